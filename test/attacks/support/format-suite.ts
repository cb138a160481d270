/** The tests of attacks in the fields of formats. */
import {expect} from 'chai';
import {findMissingFields, markedValues} from './field-values.js';
import {formatInputs, showAnswer, showAuthorCard} from './format-inputs.js';
import type {Format} from './formats.js';
import {inspect} from './inspect.js';
import {attackSuite, attackTest, type AttackSuite} from './attack-suite.js';

/** Tests that the fields of a format reach the reader. Attacks in a wrongly written format would prove nothing. */
export function testHarmlessFields(suite: AttackSuite, format: Format): void {
  it(`shows the harmless fields of ${format.name}`, async () => {
    const {frame} = suite;
    const shown = await showAnswer(frame, format, format.write(markedValues(format)));
    shown.push(...(await showAuthorCard(frame, shown)));
    frame.addShownFiles(shown.flatMap(element => inspect(element).files));
    const [element] = shown as (Element & {article?: unknown})[];
    const content =
      shown.map(({shadowRoot}) => shadowRoot?.innerHTML ?? '').join() + JSON.stringify(element?.article);
    frame.stage.replaceChildren();
    await frame.settle();
    frame.takeReports();
    const missing = findMissingFields(format, content);
    if (missing.length > 0)
      console.log(`${format.name}: these fields are neither shown nor kept: ${missing.join(', ')}.`);
    expect(missing).to.not.include('title');
    if (format.fields['html'] === 'html') expect(missing).to.not.include('html');
  });
}

/**
 * Tests that attacks in the fields of a format do no harm.
 * @param all whether to run all attacks; otherwise most, or a sample if the format is only plain text
 */
export function testAttacks(suite: AttackSuite, format: Format, all = false): void {
  const isText = !Object.values(format.fields).includes('html');
  const [bare, embedded] = formatInputs(format);
  if (bare) {
    attackTest(`does no harm: ${bare.name}`, () =>
      suite.run(bare, all ? suite.allAttacks : isText ? suite.sample(bare) : suite.mostAttacks(bare)),
    );
  }
  if (embedded)
    attackTest(`does no harm: ${embedded.name}`, () => suite.run(embedded, suite.sample(embedded)));
}

/**
 * Defines the tests of one file: attacks in formats, in elements without a box.
 * @param addTests defines further tests
 */
export function testFormats(
  name: string,
  formats: readonly Format[],
  addTests?: (suite: AttackSuite) => void,
): void {
  describe(name, () => {
    const suite = attackSuite();
    for (const format of formats) {
      testHarmlessFields(suite, format);
      testAttacks(suite, format);
    }
    addTests?.(suite);
  });
}
