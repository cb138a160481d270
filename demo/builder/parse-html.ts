import type {ParseHtml} from './model/embed.js';

/** The policy for HTML that is only parsed into an inert document, where nothing of it runs. */
const policy = window.trustedTypes?.createPolicy('offprint-builder', {createHTML: html => html});

/**
 * Parses HTML into an inert document. Nothing in it runs or is loaded. Chromium reports the handlers and styles in it to
 * the console all the same, as it does for templates: it checks the page's policy when it parses an attribute.
 */
export const parseHtml: ParseHtml = html =>
  new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
