import type {Article, ArticleResult} from '../article.js';
import {failed} from '../../values/failure.js';
import {withoutUndefined} from '../../values/json.js';
import type {Place, Tools} from '../source.js';
import {appendNotes, copyText, hasContent, markedArticle} from './page-article.js';
import {readByline, removeByline} from './page-author.js';
import {readMetadata, readPageWithdrawal} from './page-metadata.js';
import {preparePage} from './page-preparation.js';
import {findText} from './page-text.js';
import {readTitles, removeTitle, shownTitle, titleHtml} from './page-title.js';
import {textToHtml} from './text-to-html.js';

/**
 * Reads an HTML page: its metadata, and the text that it marks as its article. Only where nothing is marked, Mozilla's
 * Readability finds the text.
 * @returns `empty` for a page without a text, `too-large` where looking for it would take seconds, `parse` for a page
 * in the place of an answer of the WordPress REST API
 */
export function parse(source: string, {url}: Place, tools: Tools): ArticleResult {
  // A home page or a login form in the place of a post: https://developer.wordpress.org/rest-api/
  if (/\/wp-json(?:\/|$)|[?&]rest_route=/.test(url)) return failed('parse');
  const parsed = tools.parseDocument(source, 'text/html');
  if ('failure' in parsed) return parsed;
  const page = parsed.document;
  const withdrawn = readPageWithdrawal(page);
  if (withdrawn) return {withdrawn};
  const size = preparePage(page);
  if (size === 'refused') return failed('too-large');
  const {body, image, author, title: given, ...metadata} = readMetadata(page, url, tools);
  const base = tools.fetchableUrl(page.querySelector('base[href]')?.getAttribute('href') ?? undefined, url);
  // Some systems write the account of an author into the metadata.
  const isAccount = /^[\p{Ll}\d._-]+$/u.test(author?.name ?? '');
  const shownAuthor = isAccount ? (readByline(page) ?? author) : (author ?? readByline(page));
  const titles = readTitles(page, metadata.publisher?.name);
  const text = articleText(page, size === 'small');
  const title = shownTitle(given, titles, text);
  if (text) {
    removeTitle(text, title, titles);
    removeByline(text, shownAuthor);
  }
  const html = text && hasContent(text) ? text.innerHTML : body && textToHtml(body);
  if (!html && isLoginForm(page)) return failed('empty', 0, 'password');
  if (!html) return failed(size === 'small' ? 'empty' : 'too-large');
  const article: Article = {
    ...metadata,
    title,
    html,
    // Not the canonical URL: that may be of another site, which does not have what this page links to.
    base: base ?? url,
    ...withoutUndefined<Partial<Article>>({
      titleHtml: titleHtml(title, page),
      author: shownAuthor,
      // A picture that stands in the text would be shown twice.
      image: image && html.includes(fileName(image.url)) ? undefined : image,
    }),
  };
  return {article};
}

/** A copy of the page's text, without what does not belong to it. */
function articleText(page: Document, isSearchable: boolean): Element | undefined {
  const marked = markedArticle(page);
  if (marked) {
    const copy = copyText(marked);
    appendNotes(copy, marked);
    return copy;
  }
  if (!isSearchable || isLoginForm(page) || isHiddenUntilScript(page)) return undefined;
  const found = findText(page);
  return found && copyText(found);
}

/** A short page that asks for a password is not the article that it protects. */
function isLoginForm(page: Document): boolean {
  return page.querySelector('form input[type=password i]') !== null && visibleWords(page).length < 500;
}

/** Whether a page hides its text until a script shows it, so that next to nothing is left of it here. */
function isHiddenUntilScript(page: Document): boolean {
  const visible = visibleWords(page);
  const hidden = [...page.querySelectorAll('[hidden]')]
    .slice(0, 100)
    .map(element => element.textContent.length);
  return !/\p{L}.*\p{L}/su.test(visible) ? hidden.length > 0 : visible.length * 10 < Math.max(0, ...hidden);
}

function visibleWords(page: Document): string {
  const copy = page.body.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('script, style, template, [hidden]')) part.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** The name of a picture's file, without the size that WordPress puts into it. */
function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').pop() ?? '';
  return name.replace(/(?:-\d+x\d+)?\.\w+$/, '') || url;
}
