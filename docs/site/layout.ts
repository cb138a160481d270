/** What every page has around its text. */
import {escapeHtml} from './escape.js';
import {relativeUrl} from './links.js';
import {paperGroups, type Paper} from './papers.js';
import type {Heading, Rendered} from './render-markdown.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The sections of the page, below its own entry in the navigation. */
function sectionLinks(headings: readonly Heading[]): string {
  const items = headings
    .filter(({level}) => level === 2)
    .map(({id, text}) => `<li><a href="#${id}">${text}</a></li>`);
  return items.length > 0 ? `\n<ul>\n${items.join('\n')}\n</ul>` : '';
}

function navigation({path}: Paper, headings: readonly Heading[]): string {
  const entry = (paper: Paper) => {
    const isCurrent = paper.path === path;
    const current = isCurrent ? ' aria-current="page"' : '';
    const link = `<a href="${relativeUrl(path, paper.path)}"${current}>${escapeHtml(paper.label)}</a>`;
    return `<li>${link}${isCurrent ? sectionLinks(headings) : ''}</li>`;
  };
  const groups = paperGroups.map(({label, papers}) => {
    const builder =
      label === 'Start' ? `\n<li><a href="${relativeUrl(path, '../builder/')}/">Builder</a></li>` : '';
    return `<p>${label}</p>\n<ul>\n${papers.map(entry).join('\n')}${builder}\n</ul>`;
  });
  return `<nav aria-label="Docs">\n${groups.join('\n')}\n</nav>`;
}

/** Makes a page. Below 64rem, its navigation is a menu that opens without script. */
export function makePage(paper: Paper, {html, headings}: Rendered, version: string): string {
  const to = (path: string) => relativeUrl(paper.path, path);
  const [title] = headings.filter(({level}) => level === 1).map(({text}) => text.replace(/<[^>]*>/g, ''));
  const links = navigation(paper, headings);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title ?? paper.label} · Offprint docs</title>
<link rel="icon" href="${to('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('docs.css')}">
<link rel="stylesheet" href="${to('text.css')}">
<link rel="stylesheet" href="${to('reference.css')}">
<script type="module" src="${to('docs.js')}"></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="house" href="${to('index.html')}">Offprint <span>docs</span></a>
<details class="menu">
<summary>Menu</summary>
${links}
</details>
</header>
<div class="side">
${links}
</div>
<main id="text" tabindex="-1">
${html}
</main>
<footer>
<p>Offprint ${version}</p>
</footer>
</body>
</html>
`;
}
