import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {accessibilityTree} from '../support/page.js';
import {waitFor} from '../support/wait.js';
import {demo} from './support/demo.js';
import {
  button,
  fields,
  fillIn,
  hasFocus,
  seesFailure,
  seesThanks,
  tapWire,
  typed,
  visitor,
} from './support/requesting.js';

const sides = demo();

describe('a request with errors or failures', () => {
  it('is not sent empty: a summary with focus links to each field, and each field shows its error', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    await button(page).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('heading', {name: 'There is a problem'}).waitFor();
    await hasFocus(page, 'alert', /^/);
    const tree = await accessibilityTree(page);
    const missing = ['Enter your first name', 'Enter your email address'];
    assert.deepEqual(await summary.getByRole('link').allTextContents(), missing);
    const boxes = tree.filter(({role}) => role === 'textbox');
    assert.deepEqual(
      boxes.map(({name, description, properties}) => [name, description, properties['invalid']]),
      [
        ['First name', 'Error: Enter your first name', 'true'],
        ['Email', 'Error: Enter your email address', 'true'],
      ],
    );
    for (const words of missing) await page.getByText(`Error: ${words}`, {exact: true}).waitFor();

    const address = page.url();
    for (const [words, label] of [
      ['Enter your email address', /^Email$/],
      ['Enter your first name', /^First name$/],
    ] as const) {
      await summary.getByRole('link', {name: words}).click();
      await hasFocus(page, 'textbox', label);
    }
    assert.equal(page.url(), address, 'the address of the page is as before');
    assert.equal(wire.posts.length, 0, 'nothing was sent');
  });

  it('keeps valid values, and says how to correct the others', async () => {
    const page = await sides.open('/');
    await page.locator('offprint-page').evaluate(element => {
      element.setAttribute('fields', 'first-name! email! phone');
    });
    await fillIn(page, {Email: 'zoe@reader'});
    const phone = page.getByRole('textbox', {name: 'Phone (optional)'});
    await phone.fill('call me');
    await button(page).click();
    await hasFocus(page, 'alert', /^/);
    const boxes = (await accessibilityTree(page)).filter(({role}) => role === 'textbox');
    assert.deepEqual(
      boxes.map(({value, description}) => [value, description]),
      [
        ['Zoë', ''],
        ['zoe@reader', 'Error: Enter an email address in the correct format, like name@example.com'],
        ['call me', 'Error: Enter a phone number, like 202 555 0123, or leave it empty'],
      ],
    );
    await fillIn(page);
    await phone.fill('+1 555 0100 123');
    await button(page).click();
    await seesThanks(page);
    assert.deepEqual(
      (await sides.stored()).map(row => row.fields),
      [{...fields, phone: '+1 555 0100 123'}],
    );
  });

  it('shows errors of the publisher at the field, and arrives once they are corrected', async () => {
    const page = await sides.open('/');
    const words = 'We can’t send email to this address. Enter a different one';
    await fillIn(page, {Email: 'someone@refused.invalid'});
    await button(page).click();
    const summary = page.getByRole('alert').filter({hasText: 'There is a problem'});
    await summary.getByRole('link', {name: words}).waitFor();
    await hasFocus(page, 'alert', /^/);
    const box = (await accessibilityTree(page)).find(
      ({role, name}) => role === 'textbox' && name === 'Email',
    );
    assert.equal(box?.description, `Error: ${words}`);
    assert.equal(box.properties['invalid'], 'true');
    assert.deepEqual(await typed(page), {...visitor, Email: 'someone@refused.invalid'});

    await summary.getByRole('link', {name: words}).click();
    await hasFocus(page, 'textbox', /^Email$/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(visitor.Email);
    await button(page).click();
    await seesThanks(page);
    assert.deepEqual(
      (await sides.stored()).map(row => row.fields),
      [fields],
      'what was refused is not stored',
    );
  });

  it('keeps what was typed when the publisher stops, and arrives once when it is sent again', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    await fillIn(page);
    wire.hold();
    await button(page).click();
    await waitFor(() => wire.posts.length === 1, 'it is on its way');
    await sides.stopPublisher();
    wire.letGo();
    await seesFailure(page);
    assert.deepEqual(await typed(page), visitor);
    assert.equal(await button(page).count(), 0, 'the button says “Try again” now');

    await sides.startPublisherAgain();
    await button(page, 'Try again').click();
    await seesThanks(page);
    assert.ok(wire.posts.length > 2, 'it was tried again by itself, too');
    const [first] = wire.posts;
    for (const post of wire.posts) assert.deepEqual(post, first, 'each try is the same, byte for byte');
    const rows = await sides.stored();
    assert.deepEqual(
      rows.map(({id}) => id),
      [first?.key],
    );
    assert.deepEqual(rows[0]?.fields, fields);
  });

  it('arrives once when the first answer is lost', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    wire.loseAnswers(1);
    await fillIn(page);
    await button(page).click();
    await seesThanks(page);
    assert.deepEqual(wire.posts[1], wire.posts[0], 'the retry is the same, byte for byte');
    assert.deepEqual(
      (await sides.stored()).map(({id}) => id),
      [wire.posts[0]?.key],
    );
  });

  it('arrives once when every answer is lost until the visitor sends it again', async () => {
    const page = await sides.open('/');
    const wire = await tapWire(page);
    wire.loseAnswers(Infinity);
    await fillIn(page);
    await button(page).click();
    await seesFailure(page);
    const tries = wire.posts.length;
    wire.loseAnswers(0);
    await button(page, 'Try again').click();
    await seesThanks(page);
    assert.equal(wire.posts.length, tries + 1);
    assert.deepEqual(
      (await sides.stored()).map(({id}) => id),
      [wire.posts.at(-1)?.key],
    );
  });
});
