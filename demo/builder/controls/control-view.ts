import {html, nothing} from 'lit';
import type {Builder} from '../builder-model.js';
import type {Control} from '../model/manifest.js';

/** What is needed to draw a control. */
export interface ControlView {
  builder: Builder;
  control: Control;
  /** The id of the input, from which those of its hint and its mistake are made. */
  id: string;
  /** Undefined without the attribute. */
  value: string | undefined;
  describedBy: string;
}

/** An example in an empty field, which nobody should take for a value. */
export function exampleWords(example: string) {
  return example ? `for example ${example}` : nothing;
}

/** Says that an element needs an attribute, until it has one. */
export function requiredWord({required}: Control, value: string | undefined) {
  return required && !value?.trim() ? html` <span class="required">needed</span>` : nothing;
}
