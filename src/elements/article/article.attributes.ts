/** The attributes of an article. docs/manifest/attribute-tags.ts explains the tags. */
export interface ArticleAttributes {
  /**
   * The title, instead of the one in the data.
   * @group Content
   * @example Metal ions in the blood
   */
  heading: string | null;
  /**
   * Where the article is: the address of a WordPress post, a feed, a Markdown file, an HTML page or JSON.
   * @group Content
   * @kind url
   * @see [Sources](sources.md)
   * @example https://publisher.example/wp-json/wp/v2/posts?slug=walking-after-spinal-fusion&_embed
   */
  src: string | null;
  /**
   * The format of the article. `auto` finds out by content type and shape.
   * @group Advanced
   * @values auto wordpress json-feed feed markdown html json
   */
  type: string | null;
  /**
   * Which entry of a list or feed to show. Without it, the first.
   * @group Content
   * @takes id, slug or URL
   * @example walking-after-spinal-fusion
   */
  item: string | null;
  /**
   * The page of the original article, if the data does not say where it is. The source line links it.
   * @group Content
   * @kind url
   * @example https://publisher.example/blog/walking-after-spinal-fusion/
   */
  cite: string | null;
  /**
   * The author, instead of the one in the data.
   * @group Content
   * @example Mara Example, MD
   */
  byline: string | null;
  /**
   * When the article was published, instead of the date in the data.
   * @group Content
   * @kind date
   * @example 2026-03-01
   */
  published: string | null;
  /**
   * When the article was last changed, instead of the date in the data.
   * @group Content
   * @kind date
   * @example 2026-05-12
   */
  modified: string | null;
  /**
   * When somebody last checked the article, instead of the date in the data.
   * @group Content
   * @kind date
   * @example 2026-05-12
   */
  reviewed: string | null;
  /**
   * When the article has to be checked again. After that day, a notice says that it may be out of date.
   * @group Content
   * @kind date
   * @example 2028-05-12
   */
  reviewDue: string | null;
  /**
   * Who checked the article, instead of the name in the data.
   * @group Content
   * @example Sam Sample, MD
   */
  reviewedBy: string | null;
  /**
   * The name of the publisher, for the source line.
   * @group Content
   * @example Offprint Sample Press
   */
  publisher: string | null;
  /**
   * The license of the article, for the source line.
   * @group Content
   * @takes URL or text
   * @example https://creativecommons.org/licenses/by/4.0/
   */
  license: string | null;
  /**
   * How the source line names the source. `full` links it, `text` only names it. The line always shows.
   * @group Content
   * @values full text
   */
  attribution: string | null;
  /**
   * Whether pictures show. `none` removes them.
   * @group Look
   * @values show none
   */
  images: string | null;
  /**
   * Where links in the article open. `new` opens them in a new tab.
   * @group Look
   * @values same new
   */
  links: string | null;
  /**
   * Whose embedded pages may show, such as video players. Other frames become links.
   * @group Advanced
   * @takes origins such as `https://player.example`
   * @example https://player.example
   */
  frames: string | null;
  /**
   * When to load the article. `lazy` waits until it is within one screen of the reader.
   * @group Advanced
   * @values eager lazy
   */
  loading: string | null;
  /**
   * The hash of the file. If the file has changed, the fallback shows instead. Needs an HTTPS page.
   * @group Advanced
   * @takes `sha256-…`, `sha384-…` or `sha512-…`
   * @example sha384-cEVgIAnhtJm5afuW69HacWDHEWrUYkbDVbzqSWGADz/q4grZR8amWYYlzbzK9OLc
   */
  integrity: string | null;
  /**
   * How long to wait for the source, in milliseconds.
   * @group Advanced
   * @kind number
   * @takes number, default 10000
   * @default 10000
   * @example 20000
   */
  timeout: string | null;
  /**
   * The room that is held until the article is there, so that the page does not jump. `screen` holds the height of the
   * window. Sizes are pairs of width and height in px.
   * @group Look
   * @takes `screen`, `none`, or sizes such as `320:2400 768:1300`
   * @default screen
   * @example 320:2400 768:1300
   */
  reserve: string | null;
  /**
   * Describes the article to search engines, as a JSON-LD `MedicalWebPage` in the head of the page.
   * @group Advanced
   */
  structuredData: boolean | undefined;
}
