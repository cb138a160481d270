import {expect} from 'chai';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {field, mountFilled, mountForm, send} from './support/form.js';
import {fakeWebhook} from './support/webhook.js';

const webhook = fakeWebhook();
const warnings = recordWarnings();

/** A picture of 30 by 40 px. */
const cover = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40"/>')}`;
const coverUrl = () =>
  URL.createObjectURL(new Blob([decodeURIComponent(cover.slice(19))], {type: 'image/svg+xml'}));

describe('what a form offers', () => {
  it('is said by facts and up to three points, as attributes or as rich text', async () => {
    const form = await mountForm('facts="PDF · 4 pages" points="A record | | A log| Questions |Too much"');
    expect(wordsIn(form)).to.contain('PDF · 4 pages');
    expect(allByRole(form, 'listitem').map(wordsIn)).to.deep.equal(['A record', 'A log', 'Questions']);
    expect(warnings().filter(line => line.includes('up to three points'))).to.have.length(1);
    form.innerHTML = '<i slot="facts">Free</i><ul slot="points"><li>A plan</li></ul>';
    await form.updateComplete;
    expect(wordsIn(form)).to.contain('Free').and.to.contain('A plan').and.not.to.contain('A record');
  });

  for (const width of [288, 340, 420, 800]) {
    it(`has the cover beside the heading from 20em: in ${String(width)} px`, async () => {
      const form = await mountForm('cover="/cover.svg" cover-alt="Cover"');
      form.style.cssText = `display: block; inline-size: ${String(width)}px; font-size: 16px`;
      const image = byRole(form, 'img').getBoundingClientRect();
      const heading = byRole(form, 'heading').getBoundingClientRect();
      expect(heading.left >= image.right, 'beside').to.equal(width >= 320);
      expect(heading.top < image.bottom, 'at its height').to.equal(width >= 320);
    });
  }

  it('leaves no broken picture, and shows the cover that takes its place', async () => {
    const form = await mountForm('cover="/no-such-picture.png"');
    const image = form.shadowRoot?.querySelector('img') ?? expect.fail();
    image.loading = 'eager';
    await waitFor(() => image.hidden, 'it is gone');
    const heading = byRole(form, 'heading').getBoundingClientRect();
    expect(heading.left).to.be.below(form.getBoundingClientRect().left + 60);
    image.src = coverUrl();
    await waitFor(() => !image.hidden, 'it is shown');
  });
});

describe('an error beside a field without one', () => {
  it('moves neither the other field nor the edges of its own', async () => {
    const form = await mountForm('fields="first-name! last-name!"');
    form.style.cssText = 'display: block; inline-size: 700px';
    const edges = () =>
      ['First name', 'Last name'].map(label => {
        const {left, right, top} = field(form, label).getBoundingClientRect();
        return {left, right, top};
      });
    const before = edges();
    field(form, 'Last name').value = 'Quill';
    await send(form, 'invalid');
    const after = edges();
    expect(after.map(({left, right}) => [left, right])).to.deep.equal(
      before.map(({left, right}) => [left, right]),
    );
    expect(after[0]?.top).to.equal(after[1]?.top);
    const label = byRole(form, 'textbox', {name: 'Last name'}) as HTMLInputElement;
    const gap = field(form, 'Last name').getBoundingClientRect().top;
    expect(gap - (label.labels?.[0]?.getBoundingClientRect().bottom ?? 0)).to.be.below(12);
  });
});

describe('the outcome', () => {
  it('is the heading, with the next step and the download as a button', async () => {
    webhook.answers({download: 'https://press.example/a.pdf'});
    const form = await mountFilled('heading="Get it" success-heading="Look into your mail" facts="PDF"');
    await send(form);
    expect(wordsIn(byRole(form, 'heading'))).to.equal('Look into your mail');
    expect(wordsIn(form)).not.to.contain('Get it').and.not.to.contain('PDF ');
    expect(wordsIn(form)).to.contain('will email you a link');
    const download = byRole(form, 'link', {name: 'Download the booklet (PDF)'});
    expect(download.getAttribute('part')).to.equal('button');
    expect(download.getBoundingClientRect().height).to.be.at.least(43.5);
    form.reset();
    await form.updateComplete;
    expect(wordsIn(byRole(form, 'heading'))).to.equal('Get it');
  });
});

describe('a form that sends for long', () => {
  const {setTimeout: realTimeout} = globalThis;

  afterEach(() => {
    globalThis.setTimeout = realTimeout;
  });

  it('says so, once, and forgets it afterwards', async () => {
    const form = await mountFilled();
    const open = webhook.holds();
    let lose = (): void => {};
    globalThis.setTimeout = ((callback: () => void, time?: number) => {
      if (time !== 6000) return realTimeout(callback, time);
      lose = callback;
      return 0;
    }) as typeof setTimeout;
    await send(form, 'sending');
    expect(wordsIn(form)).not.to.contain('longer than usual');
    lose();
    await form.updateComplete;
    expect(wordsIn(byRole(form, 'status'))).to.contain('taking longer than usual');
    open();
    await waitFor(() => form.state === 'sent', 'it is sent');
    await form.updateComplete;
    form.reset();
    await form.updateComplete;
    expect(queryByRole(form, 'status')?.textContent.trim() ?? '').to.equal('');
  });
});
