import type {Article, Withdrawal} from '../article.js';
import {withoutUndefined} from '../../values/json.js';
import {isoDate} from './iso-date.js';
import {authorName} from './author-names.js';
import {readAuthor} from './people.js';
import {pixels, readSchemaOrg, type Described} from './schema-org.js';
import type {Tools} from '../source.js';
import {readWithdrawal} from './withdrawal.js';

/** Longer values are ignored: they are no title, name or URL. UTF-16 code units. */
const longest = 2000;

const authorNames =
  'author citation_author dc.creator dcterms.creator article:author parsely-author sailthru.author byl'.split(
    ' ',
  );

const authorLabel =
  /^(?:written|author|autor|auteur|verfasst|geschrieben|geschreven|écrit|escrito|scritto|napisane)/i;

/**
 * Reads the metadata of a page's article: JSON-LD first, then meta elements: Open Graph (https://ogp.me), Highwire's `citation_*`
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 * @param from the URL of the page, absolute
 */
export function readMetadata(page: Document, from: string, tools: Tools): Described & {title: string} {
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  const {image, publisher, ...described} = readSchemaOrg(
    [...scripts].map(script => script.textContent),
    from,
    tools,
  );
  const meta = readMeta(page);
  const first = (...names: string[]): string | undefined =>
    names.map(name => meta.get(name)?.[0]).find(Boolean);
  const date = (...names: string[]): string | undefined =>
    names.map(name => isoDate(meta.get(name)?.[0])).find(Boolean);
  const link = (rel: string): string | undefined =>
    tools.fetchableUrl(page.querySelector(`link[rel="${rel}" i]`)?.getAttribute('href') ?? undefined, from);
  const site = first('og:site_name');
  // Yoast writes the author for Twitter, under a label in the language of the site.
  const twitter = authorLabel.test(first('twitter:label1') ?? '') ? ['twitter:data1'] : [];
  const author = [...authorNames, ...twitter]
    .map(name => readAuthor((meta.get(name) ?? []).map(authorName)))
    .find(Boolean);
  return {
    ...withoutUndefined<Partial<Article>>({
      url: tools.fetchableUrl(first('og:url'), from),
      published: date(
        'article:published_time',
        'datepublished',
        'citation_publication_date',
        'citation_date',
        'citation_online_date',
        'dc.date.issued',
        'dcterms.issued',
        'dc.date',
        'dcterms.date',
        'date',
      ),
      modified: date(
        'article:modified_time',
        'datemodified',
        'og:updated_time',
        'dcterms.modified',
        'last-modified',
      ),
      reviewed: date('lastreviewed'),
      license: link('license') ?? first('dcterms.license', 'dc.rights', 'dcterms.rights'),
      language: languageOf(page) ?? first('og:locale')?.replace('_', '-'),
      author,
    }),
    ...described,
    ...withoutUndefined<Partial<Article>>({
      url: link('canonical') ?? described.url ?? tools.fetchableUrl(first('og:url'), from),
      publisher: publisher ?? (site ? {name: site} : undefined),
      image: image ?? readImage(first, from, tools),
    }),
    title: withoutSite(
      described.title ??
        first('og:title', 'citation_title', 'dc.title', 'dcterms.title') ??
        plain(page.querySelector('head > title')),
      publisher?.name ?? site,
    ),
  };
}

/**
 * Reads our meta elements of a withdrawn article, `offprint:withdrawn` with the date and `offprint:withdrawal-reason`, which a
 * page with status 410 or 200 may have.
 */
export function readPageWithdrawal(page: Document): Withdrawal | undefined {
  const meta = readMeta(page);
  const [date] = meta.get('offprint:withdrawn') ?? [];
  const [reason = date] = meta.get('offprint:withdrawal-reason') ?? [];
  return readWithdrawal(date ?? reason) && readWithdrawal({date, reason}, plain(page.querySelector('h1')));
}

/** Maps each name of a meta element, and of a date in microdata, to its values in order. */
function readMeta(page: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content], time[itemprop][datetime]')) {
    const content = (element.getAttribute('content') ?? element.getAttribute('datetime') ?? '').trim();
    if (!content || content.length > longest) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (!name) continue;
      const list = meta.get(name);
      if (!list) meta.set(name, [content]);
      else if (list.length < 50 && !list.includes(content)) list.push(content);
    }
  }
  return meta;
}

function languageOf(page: Document): string | undefined {
  return page.documentElement.getAttribute('lang')?.trim() || undefined;
}

function readImage(
  first: (...names: string[]) => string | undefined,
  from: string,
  tools: Tools,
): Article['image'] {
  const url = tools.fetchableUrl(
    first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image'),
    from,
  );
  return url === undefined
    ? undefined
    : withoutUndefined({
        url,
        alt: first('og:image:alt') ?? '',
        width: pixels(first('og:image:width')),
        height: pixels(first('og:image:height')),
      });
}

/** Removes the site's name from the end of a title. Without that name, text after a bar may belong to the title. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  const before = title.slice(0, -site.length).trimEnd();
  return /[-|:·•»–—]$/.test(before) ? before.slice(0, -1).trimEnd() || title : title;
}

function plain(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim().slice(0, longest) ?? '';
}
