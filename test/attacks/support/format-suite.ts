/** The tests of attacks in the fields of formats. */
import {expect} from 'chai';
import {harmless, unread} from './fills.js';
import {addAuthor, formatInputs, showAnswer} from './format-inputs.js';
import type {Format} from './formats.js';
import {attacking, tries, type Attacking} from './suite.js';

/** Without this an attack in a format that is written wrongly would be none: it must get to the reader. */
export function showsHarmless(page: Attacking, format: Format): void {
  it(`shows what ${format.name} says where it means no harm`, async () => {
    const {frame} = page;
    const shown = await showAnswer(frame, format, format.write(harmless(format)));
    shown.push(...(await addAuthor(frame, shown)));
    const [element] = shown as (Element & {article?: unknown})[];
    const words =
      shown.map(({shadowRoot}) => shadowRoot?.innerHTML ?? '').join() + JSON.stringify(element?.article);
    frame.stage.replaceChildren();
    await frame.settle();
    frame.take();
    const missing = unread(format, words);
    if (missing.length > 0) console.log(`Of ${format.name} nothing shows or keeps: ${missing.join(', ')}.`);
    expect(missing).to.not.include('title');
    if (format.fields['html'] === 'html') expect(missing).to.not.include('html');
  });
}

/**
 * Attacks in every field, some where all is plain text; and some behind what lets them in, or in every place of a text.
 * @param all whether none is left out
 */
export function doesNoHarm(page: Attacking, format: Format, all = false): void {
  const isText = !Object.values(format.fields).includes('html');
  const [bare, dressed] = formatInputs(format);
  if (bare) {
    tries(`does no harm: ${bare.name}`, () =>
      page.through(bare, all ? page.all : isText ? page.some(bare) : page.most(bare)),
    );
  }
  if (dressed) tries(`does no harm: ${dressed.name}`, () => page.through(dressed, page.some(dressed)));
}

/**
 * One file's tests: nothing has a box, and all that runs is seen.
 * @param more further tests of the file
 */
export function testFormats(
  name: string,
  formats: readonly Format[],
  more?: (page: Attacking) => void,
): void {
  describe(name, () => {
    const page = attacking();
    for (const format of formats) {
      showsHarmless(page, format);
      doesNoHarm(page, format);
    }
    more?.(page);
  });
}
