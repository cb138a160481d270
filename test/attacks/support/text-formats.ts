/** Feeds, Markdown and pages. */
import {escapeXml, inJson, inXml} from './escapes.js';
import type {Fill, Format} from './formats.js';

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
  media: 'application/rss+xml',
  fields: feedFields,
  write: fill => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>${escapeXml(fill('publisher'))}</title><link>${escapeXml(fill('home'))}</link>
<item><title>${escapeXml(fill('title'))}</title><link>${escapeXml(fill('link'))}</link><guid>7</guid>
<pubDate>${escapeXml(fill('published'))}</pubDate><dc:creator>${escapeXml(fill('author'))}</dc:creator>
<description>${escapeXml(fill('html'))}</description><content:encoded>${inXml(fill('html'))}</content:encoded>
<enclosure url="${escapeXml(fill('link'))}" type="image/png"/></item></channel></rss>`,
};

const rdf: Format = {
  ...rss,
  name: 'RDF',
  media: 'application/rdf+xml',
  write: fill => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="a"><title>${escapeXml(fill('publisher'))}</title><link>${escapeXml(fill('home'))}</link></channel>
<item rdf:about="b"><title>${escapeXml(fill('title'))}</title><link>${escapeXml(fill('link'))}</link>
<description>${inXml(fill('html'))}</description><dc:creator>${escapeXml(fill('author'))}</dc:creator>
<dc:date>${escapeXml(fill('published'))}</dc:date></item></rdf:RDF>`,
};

/** @param content the element of the text */
const atom = (name: string, content: (fill: Fill) => string): Format => ({
  ...rss,
  name,
  media: 'application/atom+xml',
  write: fill => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeXml(fill('publisher'))}</title><link href="${escapeXml(fill('home'))}"/>
<entry><id>7</id><title type="html">${escapeXml(fill('title'))}</title><link rel="alternate" href="${escapeXml(fill('link'))}"/>
<published>${escapeXml(fill('published'))}</published><updated>${escapeXml(fill('published'))}</updated>
<author><name>${escapeXml(fill('author'))}</name><uri>${escapeXml(fill('home'))}</uri></author>
<summary type="html">${escapeXml(fill('html'))}</summary>${content(fill)}</entry></feed>`,
});

const atomHtml = atom('Atom', fill => `<content type="html">${escapeXml(fill('html'))}</content>`);

/** The text as markup of the feed itself: much of what attacks hold is no XML, and refused. */
const atomXhtml = atom(
  'Atom with XHTML',
  fill =>
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words.</p>${fill('html')}</div></content>`,
);

export const markdown: Format = {
  name: 'Markdown',
  type: 'markdown',
  element: 'article',
  media: 'text/markdown',
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
  write: fill => `---
title: ${inJson(fill('title'))}
description: ${inJson(fill('description'))}
date: ${inJson(fill('published'))}
updated: ${inJson(fill('modified'))}
reviewed: ${inJson(fill('reviewed'))}
review_due: ${inJson(fill('reviewDue'))}
author: ${inJson(fill('author'))}
---

${fill('html')}

[link](<${fill('link')}> "${fill('title')}") ![${fill('title')}](${fill('link')}) <${fill('link')}>

| a | ${fill('title')} |
| --- | --- |
| [b](${fill('link')}) | ${fill('html')} |

[link]: ${fill('link')} '${fill('title')}'
`,
};

const prose =
  '<p>The joint is held by a cap of cartilage, a ring of bone, and a sleeve of strong fibres.</p>'.repeat(8);

export const page: Format = {
  name: 'HTML page',
  type: 'html',
  element: 'article',
  media: 'text/html',
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
  write: fill => `<!doctype html><html lang="en"><head><title>${escapeXml(fill('title'))}</title>
<link rel="canonical" href="${escapeXml(fill('link'))}"><meta name="author" content="${escapeXml(fill('author'))}">
<meta name="description" content="${escapeXml(fill('description'))}"><meta property="og:title" content="${escapeXml(fill('title'))}">
<meta property="og:image" content="${escapeXml(fill('image'))}"><meta property="og:site_name" content="${escapeXml(fill('publisher'))}">
<script type="application/ld+json">${inJson({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    headline: fill('title'),
    url: fill('link'),
    datePublished: fill('published'),
    dateModified: fill('published'),
    lastReviewed: fill('reviewed'),
    reviewedBy: {'@type': 'Person', name: fill('reviewedBy')},
    author: {'@type': 'Person', name: fill('author'), url: fill('author.url'), image: fill('image')},
    publisher: {'@type': 'Organization', name: fill('publisher'), url: fill('link')},
    image: fill('image'),
    license: fill('license'),
    isBasedOn: fill('link'),
  }).replaceAll(
    '<',
    '\\u003c',
  )}</script></head><body><article><h1>${escapeXml(fill('title'))}</h1>${prose}<div>${fill('html')}</div>${prose}</article></body></html>`,
};

export const feeds: readonly Format[] = [rss, rdf, atomHtml, atomXhtml];
