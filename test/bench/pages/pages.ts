/**
 * The pages that the benchmark compares: the same content in plain HTML, in our elements, in two libraries of elements
 * with DOMPurify, and in a frame. Each shows a number of copies.
 */
import {build} from 'esbuild';
import {author, consent, disclaimer, fields, html, post, title} from './content.js';
import type {Places} from './measure.js';

/** What a page needs beside itself, by path. */
export type Files = Record<string, {body: string; type: string}>;

export interface BenchPage {
  name: string;
  /** @returns the body and head of a page with some copies */
  markup: (copies: number) => {head: string; body: string};
  places: Places;
  files?: () => Promise<Files>;
}

const style = `
  body { font: 1rem/1.55 system-ui, sans-serif; margin: 1rem auto; max-inline-size: 44rem }
  label, input { display: block; inline-size: 100% }
  [type=checkbox] { display: inline; inline-size: auto }
  aside { border: 1px solid; padding: 1em }
  iframe { border: 0; inline-size: 100% }`;

const times = (copies: number, markup: string) => Array.from({length: copies}, () => markup).join('\n');

const plainForm = `<form action="/requests" method="post"><h2>Request the booklet</h2>
  ${fields.map(({name, label, type}) => `<label>${label} <input name="${name}" type="${type}"></label>`).join('\n')}
  <label><input type="checkbox" name="consent" required> ${consent}</label> <a href="/privacy">Privacy policy</a>
  <button>Request the booklet</button></form>`;

const plainCard = `<section><h2>${author.name}</h2><p>${author.role}</p><a href="${author.href}">View profile</a></section>`;

const plainArticle = `<article><h1>${title}</h1><p>By ${author.name}</p>${html}</article>`;

const plainCopy = `${plainArticle}${plainCard}${plainForm}<aside><h2>Medical disclaimer</h2><p>${disclaimer}</p></aside>`;

const plain: BenchPage = {
  name: 'plain HTML',
  places: {table: 'article', email: 'form'},
  markup: copies => ({head: `<style>${style}</style>`, body: times(copies, plainCopy)}),
};

const offprint: BenchPage = {
  name: 'Offprint',
  places: {table: 'offprint-article', email: 'offprint-booklet-form'},
  markup: copies => ({
    head: `<style>${style}</style><script async src="/offprint.js"></script>`,
    body: times(
      copies,
      `<offprint-article src="/post.json"><a href="${post.link}">Read it at the publisher</a></offprint-article>
      <offprint-author-card name="${author.name}" job-title="${author.role}" href="${author.href}"></offprint-author-card>
      <offprint-booklet-form action="/requests" privacy-href="/privacy" consent="checkbox" consent-text="${consent}"></offprint-booklet-form>
      <offprint-disclaimer></offprint-disclaimer>`,
    ),
  }),
};

/** Bundles a module or a style sheet as a page's own build would. */
async function bundle(code: string, loader: 'js' | 'css' = 'js'): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: process.cwd(), loader},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The article in a library's page: fetched, cleaned and inserted. */
const insertArticles = `
  import DOMPurify from 'dompurify';
  for (const place of document.querySelectorAll('article[data-src]')) {
    fetch(place.dataset.src).then(answer => answer.json()).then(({title, content, _embedded}) => {
      place.innerHTML = DOMPurify.sanitize('<h1>' + title.rendered + '</h1><p>By ' + _embedded.author[0].name + '</p>' + content.rendered);
    });
  }`;

/** A page of a library of elements, whose tags begin with a prefix. */
function library(name: string, prefix: string, folder: string, styles: string): BenchPage {
  const components = ['button', 'card', 'checkbox', 'input', 'avatar'].map(
    component => `import '${folder}/components/${component}/${component}.js';`,
  );
  const copy = `<article data-src="/post.json"><a href="${post.link}">Read it at the publisher</a></article>
    <${prefix}-card><${prefix}-avatar initials="AE" label="${author.name}"></${prefix}-avatar><h2>${author.name}</h2><p>${author.role}</p><a href="${author.href}">View profile</a></${prefix}-card>
    <form action="/requests" method="post"><h2>Request the booklet</h2>
    ${fields.map(({name: field, label, type}) => `<${prefix}-input name="${field}" type="${type}" label="${label}"></${prefix}-input>`).join('\n')}
    <${prefix}-checkbox name="consent" required>${consent}</${prefix}-checkbox> <a href="/privacy">Privacy policy</a>
    <${prefix}-button type="submit">Request the booklet</${prefix}-button></form>
    <${prefix}-card><h2>Medical disclaimer</h2><p>${disclaimer}</p></${prefix}-card>`;
  return {
    name,
    places: {table: 'article', email: `${prefix}-input[type=email]`},
    markup: copies => ({
      head: `<style>${style}</style><link rel="stylesheet" href="/${prefix}.css"><script type="module" src="/${prefix}.js"></script>`,
      body: times(copies, copy),
    }),
    files: async () => {
      return {
        [`/${prefix}.js`]: {
          body: await bundle(components.join('\n') + insertArticles),
          type: 'text/javascript',
        },
        [`/${prefix}.css`]: {body: await bundle(`@import '${folder}/${styles}';`, 'css'), type: 'text/css'},
      };
    },
  };
}

const frame: BenchPage = {
  name: 'iframe with pym.js',
  places: {table: 'iframe', email: 'iframe'},
  markup: copies => ({
    head: `<style>${style}</style>`,
    body: times(copies, '<div data-pym-src="/frame">Loading…</div>') + '<script src="/pym.js"></script>',
  }),
  files: async () => {
    const pym = await bundle(`import pym from 'pym.js'; window.pym = pym; pym.autoInit()`);
    const child = await bundle(`import pym from 'pym.js'; new pym.Child()`);
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><style>${style}</style>${plainCopy}<script src="/child.js"></script></html>`;
    return {
      '/pym.js': {body: pym, type: 'text/javascript'},
      '/child.js': {body: child, type: 'text/javascript'},
      '/frame': {body, type: 'text/html'},
    };
  },
};

export const pages: readonly BenchPage[] = [
  plain,
  offprint,
  library('Shoelace with DOMPurify', 'sl', '@shoelace-style/shoelace/dist', 'themes/light.css'),
  library('Web Awesome with DOMPurify', 'wa', '@awesome.me/webawesome/dist', 'styles/themes/default.css'),
  frame,
];
