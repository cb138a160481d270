import {html, raw} from 'hono/html';
import type {Content} from '../content/content.js';
import {permalink, type Post} from '../content/posts.js';
import type {Markup} from './layout.js';

/** Splits `]]>`, which would end the CDATA section. */
const cdata = (content: string) => raw(`<![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);

const rfc822 = (date: string) => new Date(`${date}Z`).toUTCString().replace('GMT', '+0000');

/** The articles as an RSS feed like that of WordPress: https://www.rssboard.org/rss-specification. */
export function feed(
  {publisher, authors}: Pick<Content, 'publisher' | 'authors'>,
  posts: readonly Post[],
  origin: string,
): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <rss
      version="2.0"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
    >
      <channel>
        <title>${publisher.name}</title>
        <link>${origin}/</link>
        <description>${publisher.description}</description>
        <language>en-US</language>
        ${posts.map(
          // Titles contain only numeric references and entities that XML knows, so they are valid XML, as in WordPress.
          post =>
            html`<item>
              <title>${raw(post.title)}</title>
              <link>${permalink(post, origin)}</link>
              <guid isPermaLink="false">${origin}/?p=${post.id}</guid>
              <dc:creator>${authors.find(({id}) => id === post.author)?.name ?? ''}</dc:creator>
              <pubDate>${rfc822(post.published)}</pubDate>
              <description>${cdata(post.excerpt)}</description>
              <content:encoded>${cdata(post.content(origin))}</content:encoded>
            </item>`,
        )}
      </channel>
    </rss>`;
}
