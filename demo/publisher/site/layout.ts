import {html} from 'hono/html';
import type {PublisherIdentity, TextPage} from '../content/publisher-file.js';
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

/** Splits a text with several lines. */
const withLineBreaks = (text: string): Markup =>
  html`${text
    .trim()
    .split('\n')
    .map((line, index) => html`${index ? html`<br />` : ''}${line}`)}`;

/** A page of the publisher's site. */
export function page(
  {name, notice, address, pages}: PublisherIdentity,
  title: string,
  body: Markup,
  meta: Readonly<Record<string, string>> = {},
): Markup {
  const links = (menu: TextPage['menu']) =>
    pages.filter(each => each.menu === menu).map(({path, label}) => html`<a href="${path}">${label}</a>`);
  return shell(
    title,
    html`<header>
        <a class="house" href="/">${name}</a>
        <nav aria-label="Site"><a href="/blog/">Articles</a> ${links('header')}</nav>
      </header>
      <main>${body}</main>
      <footer>
        ${notice ? html`<p>${notice}</p>` : ''} ${address ? html`<p>${withLineBreaks(address)}</p>` : ''}
        <nav aria-label="Legal">${links('footer')}</nav>
      </footer>`,
    {meta},
  );
}
