/** Makes the pages of the site from the documents and the manifest. */
import {readdirSync, readFileSync} from 'node:fs';
import {elementsOf, type Manifest} from '../manifest/manifest.js';
import {attributesSection, factSections, partsSection} from './element-reference.js';
import {builderLinks, examplePage, isShown, needsScrolling, type BuiltScript} from './examples.js';
import {escapeHtml} from './escape.js';
import {linkToPage, relativeUrl} from './links.js';
import {makePage} from './layout.js';
import {elementNames, elementsFile, papers, type Paper} from './papers.js';
import {renderInline, renderMarkdown, type Rendered} from './render-markdown.js';
import {elementTexts, movedSections, withoutElements} from './sections.js';

const template = 'docs/manifest/elements.template.md';

/** What the build has made before: the script, and what it can do. */
export interface Build {
  readonly script: BuiltScript;
  readonly manifest: Manifest;
}

/** Returns the contents of files by their paths in the site. */
export function makeSite(build: Build): Map<string, string> {
  const texts = elementTexts(readFileSync(template, 'utf8'));
  const moved = movedSections(texts);
  const files = new Map<string, string>();

  for (const paper of papers) {
    const [file = ''] = paper.file.split('#');
    const link = (target: string) => linkToPage(target, {file, page: paper.path, moved});
    const fence = drawFences(paper, build.script, files);
    const render = (text: string) => renderMarkdown(text, {link, fence});
    const name = elementNames.find(each => paper.path === `elements/${each}.html`);
    files.set(paper.path, makePage(paper, name ? renderElement(name) : renderPaper(), build.script.version));

    function renderPaper(): Rendered {
      const text = readFileSync(file, 'utf8');
      return render(file === elementsFile ? withoutElements(text) : text);
    }

    function renderElement(element: string): Rendered {
      const text = texts.find(each => each.name === element);
      const declaration = elementsOf(build.manifest).find(each => each.tagName === `offprint-${element}`);
      if (!text || !declaration) throw new Error(`${template} or the manifest has no ${element}.`);
      const line = (markdown: string) => renderInline(markdown, link);
      // A text that begins without a heading would belong to the list above it.
      const isHeadless = /^\s*[^#\s]/.test(text.after);
      return joined([
        render(text.before),
        attributesSection(declaration, line),
        render(text.between.trim() && `## Attributes of the parts\n${text.between}`),
        ...(declaration.parts ? [partsSection(declaration)] : []),
        render(`${isHeadless ? '## Good to know\n' : ''}${text.after}`),
        ...factSections(declaration, line),
      ]);
    }
  }
  return new Map([...files, ...sampleFiles(), ...pictures()]);
}

function joined(parts: readonly Rendered[]): Rendered {
  return {html: parts.map(({html}) => html).join(''), headings: parts.flatMap(({headings}) => headings)};
}

/** Draws the blocks of code of a page, and makes a page of each that shows something. */
function drawFences({path}: Paper, script: BuiltScript, files: Map<string, string>) {
  let count = 0;
  return (code: string, language: string, section: string): string => {
    const block = `<pre tabindex="0"><code>${escapeHtml(code)}</code></pre>\n`;
    if (language !== 'html' || !isShown(code)) return block;
    count += 1;
    const title = `Example: ${section}`;
    const example = `examples/${path.replace('.html', '').replace('/', '-')}-${String(count)}.html`;
    files.set(example, examplePage(code, title, script));
    const links = builderLinks(code).map(({label, snippet}) => {
      const href = `${relativeUrl(path, '../builder/')}/#_snippet=${encodeURIComponent(snippet)}`;
      return `<a class="builder" href="${escapeHtml(href)}">Open in the builder${label && `: ${label}`}</a>`;
    });
    const own = `<a href="${relativeUrl(path, example)}">Open on its own</a>`;
    const frame = `<iframe src="${relativeUrl(path, example)}" title="${escapeHtml(title)}" loading="lazy"></iframe>`;
    return `<div class="example ${sizeOf(code)}">\n${block}${frame}\n<p>${[...links, own].join('\n')}</p>\n</div>\n`;
  };
}

/** How much room an example gets before it has run. One that has to be scrolled keeps it. */
function sizeOf(code: string): string {
  if (needsScrolling(code)) return 'scrolled';
  if (/offprint-(?:page|article)|data-offprint="(?:page|article)"/.test(code)) return 'tall';
  return code.includes('booklet-form') ? 'middle' : 'small';
}

/** Files that a document holds: snippets that are marked with their URL. Their pictures are on this server. */
function sampleFiles(): [string, string][] {
  const text = readFileSync('docs/sources.md', 'utf8');
  const fences = text.matchAll(/^```\w+ https:\/\/publisher\.example\/(articles\/[\w.]+)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, name = '', content = '']) => [
    `examples/${name}`,
    content.replaceAll('https://publisher.example/wp-content/', '../../../wp-content/'),
  ]);
}

/** Pictures of the documents, which stand beside them. */
function pictures(): [string, string][] {
  const names = readdirSync('docs').filter(name => name.endsWith('.svg'));
  return names.map(name => [name, readFileSync(`docs/${name}`, 'utf8')]);
}
