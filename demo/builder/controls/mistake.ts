/** What is wrong, in words beside its control. */
import {html} from 'lit';
import type {Builder} from '../builder-model.js';
import type {Mistake} from '../model/check.js';

/** @param attribute undefined for the children */
export function findMistake(builder: Builder, attribute: string | undefined): Mistake | undefined {
  return builder.mistakes.find(mistake => mistake.attribute === attribute);
}

/**
 * The class of a control with a mistake. What has not been filled in yet is no mistake of anybody.
 * @param value what the control holds
 */
export function mistakeClass(mistake: Mistake | undefined, value: string | undefined): string {
  if (!mistake) return '';
  return value?.trim() ? 'wrong' : 'missing';
}

/** @param id of the control, which is described by the sentence */
export function mistakeTemplate(id: string, mistake: Mistake | undefined) {
  return mistake ? html`<p class="mistake" id="${id}-mistake">${mistake.words}</p>` : '';
}
