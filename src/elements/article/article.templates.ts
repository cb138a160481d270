import {html, nothing} from 'lit';
import {oneOf} from '../../controllers/attributes.js';
import type {Presentation} from '../../controllers/presentation.js';
import type {Slotted} from '../../controllers/slotted.js';
import {formatDate, parseDate} from '../../core/date.js';
import type {Failure} from '../../core/failure.js';
import {fetchableUrl} from '../../core/url.js';
import {warnOfValue} from '../../core/warn.js';
import type {OffprintArticle} from './article.js';

interface ArticleView {
  presentation: Presentation;
  slotted: Slotted;
  /** The text, cleaned. */
  body: DocumentFragment | undefined;
  failure: Failure | undefined;
}

export function articleTemplate(host: OffprintArticle, view: ArticleView) {
  const {article, state} = host;
  const {slotted} = view;
  const {strings} = view.presentation;
  const title = host.heading || article?.title;
  const titled = title || slotted.has('heading');
  const isLoading = state === 'loading';
  return html`
    <p class="visually-hidden" role="status" lang=${strings.locale}>
      ${isLoading ? strings.loadingArticle : article && strings.articleLoaded(title ?? '')}
    </p>
    ${isLoading && !slotted.has() ? html`<div class="skeleton" part="notice"></div>` : nothing}
    <article aria-labelledby=${titled ? 'heading' : nothing} lang=${article?.language ?? nothing}>
      ${titled ? view.presentation.heading(html`<slot name="heading">${title}</slot>`) : nothing}
      ${metaTemplate(host, view)} ${imageTemplate(host)}
      <div part="body" class="body">${view.body ?? html`<slot></slot>`}</div>
      ${view.failure && failureTemplate(host, view.failure, view)} ${sourceTemplate(host, view)}
    </article>
  `;
}

function metaTemplate(host: OffprintArticle, {presentation: {strings, locale}}: ArticleView) {
  const {article} = host;
  const author = host.byline || article?.author?.name;
  const published = dateTemplate(host, 'published', locale);
  const modified = dateTemplate(host, 'modified', locale);
  const isNewer = modified && modified.day !== published?.day;
  return author || published || modified
    ? html`<p part="meta" class="meta">
        ${author && html`<span>${strings.by(author)}</span>`}
        ${published && html`<span>${strings.publishedOn} ${published.time}</span>`}
        ${isNewer ? html`<span>${strings.updatedOn} ${modified.time}</span>` : nothing}
      </p>`
    : nothing;
}

function dateTemplate(host: OffprintArticle, attribute: 'published' | 'modified', locale: string) {
  const given = host[attribute];
  if (given && !parseDate(given)) warnOfValue(host, attribute, given, 'an ISO date');
  const date = parseDate(given) ? given : host.article?.[attribute];
  if (!date || !parseDate(date)) return undefined;
  const day = formatDate(date, locale);
  return {day, time: html`<time datetime=${date}>${day}</time>`};
}

function imageTemplate(host: OffprintArticle) {
  const image = host.article?.image;
  return image && oneOf(host, 'images', host.images, ['show', 'none']) === 'show'
    ? html`<img
        part="image"
        class="lead"
        src=${image.url}
        alt=${image.alt}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
      />`
    : nothing;
}

function failureTemplate(host: OffprintArticle, {code}: Failure, {presentation: {strings}}: ArticleView) {
  return html`<div part="error" class="bar" role="alert" lang=${strings.locale}>
    <p>${strings.notLoaded} ${strings.loadFailures[code] ?? strings.unreadable}</p>
    <button part="button" type="button" @click=${host.reload}>${strings.tryAgain}</button>
  </div>`;
}

/** Names the source and links it: readers can check it, and whoever wrote it is named. */
function sourceTemplate(host: OffprintArticle, {presentation: {strings}}: ArticleView) {
  const {article, cite} = host;
  const given = fetchableUrl(cite);
  if (cite && !given) warnOfValue(host, 'cite', cite, 'an http(s) URL');
  const url = article?.url ?? given;
  const name = host.publisher || article?.publisher?.name || (url && new URL(url).hostname);
  const links = oneOf(host, 'attribution', host.attribution, ['full', 'text']) === 'full';
  return name
    ? html`<p part="meta" class="source">
        ${strings.source} ${url && links ? html`<a part="link" href=${url}>${name}</a>` : name}
      </p>`
    : nothing;
}
