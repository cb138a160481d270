/** The template of `docs/elements.md`, taken apart: the site has a page for each element. */
import {headingId} from './escape.js';
import type {MovedSections} from './links.js';

export interface ElementText {
  /** Without `offprint-`. */
  readonly name: string;
  /** What stands before the attributes, between them and the other facts, and after those. Markdown. */
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

const sectionStart = /^## `<offprint-([a-z-]+)>`$/m;

function splitSections(text: string): string[] {
  return text.split(/^(?=## )/m);
}

/** Returns the document without the sections of the elements. */
export function withoutElements(text: string): string {
  return splitSections(text)
    .filter(section => !sectionStart.test(section))
    .join('');
}

/** Headings one level higher, since each section becomes a page. */
function raised(text: string): string {
  return text.replace(/^##(#*) /gm, '#$1 ');
}

/** Reads the sections of the elements from the template. */
export function elementTexts(template: string): ElementText[] {
  return splitSections(template).flatMap(section => {
    const [, name] = sectionStart.exec(section) ?? [];
    if (name === undefined) return [];
    const [before = '', rest = ''] = raised(section).split(`<!-- attributes: ${name} -->`);
    const [between = '', after = ''] = rest.split(`<!-- facts: ${name} -->`);
    return [{name, before, between: between.replace('<!-- parts -->', ''), after}];
  });
}

/** Finds where the sections below those of the elements have gone. */
export function movedSections(texts: readonly ElementText[]): MovedSections {
  return new Map(
    texts.flatMap(({name, before, between, after}) =>
      [...`${before}${between}${after}`.matchAll(/^##+ (.*)$/gm)].map(
        ([, heading = '']) => [headingId(heading, new Set()), `elements/${name}.html`] as const,
      ),
    ),
  );
}
