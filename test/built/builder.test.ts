/** The builder as a marketer uses it: from a wish to a snippet that shows the same on another site. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {waitFor} from '../support/wait.js';
import {articlePath, hashOf, openBuilder, previewFrame, previewIs, sourcePath} from './support/builder.js';
import {demo} from './support/demo.js';
import {layoutShift, paste, shownText} from './support/pasted-page.js';
import {startSite, type Site} from './support/site.js';

const sides = demo();
let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());

const clipboard = {permissions: ['clipboard-read', 'clipboard-write']};
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const control = (page: Page, name: string) => page.getByRole('textbox', {name, exact: true});

/** Waits until the snippet holds the room of the article. */
async function isMeasured(page: Page): Promise<void> {
  await page.getByRole('tab', {name: 'Snippet'}).click();
  await page.locator('#code-snippet', {hasText: 'reserve="'}).waitFor();
}

/** Pastes the snippet into a page of another site, which has to show what the preview shows, without a jump. */
async function showsTheSame(page: Page, snippet: string, tag: string): Promise<void> {
  const expected = await previewFrame(page).locator(tag).evaluate(shownText);
  for (const width of [375, 1280]) {
    const pasted = await paste(sides, site, snippet, width);
    assert.equal(await pasted.locator(tag).evaluate(shownText), expected);
    assert.ok((await layoutShift(pasted)) <= 0.01, `it jumps by ${await layoutShift(pasted)} at ${width} px`);
    await pasted.close();
  }
}

