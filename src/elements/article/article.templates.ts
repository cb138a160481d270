import {html, nothing} from 'lit';
import {readEnumerated} from '../../shared/attributes.js';
import type {Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import type {Article} from '../../article/article.js';
import {formatDate, isPast, parseDate} from '../../values/date.js';
import type {Failure} from '../../values/failure.js';
import {fetchableUrl} from '../../page/url.js';
import {licenseName} from './article.facts.js';
import type {OffprintArticle} from './article.js';

interface ArticleView {
  presentation: Presentation;
  slotted: Slotted;
  /** What is said of the article, by page and data. */
  facts: Partial<Article>;
  /** The text, cleaned. */
  body: DocumentFragment | undefined;
  failure: Failure | undefined;
  /** Whether the text is still to come. */
  isAwaited: boolean;
}

export function articleTemplate(host: OffprintArticle, view: ArticleView) {
  const {slotted, facts, failure, presentation} = view;
  const {strings} = presentation;
  const {article} = host;
  const withdrawal = failure?.code === 'withdrawn' ? failure.withdrawal : undefined;
  const title = facts.title || withdrawal?.title;
  const titled = title || slotted.has('heading');
  const language = article?.language ?? nothing;
  const heading = html`<slot name="heading"><span lang=${language} dir="auto">${title}</span></slot>`;
  return html`
    <p class="visually-hidden" role="status" lang=${strings.locale}>${statusOf(host, view, title)}</p>
    <article aria-labelledby=${titled ? 'heading' : nothing}>
      ${titled ? presentation.heading(heading) : nothing}
      ${
        withdrawal
          ? withdrawalTemplate(withdrawal, view)
          : html`${metaTemplate(view)} ${reviewTemplate(view)} ${overdueTemplate(view)} ${imageTemplate(host)}
            ${view.isAwaited && !slotted.has() ? html`<div class="skeleton" part="notice"></div>` : nothing}
            ${
              view.body
                ? html`<div part="body" class="body" lang=${language} dir="auto">${view.body}</div>`
                : html`<div part="body" class="body"><slot></slot></div>`
            }
            ${failure && failureTemplate(host, failure, view)}`
      }
      ${sourceTemplate(host, view)}
    </article>
  `;
}

/** What a screen reader is told, politely, as it comes to be. */
function statusOf(
  {article, state}: OffprintArticle,
  {presentation: {strings}}: ArticleView,
  title: string | undefined,
) {
  if (state === 'loading') return strings.loadingArticle;
  if (state === 'withdrawn') return strings.withdrawn;
  return article && strings.articleLoaded(title ?? '');
}

function metaTemplate({facts, presentation}: ArticleView) {
  const {strings, locale} = presentation;
  const published = dateTemplate(facts.published, locale);
  const modified = dateTemplate(facts.modified, locale);
  const isNewer = modified && modified.day !== published?.day;
  return lineTemplate(presentation, [
    facts.author && strings.by(facts.author.name),
    published && html`${strings.publishedOn} ${published.time}`,
    isNewer && html`${strings.updatedOn} ${modified.time}`,
  ]);
}

function reviewTemplate({facts: {reviewed, reviewedBy, reviewDue}, presentation}: ArticleView) {
  const {strings, locale} = presentation;
  const date = dateTemplate(reviewed, locale);
  const due = isPast(reviewDue) ? undefined : dateTemplate(reviewDue, locale);
  return lineTemplate(presentation, [
    date
      ? html`${strings.reviewedOn} ${date.time} ${reviewedBy && strings.reviewer(reviewedBy)}`
      : reviewedBy && strings.reviewedBy(reviewedBy),
    due && html`${strings.reviewDue} ${due.time}`,
  ]);
}

function lineTemplate({strings}: Presentation, items: unknown[], classes = 'meta') {
  const said = items.filter(Boolean);
  return said.length > 0
    ? html`<p part="meta" class=${classes} lang=${strings.locale}>
        ${said.map(item => html`<span>${item}</span> `)}
      </p>`
    : nothing;
}

function dateTemplate(date: string | undefined, locale: string) {
  if (!parseDate(date) || !date) return undefined;
  const day = formatDate(date, locale);
  return {day, time: html`<time datetime=${date}>${day}</time>`};
}

/** Readers must see that a text may no longer hold. */
function overdueTemplate({facts: {reviewDue}, presentation: {strings, locale}}: ArticleView) {
  return reviewDue && isPast(reviewDue)
    ? html`<p part="notice" class="bar due" lang=${strings.locale}>
        ${strings.overdue(formatDate(reviewDue, locale))}
      </p>`
    : nothing;
}

function withdrawalTemplate(
  {reason, date}: NonNullable<Failure['withdrawal']>,
  {presentation: {strings, locale}}: ArticleView,
) {
  const day = date && formatDate(date, locale);
  return html`<div part="notice" class="bar" lang=${strings.locale}>
    <p><strong>${strings.withdrawn}</strong></p>
    ${reason && html`<p lang="" dir="auto">${reason}</p>`}
    <p>${day ? strings.withdrawnOn(day) : nothing} ${strings.withdrawnAdvice}</p>
  </div>`;
}

function imageTemplate(host: OffprintArticle) {
  const image = host.article?.image;
  return image && readEnumerated(host, 'images', host.images, ['show', 'none']) === 'show'
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
    <p>${strings.notLoaded} ${strings.loadFailures[code === 'withdrawn' ? 'http' : code]}</p>
    <button part="button" type="button" @click=${host.reload}>${strings.tryAgain}</button>
  </div>`;
}

/** Names the source and links it: readers can check it, and whoever wrote it is named; and under which licence. */
function sourceTemplate(
  host: OffprintArticle,
  {facts: {url, publisher, license}, presentation}: ArticleView,
) {
  const {strings} = presentation;
  const name = publisher?.name || (url && new URL(url).hostname);
  const links = readEnumerated(host, 'attribution', host.attribution, ['full', 'text']) === 'full';
  const isNew = readEnumerated(host, 'links', host.links, ['same', 'new']) === 'new';
  const link = (href: string, words: string) =>
    html`<a part="link" href=${href} target=${isNew ? '_blank' : nothing} rel="noopener"
      >${words}${isNew ? html`<span class="visually-hidden"> ${strings.newWindow}</span>` : nothing}</a
    >`;
  const terms = license && fetchableUrl(/^https?:/i.test(license) ? license : undefined);
  const said = [
    name && html`${strings.source} ${url && links ? link(url, name) : name}`,
    license && html`${strings.license} ${terms ? link(terms, licenseName(license)) : license}`,
  ];
  return lineTemplate(presentation, said, 'meta source');
}
