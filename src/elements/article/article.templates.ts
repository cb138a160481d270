import {html, nothing} from 'lit';
import type {Withdrawal} from '../../article/article.js';
import {isTemporary} from '../../article/explain-failure.js';
import {fetchableUrl} from '../../page/url.js';
import {liveText} from '../../shared/live-text.js';
import type {Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import {formatDate, isPast, parseDate} from '../../values/date.js';
import {textDirection} from '../../values/direction.js';
import type {Failure} from '../../values/failure.js';
import {licenseName, type ArticleMetadata} from './article.metadata.js';
import type {PreparedArticle} from './article.preparation.js';
import type {ArticleSettings} from './article.settings.js';

interface ArticleView {
  presentation: Presentation;
  slotted: Slotted;
  settings: ArticleSettings;
  metadata: ArticleMetadata;
  /** The title with its superscripts, subscripts and emphasis, if it has any. */
  titleNodes: readonly Node[] | undefined;
  /** The cleaned text, if there is one. */
  shown: PreparedArticle | undefined;
  failure: Failure | undefined;
  withdrawal: Withdrawal | undefined;
  state: string;
  /** Whether the text has yet to arrive. */
  isPending: boolean;
  /** Returns the text of the live region, as long as it is new. */
  announce: (text: string) => string;
  /** Fetches the article again. */
  reload: () => void;
}

export function articleTemplate(view: ArticleView) {
  const {slotted, metadata, failure, withdrawal, presentation} = view;
  const title = metadata.title || withdrawal?.title;
  const titled = title || slotted.has('heading');
  const language = metadata.language ?? nothing;
  const direction = textDirection(metadata.language);
  const heading = html`<span lang=${language} dir=${direction ?? 'auto'}
    >${view.titleNodes ?? (title && liveText(title))}</span
  >`;
  return html`
    <p class="visually-hidden" role="status">${presentation.words(view.announce(statusText(view, title)))}</p>
    <article aria-labelledby=${titled ? 'heading' : nothing}>
      ${titled ? presentation.heading(slotted.render('heading', heading)) : nothing}
      ${
        withdrawal
          ? withdrawalTemplate(withdrawal, view)
          : html`${metaTemplate(view)} ${reviewTemplate(view)} ${overdueTemplate(view)} ${imageTemplate(view)}
            ${
              view.shown
                ? html`<div part="body" class="body" lang=${language} dir=${view.shown.direction}>
                    ${view.shown.fragment}
                  </div>`
                : html`<div part="body" class="body"><slot></slot></div>`
            }
            ${view.isPending ? html`<div class="skeleton" part="notice"></div>` : nothing}
            ${failure && failureTemplate(failure, view)}`
      }
      ${sourceTemplate(view)}
    </article>
  `;
}

/** The text of the status region, which screen readers announce when it changes. */
function statusText({state, shown, presentation: {strings}}: ArticleView, title: string | undefined): string {
  if (state === 'loading') return strings.loadingArticle;
  if (state === 'withdrawn') return strings.withdrawn;
  return shown ? strings.articleLoaded(title ?? '') : '';
}

function metaTemplate({metadata, presentation}: ArticleView) {
  const {strings, wordsLocale} = presentation;
  const published = dateTemplate(metadata.published, wordsLocale);
  const modified = dateTemplate(metadata.modified, wordsLocale);
  const isNewer = modified && modified.day !== published?.day;
  return lineTemplate(presentation, [
    metadata.author && strings.by(metadata.author.name),
    published && labeled(strings.publishedOn, published.time),
    isNewer && labeled(strings.updatedOn, modified.time),
  ]);
}

function reviewTemplate({metadata: {reviewed, reviewedBy, reviewDue}, presentation}: ArticleView) {
  const {strings, wordsLocale} = presentation;
  const date = dateTemplate(reviewed, wordsLocale);
  const due = isPast(reviewDue) ? undefined : dateTemplate(reviewDue, wordsLocale);
  return lineTemplate(presentation, [
    date
      ? html`${strings.reviewedOn} ${date.time} ${reviewedBy && strings.reviewer(reviewedBy)}`
      : reviewedBy && strings.reviewedBy(reviewedBy),
    due && labeled(strings.reviewDue, due.time),
  ]);
}

/** Renders a value after its label. */
const labeled = (label: string, value: unknown) => html`${label} ${value}`;

function lineTemplate(presentation: Presentation, items: unknown[], classes = 'meta') {
  const shown = items.filter(Boolean);
  return shown.length > 0
    ? html`<p part="meta" class=${classes}>
        ${shown.map(item => html`<span>${presentation.words(item)}</span> `)}
      </p>`
    : nothing;
}

function dateTemplate(date: string | undefined, locale: string) {
  if (!parseDate(date) || !date) return undefined;
  const day = formatDate(date, locale);
  return {day, time: html`<time datetime=${date}>${day}</time>`};
}

/** Warns readers of an article that is past its review date. */
function overdueTemplate({metadata: {reviewDue}, presentation}: ArticleView) {
  const {strings, wordsLocale} = presentation;
  return reviewDue && isPast(reviewDue)
    ? html`<p part="notice" class="bar due">
        ${presentation.words(strings.overdue(formatDate(reviewDue, wordsLocale)))}
      </p>`
    : nothing;
}

function withdrawalTemplate({reason, date}: Withdrawal, {presentation}: ArticleView) {
  const {strings, wordsLocale} = presentation;
  const day = date && formatDate(date, wordsLocale);
  const advice = `${day ? `${strings.withdrawnOn(day)} ` : ''}${strings.withdrawnAdvice}`;
  return html`<div part="notice" class="bar">
    <p><strong>${presentation.words(strings.withdrawn)}</strong></p>
    ${reason && html`<p lang="" dir="auto">${reason}</p>`}
    <p>${presentation.words(advice)}</p>
  </div>`;
}

function imageTemplate({metadata, settings, shown}: ArticleView) {
  const {image} = metadata;
  return image && settings.images === 'show' && !shown?.hasOwnPicture
    ? html`<figure class="lead">
        <img
          part="image"
          alt=${image.alt}
          width=${image.width ?? nothing}
          height=${image.height ?? nothing}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          sizes=${image.srcset ? 'auto, 100vw' : nothing}
          srcset=${image.srcset ?? nothing}
          src=${image.url}
        />
        ${image.caption && html`<figcaption lang=${metadata.language ?? nothing} dir="auto">${image.caption}</figcaption>`}
      </figure>`
    : nothing;
}

function failureTemplate(failure: Failure, {reload, presentation}: ArticleView) {
  const {strings} = presentation;
  const {code, cause} = failure;
  // An entry that the publisher does not give out is not one without a text.
  const isKept = code === 'withdrawn' || cause === 'missing' || cause === 'password';
  return html`<div part="error" class="bar" role="alert">
    <p>${presentation.words(`${strings.notLoaded} ${strings.loadFailures[isKept ? 'http' : code]}`)}</p>
    ${
      isTemporary(failure)
        ? html`<button part="button" type="button" @click=${reload}>
            ${presentation.words(strings.tryAgain)}
          </button>`
        : nothing
    }
  </div>`;
}

/** Names and links the source and the license. */
function sourceTemplate({metadata: {url, publisher, license}, settings, presentation}: ArticleView) {
  const {strings} = presentation;
  const name = publisher?.name || (url && new URL(url).hostname);
  const isNewWindow = settings.links === 'new';
  const link = (href: string, text: string) =>
    html`<a part="link" href=${href} target=${isNewWindow ? '_blank' : nothing} rel="noopener"
      >${text}${isNewWindow ? html`<span class="visually-hidden"> ${strings.newWindow}</span>` : nothing}</a
    >`;
  const source = url && name && settings.attribution === 'full' ? link(url, name) : name;
  const licenseUrl = license && fetchableUrl(/^https?:/i.test(license) ? license : undefined);
  return lineTemplate(
    presentation,
    [
      source && labeled(strings.source, source),
      license && labeled(strings.license, licenseUrl ? link(licenseUrl, licenseName(license)) : license),
    ],
    'meta source',
  );
}