describe('the builder with a pointer', () => {
  it('finds an article by the address of its page, and copies a snippet that shows it elsewhere', async () => {
    const page = await openBuilder(sides, '', clipboard);
    await page.getByRole('button', {name: /^Show an article/}).click();
    await page.getByLabel('Address of the article').fill(sides.publisherUrl + articlePath);
    await page.getByRole('button', {name: 'Look it up'}).click();
    await page.locator('.finding', {hasText: 'Found “Metal ions after spinal fusion'}).waitFor();
    await previewFrame(page)
      .getByRole('heading', {name: /^Metal ions/})
      .waitFor();
    await isMeasured(page);
    await page.getByRole('button', {name: 'Copy snippet'}).click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    const snippet = await readClipboard(page);
    assert.match(snippet, /offprint\/\d+\.\d+\.\d+\/offprint\.js" integrity="sha384-/);
    await showsTheSame(page, snippet, 'offprint-article');
  });

  it('looks an address up once somebody leaves the field', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^Show an article/}).click();
    const field = page.getByLabel('Address of the article');
    await waitFor(() => field.evaluate(input => input === document.activeElement), 'the field has focus');
    await page.keyboard.type(sides.publisherUrl + articlePath);
    await page.keyboard.press('Tab');
    await page.locator('.finding', {hasText: 'Found “Metal ions after spinal fusion'}).waitFor();
    const button = page.getByRole('button', {name: 'Look it up'});
    assert.ok(await button.evaluate(element => element === document.activeElement), 'the button has focus');
  });

  it('looks an address up once on Enter', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^Show an article/}).click();
    let count = 0;
    const address = sides.publisherUrl + articlePath;
    page.on('request', request => {
      if (request.url() === address) count += 1;
    });
    const field = page.getByLabel('Address of the article');
    await waitFor(() => field.evaluate(input => input === document.activeElement), 'the field has focus');
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await page.locator('.finding', {hasText: 'Found “Metal ions after spinal fusion'}).waitFor();
    assert.equal(count, 1);
  });

  it('puts a whole page together', async () => {
    const page = await openBuilder(sides, '', clipboard);
    await page.getByRole('button', {name: /^The whole page/}).click();
    await page.getByLabel('Address of the article').fill(sides.publisherUrl + articlePath);
    await page.getByRole('button', {name: 'Look it up'}).click();
    await page.locator('.finding', {hasText: 'Found “'}).waitFor();
    await control(page, 'Where requests go needed').fill(`${sides.publisherUrl}/api/requests`);
    await control(page, 'Privacy policy needed').fill(`${sides.publisherUrl}/privacy/`);
    await page.locator('.consent blockquote', {hasText: 'does not sell or share it'}).waitFor();
    await isMeasured(page);
    await page.getByRole('button', {name: 'Copy snippet'}).click();
    await page.getByRole('button', {name: 'Copied'}).waitFor();
    await showsTheSame(page, await readClipboard(page), 'offprint-page');
  });

  it('moves a field of the form by drag', async () => {
    const page = await openBuilder(sides, hashOf('booklet-form', {fields: 'first-name! email! phone'}));
    const entry = (name: string) => page.getByRole('listitem').filter({hasText: name}).first();
    await entry('Phone').dragTo(entry('First name'));
    await page.waitForFunction(() => location.hash.includes('phone+first-name%21+email%21'));
    const labels = previewFrame(page).locator('label');
    await waitFor(
      async () => (await labels.first().textContent())?.includes('Phone'),
      'the phone comes first',
    );
  });

  it('says what is wrong beside the control, and leads there from the snippet', async () => {
    const page = await openBuilder(sides, hashOf('booklet-form', {action: 'http://publisher.example/api'}));
    const action = control(page, 'Where requests go');
    const words = 'Use https. Browsers do not send a form from an https page to an http address.';
    assert.match((await action.getAttribute('aria-describedby')) ?? '', /mistake/);
    await page.locator('.mistake', {hasText: words}).waitFor();
    await page.getByRole('tab', {name: 'Snippet'}).click();
    await page.getByRole('listitem').filter({hasText: words}).getByRole('button', {name: 'Fix it'}).click();
    await waitFor(() => action.evaluate(input => input === document.activeElement), 'the control has focus');
    await action.fill('https://publisher.example/api');
    await page.locator('.mistake', {hasText: words}).waitFor({state: 'detached'});
  });

  it('keeps the snippet beside the control that “Fix it” leads to, and leads back', async () => {
    const page = await openBuilder(sides, hashOf('article', {}));
    for (const width of [1280, 375]) {
      await page.setViewportSize({width, height: 800});
      const tab = page.getByRole('tab', {name: 'Snippet'});
      await tab.click();
      const missing = page.getByRole('listitem').filter({hasText: 'Say where the article is.'});
      await missing.getByRole('button', {name: 'Fix it'}).click();
      const field = page.getByLabel('Address of the article');
      await waitFor(() => field.evaluate(input => input === document.activeElement), 'the field has focus');
      const isWide = width > 1000;
      assert.equal(await tab.getAttribute('aria-selected'), String(isWide), `${String(width)} px`);
      assert.equal(await page.locator('#code-snippet').isVisible(), isWide);
      await page.getByRole('button', {name: 'Back to the snippet'}).click();
      await waitFor(() => tab.evaluate(button => button === document.activeElement), 'the tab has focus');
      await page.locator('#code-snippet').waitFor();
      assert.equal(await page.getByRole('button', {name: 'Back to the snippet'}).count(), 0);
    }
  });

  it('hides an email address from robots', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^An email address/}).click();
    await control(page, 'Email address').pressSequentially('office@publisher.example');
    await previewFrame(page).getByRole('link', {name: 'office@publisher.example'}).waitFor();
    const snippet = (await page.locator('#code-snippet').textContent()) ?? '';
    assert.match(snippet, /encoded="[\da-f]+"/);
    assert.doesNotMatch(snippet, /office|publisher\.example/);
    await page.waitForFunction(() => location.hash.includes('encoded='));
    const other = await openBuilder(sides, new URL(page.url()).hash);
    assert.equal(await control(other, 'Email address').inputValue(), 'office@publisher.example');
  });

  it('takes one point of the booklet a line', async () => {
    const page = await openBuilder(sides, hashOf('booklet-form', {points: 'Implants | Tests'}));
    const points = control(page, 'What is in the booklet');
    assert.equal(await points.inputValue(), 'Implants\nTests');
    await points.press('Control+End');
    await points.pressSequentially('\nQuestions to ask');
    await previewFrame(page).getByRole('listitem').filter({hasText: 'Questions to ask'}).waitFor();
  });

  it('says “needed” of a field until it is filled in, and shows no example that looks like a value', async () => {
    const page = await openBuilder(sides, hashOf('booklet-form', {fields: 'email!'}));
    await control(page, 'Where requests go needed').fill('https://publisher.example/api');
    await control(page, 'Where requests go').waitFor();
    const placeholders = await page
      .locator('.settings :is(input, textarea)')
      .evaluateAll(fields => fields.map(field => field.getAttribute('placeholder')).filter(Boolean));
    assert.ok(placeholders.includes('for example metal-ions-after-spinal-fusion'), placeholders.join(', '));
    for (const words of placeholders)
      assert.match(words ?? '', /^(?:for example|without a value:|from your page)/);
  });

  it('judges a color in words', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {kind: 'medical'}));
    await page.getByRole('heading', {name: 'Look'}).click();
    const accent = control(page, 'Accent color');
    await accent.fill('#ffd54a');
    await accent.blur();
    await page.getByText(/On the background of the preview: Too weak/).waitFor();
    await accent.fill('#12406b');
    await accent.blur();
    await page.getByText(/On the background of the preview: Very easy to read/).waitFor();
  });

  it('reads a snippet back that an editor has mangled', async () => {
    const page = await openBuilder(sides);
    await page.getByText('I have a snippet already').click();
    await control(page, 'Your snippet').fill(
      '<p>&lt;div data-offprint=“disclaimer” data-kind=“emergency”&gt;&lt;/div&gt;</p>',
    );
    await page.getByRole('button', {name: 'Read the snippet'}).click();
    await previewFrame(page).getByText('call your local emergency number').waitFor();
  });
});

