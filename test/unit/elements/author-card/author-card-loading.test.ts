import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {nextEvent, waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsOf} from '../contact/words.js';
import {fakeNetwork, type Answers} from './answers.js';
import {mountCard} from './card.js';

const press = 'https://press.example';

describe('offprint-author-card with src', () => {
  const warnings = recordWarnings();
  const answers: Answers = {
    [`${press}/wp-json/wp/v2/users/7`]: {
      name: 'Mara Example, MD',
      description: 'Looks after people.',
      link: `${press}/doctors/mara/`,
      slug: 'mara',
    },
    [`${press}/authors/robin.json`]: {
      author: {name: 'Robin Sample', jobTitle: 'Nurse', url: '../robin/', bio: 'I <3 <b>bones</b>.'},
    },
  };
  const network = fakeNetwork(answers);

  it('shows a WordPress user', async () => {
    const card = await mountCard(
      `<offprint-author-card src="${press}/wp-json/wp/v2/users/7"></offprint-author-card>`,
    );
    expect(card.state).to.equal('loading');
    const {url, sourceType} = await nextEvent(card, 'offprint-load');
    expect([url, sourceType]).to.deep.equal([`${press}/wp-json/wp/v2/users/7`, 'wordpress']);
    await card.updateComplete;
    byRole(card, 'heading', {name: 'Mara Example, MD'});
    expect(wordsOf(card)).to.include('Looks after people.');
    expect(card.state).to.equal('ready');
    await expectNoViolations(card);
  });

  it('shows our own JSON, and resolves its URLs', async () => {
    const card = await mountCard(
      `<offprint-author-card src="${press}/authors/robin.json"></offprint-author-card>`,
    );
    await waitFor(() => card.state === 'ready', 'the author');
    expect(wordsOf(card)).to.include('Nurse').and.include('I <3 bones.');
    const link = byRole(card, 'link', {name: 'View profile Robin Sample'}) as HTMLAnchorElement;
    expect(link.href).to.equal(`${press}/robin/`);
  });

  it('keeps the paragraphs, links and emphasis of a biography, and nothing else', async () => {
    const biographies: [string, string][] = [
      [
        'Operates.\n\nTeaches,\nand <em>writes</em>.',
        '<p>Operates.</p><p>Teaches,<br>and <em>writes</em>.</p>',
      ],
      [
        '<p class="x">See <a href="/ward" target="_top" onclick="f()">the ward</a>.</p>',
        `<p>See <a href="${press}/ward">the ward</a>.</p>`,
      ],
      ['See <a href="javascript:f()">this</a>.', '<p>See <a>this</a>.</p>'],
      [
        '<h2>Life</h2><ul><li>A</li></ul><script>f()</script><img src="x" onerror="f()">',
        '<div>Life</div><ul><li>A</li></ul>',
      ],
      [
        '<div>One</div><table><tr><td>Two</td></tr></table>',
        '<div>One</div><div><div><div><div>Two</div></div></div></div>',
      ],
    ];
    for (const [bio, shown] of biographies) {
      const src = `${press}/bio.json?${encodeURIComponent(bio)}`;
      answers[src] = {name: 'Robin Sample', bio};
      const card = await mountCard(`<offprint-author-card src="${src}"></offprint-author-card>`);
      await waitFor(() => card.state === 'ready', 'the author');
      const body = card.shadowRoot?.querySelector('[part=body]');
      expect(body?.innerHTML.replace(/<!--.*?-->/g, ''), bio).to.equal(shown);
      // Drawing again keeps what is there, so that nobody loses the focus.
      const [first] = body?.children ?? [];
      card.jobTitle = 'Nurse';
      await card.updateComplete;
      expect(body?.firstElementChild).to.equal(first);
      await expectNoViolations(card);
      card.remove();
    }
  });

  it('makes no person of several authors', async () => {
    answers[`${press}/two.json`] = {author: [{name: 'Mara Example'}, {name: 'Robin Sample'}]};
    const card = await mountCard(`<offprint-author-card src="${press}/two.json"></offprint-author-card>`);
    await waitFor(() => queryByRole(card, 'heading', {name: 'Mara Example, Robin Sample'}), 'the authors');
    expect(card.shadowRoot?.querySelector('[itemscope], [itemtype]')).to.equal(null);
  });

  it('prefers attributes and children to the data', async () => {
    const card = await mountCard(
      `<offprint-author-card src="${press}/authors/robin.json" name="Robin S. Sample" job-title="Head nurse"
        href="/robin">Our own words.</offprint-author-card>`,
    );
    await waitFor(() => card.state === 'ready', 'the author');
    byRole(card, 'heading', {name: 'Robin S. Sample'});
    expect(wordsOf(card)).to.include('Head nurse').and.include('Our own words.').and.not.include('<3');
    expect((byRole(card, 'link') as HTMLAnchorElement).href).to.equal(`${location.origin}/robin`);
  });

  it('keeps the attributes and children when the source fails', async () => {
    const card = await mountCard(
      `<offprint-author-card src="${press}/nobody" name="Mara Example">Her life.</offprint-author-card>`,
    );
    const {code, status, url} = await nextEvent(card, 'offprint-error');
    expect([code, status, url]).to.deep.equal(['http', 404, `${press}/nobody`]);
    await card.updateComplete;
    expect(card.state).to.equal('error');
    byRole(card, 'heading', {name: 'Mara Example'});
    expect(wordsOf(card)).to.include('Her life.');
    await expectNoViolations(card);
  });

  it('refuses a source without an http(s) URL', async () => {
    const card = await mountCard(
      '<offprint-author-card src="javascript:alert(1)"><p>By Mara.</p></offprint-author-card>',
    );
    await waitFor(() => card.state === 'error', 'the error');
    expect(network.requestedUrls).to.be.empty;
    expect(wordsOf(card)).to.equal('By Mara.');
    expect(warnings()).to.have.length(1);
  });

  it('shows the last requested source, even if another answers last', async () => {
    const open = network.hold();
    const card = await mountCard(
      `<offprint-author-card src="${press}/authors/robin.json"></offprint-author-card>`,
    );
    card.src = `${press}/wp-json/wp/v2/users/7`;
    await card.updateComplete;
    open();
    await waitFor(() => queryByRole(card, 'heading', {name: 'Mara Example, MD'}), 'the second author');
    expect(wordsOf(card)).not.to.include('Robin');
    card.src = null;
    await card.updateComplete;
    expect(wordsOf(card)).to.equal('');
  });

  it('aborts without an error when it is removed, and starts again when it is put back', async () => {
    const open = network.hold();
    const card = await mountCard(
      `<offprint-author-card src="${press}/authors/robin.json"></offprint-author-card>`,
    );
    const errors: Event[] = [];
    card.addEventListener('offprint-error', event => errors.push(event));
    card.remove();
    await waitFor(() => network.brokenOff.length === 1, 'the end of the request');
    // The card handles the abort within the same task.
    await new Promise(resolve => setTimeout(resolve));
    fixture(card);
    open();
    await waitFor(() => queryByRole(card, 'heading', {name: 'Robin Sample'}), 'the author');
    expect(network.requestedUrls).to.have.length(2);
    expect(errors).to.be.empty;
  });
});
