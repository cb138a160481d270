/** The children of the element. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import type {ElementName} from '../model/embed.js';
import {findMistake, mistakeClass, mistakeTemplate} from './mistake.js';

interface Words {
  label: string;
  hint: string;
}

const fallback: Words = {
  label: 'Shown until the article is there',
  hint: 'Visitors see this while the article loads, and if it cannot be loaded. A link to the original is best. HTML.',
};

const words: Partial<Record<ElementName, Words>> = {
  article: fallback,
  page: fallback,
  'booklet-form': {
    label: 'Shown without the script',
    hint: 'Visitors see this if the script cannot run. A link to the booklet is best. HTML.',
  },
  'author-card': {label: 'Biography', hint: 'Two or three sentences about the author. Text or HTML.'},
  contact: {
    label: 'Sentence around the address',
    hint: 'The email address comes at its end. Text or HTML.',
  },
  disclaimer: {
    label: 'Your own text',
    hint: 'It replaces the built-in wording. Leave it empty to keep that. Text or HTML.',
  },
};

export function contentTemplate(builder: Builder) {
  const {embed} = builder.state;
  const texts = embed && words[embed.element];
  if (!texts) return '';
  const mistake = findMistake(builder, undefined);
  return html`<div class="control ${mistakeClass(mistake, embed.content)}">
    <label for="control-content">${texts.label}</label>
    <p class="hint" id="control-content-hint">${texts.hint}</p>
    ${mistakeTemplate('control-content', mistake)}
    <textarea
      id="control-content"
      rows="4"
      spellcheck="true"
      aria-describedby="control-content-hint${mistake ? ' control-content-mistake' : ''}"
      .value=${embed.content}
      @input=${(event: Event) => builder.setContent((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}