describe('a new start', () => {
  it('keeps what was there before', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {heading: 'Before you read'}));
    await page.getByRole('button', {name: 'Start over'}).click();
    await page.getByRole('heading', {name: 'What do you want to show?'}).waitFor();
    await page.getByRole('button', {name: 'Back to your embed'}).click();
    assert.equal(await control(page, 'Heading').inputValue(), 'Before you read');
  });

  it('can be taken back', async () => {
    const page = await openBuilder(sides, hashOf('disclaimer', {heading: 'Before you read'}));
    await page.getByRole('button', {name: 'Start over'}).click();
    await page.getByRole('button', {name: /^A way back to the top/}).click();
    await page.getByRole('heading', {name: 'Back to top', level: 2}).waitFor();
    await page.getByRole('button', {name: 'Undo'}).click();
    assert.equal(await control(page, 'Heading').inputValue(), 'Before you read');
  });
});

describe('a link to the builder', () => {
  it('opens what somebody has put together', async () => {
    const page = await openBuilder(sides);
    await page.getByRole('button', {name: /^Just the disclaimer/}).click();
    await control(page, 'Heading').fill('Before you read');
    await page.waitForFunction(() => location.hash.includes('Before+you+read'));
    const other = await openBuilder(sides, new URL(page.url()).hash);
    assert.equal(await control(other, 'Heading').inputValue(), 'Before you read');
    await previewFrame(other).getByText('Before you read').waitFor();
  });

  it('runs nothing that a stranger has written into it', async () => {
    const attack =
      '<img src=x onerror="top.hacked=1"><script>top.hacked=1</script><a href="javascript:top.hacked=1">x</a>';
    const page = await openBuilder(
      sides,
      hashOf('disclaimer', {_content: `Words ${attack}`, onclick: 'top.hacked=1', style: 'position:fixed'}),
    );
    await previewFrame(page).getByText('Words').waitFor();
    await page.getByRole('tab', {name: 'Snippet'}).click();
    const snippet = (await page.locator('#code-snippet').textContent()) ?? '';
    assert.doesNotMatch(
      snippet.replace(/^<script async[^>]*><\/script>/, ''),
      /onerror|<script|javascript:|onclick|position/,
    );
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
  });

  it('leaves nothing behind, and asks no host but this one and that of the article', async () => {
    const page = await sides.newPage();
    const hosts = new Set<string>();
    page.on('request', request => hosts.add(new URL(request.url()).origin));
    const hash = hashOf('page', {
      src: sides.publisherUrl + sourcePath,
      action: 'https://partner.example/form',
    });
    await page.goto(`${sides.publisherUrl}/builder/${hash}`);
    await previewIs(page, 'offprint-page[state=ready]');
    await page.getByRole('radio', {name: 'Sent', exact: true}).check();
    await previewFrame(page).getByText('Your booklet is on its way').waitFor();
    assert.deepEqual([...hosts], [sides.publisherUrl]);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
    assert.deepEqual(await sides.stored(), []);
  });
});
