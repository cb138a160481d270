import {html, LitElement} from 'lit';
import {textAttributes} from '../../../../src/shared/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../../../src/shared/presentation.js';
import {Slotted} from '../../../../src/shared/slotted.js';
import {define} from '../../../../src/define.js';
import {fixture} from '../../../support/fixture.js';

/** The least that an element of ours is. */
export class Sample extends LitElement implements Presentable {
  static override properties = {
    ...presentationProperties,
    ...textAttributes('label job-title health-privacy-href'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  declare state: string;
  declare label: string | null;
  declare jobTitle: string | null;
  declare healthPrivacyHref: string | null;

  readonly presentation = new Presentation(this);
  readonly slotted = new Slotted(this);

  /** How often it has rendered. */
  renders = 0;

  protected override render() {
    this.renders += 1;
    return html`${this.presentation.heading(this.heading ?? 'Heading')}
      ${this.presentation.heading('Below', 1)}<slot></slot>`;
  }
}

define('offprint-sample', Sample);

/** Mounts markup with a sample in it, and answers with that once it has rendered. */
export async function mountSample(markup: string): Promise<Sample> {
  const outer = fixture(markup);
  const sample = outer instanceof Sample ? outer : outer.querySelector('offprint-sample');
  if (!(sample instanceof Sample)) throw new Error('There is no sample in the fixture.');
  await sample.updateComplete;
  return sample;
}
