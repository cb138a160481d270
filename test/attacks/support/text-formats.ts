/** Feeds, Markdown and pages. */
import {escapeXml, inJson, inXml} from './escapes.js';
import type {FieldValues, Format} from './formats.js';

const feedFields = {
  title: 'text',
  html: 'html',
  link: 'url',
  published: 'date',
  author: 'text',
  publisher: 'text',
  home: 'url',
} as const;

const rss: Format = {
  name: 'RSS 2.0',
  type: 'feed',
  element: 'article',
  mediaType: 'application/rss+xml',
  fields: feedFields,
  write: valueOf => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>${escapeXml(valueOf('publisher'))}</title><link>${escapeXml(valueOf('home'))}</link>
<item><title>${escapeXml(valueOf('title'))}</title><link>${escapeXml(valueOf('link'))}</link><guid>7</guid>
<pubDate>${escapeXml(valueOf('published'))}</pubDate><dc:creator>${escapeXml(valueOf('author'))}</dc:creator>
<description>${escapeXml(valueOf('html'))}</description><content:encoded>${inXml(valueOf('html'))}</content:encoded>
<enclosure url="${escapeXml(valueOf('link'))}" type="image/png"/></item></channel></rss>`,
};

const rdf: Format = {
  ...rss,
  name: 'RDF',
  mediaType: 'application/rdf+xml',
  write: valueOf => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="a"><title>${escapeXml(valueOf('publisher'))}</title><link>${escapeXml(valueOf('home'))}</link></channel>
<item rdf:about="b"><title>${escapeXml(valueOf('title'))}</title><link>${escapeXml(valueOf('link'))}</link>
<description>${inXml(valueOf('html'))}</description><dc:creator>${escapeXml(valueOf('author'))}</dc:creator>
<dc:date>${escapeXml(valueOf('published'))}</dc:date></item></rdf:RDF>`,
};

/** @param content writes the element with the text */
const atom = (name: string, content: (valueOf: FieldValues) => string): Format => ({
  ...rss,
  name,
  mediaType: 'application/atom+xml',
  write: valueOf => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeXml(valueOf('publisher'))}</title><link href="${escapeXml(valueOf('home'))}"/>
<entry><id>7</id><title type="html">${escapeXml(valueOf('title'))}</title><link rel="alternate" href="${escapeXml(valueOf('link'))}"/>
<published>${escapeXml(valueOf('published'))}</published><updated>${escapeXml(valueOf('published'))}</updated>
<author><name>${escapeXml(valueOf('author'))}</name><uri>${escapeXml(valueOf('home'))}</uri></author>
<summary type="html">${escapeXml(valueOf('html'))}</summary>${content(valueOf)}</entry></feed>`,
});

const atomHtml = atom('Atom', valueOf => `<content type="html">${escapeXml(valueOf('html'))}</content>`);

/** The text as XHTML in the feed. Most payloads are not XML, so such a feed is refused. */
const atomXhtml = atom(
  'Atom with XHTML',
  valueOf =>
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words.</p>${valueOf('html')}</div></content>`,
);

export const markdown: Format = {
  name: 'Markdown',
  type: 'markdown',
  element: 'article',
  mediaType: 'text/markdown',
  fields: {
    title: 'text',
    html: 'html',
    description: 'text',
    published: 'date',
    modified: 'date',
    reviewed: 'date',
    reviewDue: 'date',
    author: 'text',
    link: 'url',
  },
  write: valueOf => `---
title: ${inJson(valueOf('title'))}
description: ${inJson(valueOf('description'))}
date: ${inJson(valueOf('published'))}
updated: ${inJson(valueOf('modified'))}
reviewed: ${inJson(valueOf('reviewed'))}
review_due: ${inJson(valueOf('reviewDue'))}
author: ${inJson(valueOf('author'))}
---

${valueOf('html')}

[link](<${valueOf('link')}> "${valueOf('title')}") ![${valueOf('title')}](${valueOf('link')}) <${valueOf('link')}>

| a | ${valueOf('title')} |
| --- | --- |
| [b](${valueOf('link')}) | ${valueOf('html')} |

[link]: ${valueOf('link')} '${valueOf('title')}'
`,
};

const prose =
  '<p>The joint is held by a cap of cartilage, a ring of bone, and a sleeve of strong fibres.</p>'.repeat(8);

export const page: Format = {
  name: 'HTML page',
  type: 'html',
  element: 'article',
  mediaType: 'text/html',
  fields: {
    title: 'text',
    html: 'html',
    link: 'url',
    description: 'text',
    published: 'date',
    reviewed: 'date',
    author: 'text',
    'author.url': 'url',
    image: 'url',
    license: 'url',
    publisher: 'text',
    reviewedBy: 'text',
  },
  write: valueOf => `<!doctype html><html lang="en"><head><title>${escapeXml(valueOf('title'))}</title>
<link rel="canonical" href="${escapeXml(valueOf('link'))}"><meta name="author" content="${escapeXml(valueOf('author'))}">
<meta name="description" content="${escapeXml(valueOf('description'))}"><meta property="og:title" content="${escapeXml(valueOf('title'))}">
<meta property="og:image" content="${escapeXml(valueOf('image'))}"><meta property="og:site_name" content="${escapeXml(valueOf('publisher'))}">
<script type="application/ld+json">${inJson({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    headline: valueOf('title'),
    url: valueOf('link'),
    datePublished: valueOf('published'),
    dateModified: valueOf('published'),
    lastReviewed: valueOf('reviewed'),
    reviewedBy: {'@type': 'Person', name: valueOf('reviewedBy')},
    author: {'@type': 'Person', name: valueOf('author'), url: valueOf('author.url'), image: valueOf('image')},
    publisher: {'@type': 'Organization', name: valueOf('publisher'), url: valueOf('link')},
    image: valueOf('image'),
    license: valueOf('license'),
    isBasedOn: valueOf('link'),
  }).replaceAll(
    '<',
    '\\u003c',
  )}</script></head><body><article><h1>${escapeXml(valueOf('title'))}</h1>${prose}<div>${valueOf('html')}</div>${prose}</article></body></html>`,
};

export const feeds: readonly Format[] = [rss, rdf, atomHtml, atomXhtml];
