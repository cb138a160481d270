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

/** Says that an element needs an attribute. */
export function requiredWord({required}: Control) {
  return required ? html` <span class="required">needed</span>` : nothing;
}
