import {html, LitElement} from 'lit';
import {createStyledRoot} from '../../../../src/shared/adopt-styles.js';
import {booleanAttribute, textAttributes} from '../../../../src/shared/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../../../src/shared/presentation.js';
import {Slotted} from '../../../../src/shared/slotted.js';
import type {OwnStringsByLanguage} from '../../../../src/strings/own-strings.js';
import {tokens} from '../../../../src/styles/tokens.js';
import {define} from '../../../../src/define.js';
import {fixture} from '../../../support/fixture.js';

/** An element with nothing but what all elements have. */
export class Sample extends LitElement implements Presentable {
  static override properties = {
    ...presentationProperties,
    ...textAttributes('label job-title health-privacy-href'),
    isDraft: booleanAttribute('is-draft'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  declare state: string;
  declare strings: OwnStringsByLanguage | null | undefined;
  declare label: string | null;
  declare jobTitle: string | null;
  declare healthPrivacyHref: string | null;
  declare isDraft: boolean;

  static override styles = [tokens];

  readonly presentation = new Presentation(this);
  readonly slotted = new Slotted(this, 'heading label');

  /** The number of updates so far. */
  renders = 0;

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override render() {
    this.renders += 1;
    return html`${this.presentation.heading(this.heading ?? 'Heading')}
      ${this.presentation.heading('Below', 1)}<slot></slot>`;
  }
}

define('offprint-sample', Sample);

/** Mounts markup and returns the sample in it after its first update. */
export async function mountSample(markup: string): Promise<Sample> {
  const outer = fixture(markup);
  const sample = outer instanceof Sample ? outer : outer.querySelector('offprint-sample');
  if (!(sample instanceof Sample)) throw new Error('There is no sample in the fixture.');
  await sample.updateComplete;
  return sample;
}
