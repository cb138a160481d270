import type {ParseHtml} from './model/embed.js';

/** The policy for HTML that is only parsed into an inert document, where nothing of it runs. */
const policy = window.trustedTypes?.createPolicy('offprint-builder', {createHTML: html => html});

/** Parses HTML into an inert document. */
export const parseHtml: ParseHtml = html =>
  new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
