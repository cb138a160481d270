import {html} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A complete HTML document with our style sheets. */
export function shell(
  title: string,
  body: Markup,
  {styles = [], meta = {}}: {styles?: readonly string[]; meta?: Readonly<Record<string, string>>} = {},
): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${Object.entries(meta).map(([name, content]) => html`<meta name="${name}" content="${content}" />`)}
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${['/assets/publisher.css', ...styles].map(path => html`<link rel="stylesheet" href="${path}" />`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}

/** A page of the publisher's site. */
export function page(title: string, body: Markup, meta: Readonly<Record<string, string>> = {}): Markup {
  return shell(
    title,
    html`<header>
        <a class="house" href="/">Offprint Sample Press</a>
        <nav aria-label="Site">
          <a href="/blog/">Articles</a>
          <a href="/contact/">Contact</a>
        </nav>
      </header>
      <main>${body}</main>
      <footer>
        <p>
          Offprint Sample Press is not real. Its texts, author and addresses were made up for a demo. Nothing
          here is medical advice.
        </p>
        <nav aria-label="Legal">
          <a href="/privacy/">Privacy</a>
          <a href="/health-data-privacy/">Health data</a>
          <a href="/terms/">Terms</a>
        </nav>
      </footer>`,
    {meta},
  );
}
