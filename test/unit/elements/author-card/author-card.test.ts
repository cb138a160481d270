import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {allByRole, byRole, nameOf, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsOf} from '../contact/words.js';
import {mountCard, photo} from './card.js';

/** Reads the microdata of a name: the URLs of links and pictures, else the text. */
function microdata(card: Element, name: string): string[] {
  const found = card.shadowRoot?.querySelectorAll(`[itemscope] [itemprop="${name}"]`) ?? [];
  return [...found].map(
    element => element.getAttribute('href') ?? element.getAttribute('src') ?? wordsOf(element),
  );
}

describe('offprint-author-card', () => {
  const warnings = recordWarnings();

  it('shows the author, with the name as a heading', async () => {
    const card = await mountCard(
      `<offprint-author-card honorific="Dr." name="Mara Example" credentials="MD, PhD" heading-level="3"
        job-title="Orthopedic surgeon" organization="Sample Clinic" disclosure="None."></offprint-author-card>`,
    );
    expect(byRole(card, 'heading', {name: 'Dr. Mara Example, MD, PhD'}).localName).to.equal('h3');
    expect(wordsOf(card)).to.include('Orthopedic surgeon').and.include('Sample Clinic');
    expect(wordsOf(card)).to.include('Financial interests: None.');
    expect(warnings()).to.deep.equal([]);
  });

  it('shows the name below a heading of the page’s own', async () => {
    const card = await mountCard(
      '<offprint-author-card name="Mara Example" heading="Our author"></offprint-author-card>',
    );
    expect(allByRole(card, 'heading').map(nameOf)).to.deep.equal(['Our author']);
    expect(wordsOf(card)).to.equal('ME Our author Mara Example');
  });

  it('does not show the credentials twice', async () => {
    const card = await mountCard(
      '<offprint-author-card name="Mara Example, MD" credentials="MD"></offprint-author-card>',
    );
    byRole(card, 'heading', {name: 'Mara Example, MD'});
  });

  it('shows initials without a photo, and hides them from screen readers', async () => {
    const card = await mountCard('<offprint-author-card name="Mara Example, MD"></offprint-author-card>');
    expect(wordsOf(card)).to.equal('ME Written by Mara Example, MD');
    const initials = card.shadowRoot?.querySelector('[aria-hidden="true"]');
    expect(initials?.textContent).to.equal('ME');
    expect(queryByRole(card, 'img')).to.equal(null);
  });

  it('shows a photo, which is loaded lazily and without a referrer', async () => {
    const card = await mountCard(
      `<offprint-author-card name="Mara Example" photo="${photo}"></offprint-author-card>`,
    );
    const image = byRole(card, 'img', {name: 'Photo of Mara Example'}) as HTMLImageElement;
    expect(image.referrerPolicy).to.equal('no-referrer');
    expect(image.loading).to.equal('lazy');
    const {width, height} = image.getBoundingClientRect();
    expect([width, height]).to.deep.equal([72, 72]);
    card.photoAlt = 'Mara at her desk';
    await card.updateComplete;
    byRole(card, 'img', {name: 'Mara at her desk'});
  });

  it('shows initials if the photo does not load, and the photo that replaces it', async () => {
    const card = await mountCard(
      '<offprint-author-card name="Mara Example" photo="/package.json"></offprint-author-card>',
    );
    // Pages in the background load no lazy images.
    (byRole(card, 'img') as HTMLImageElement).loading = 'eager';
    await waitFor(() => wordsOf(card).startsWith('ME'), 'the initials');
    card.photo = photo;
    await card.updateComplete;
    byRole(card, 'img', {name: 'Photo of Mara Example'});
  });

  it('links the profile with a text that names the author', async () => {
    const card = await mountCard(
      '<offprint-author-card name="Mara Example" href="/mara"></offprint-author-card>',
    );
    const link = byRole(card, 'link', {name: 'View profile Mara Example'}) as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/mara`);
    card.linkLabel = 'All she wrote';
    await card.updateComplete;
    byRole(card, 'link', {name: 'All she wrote Mara Example'});
  });

  it('links the author’s other pages by their hosts, and shows the identifiers', async () => {
    const card = await mountCard(
      `<offprint-author-card name="Mara Example" same-as="https://social.example/@mara  https://journal.example/mara"
        orcid="0000-0001-2345-6789" npi="1234567893"></offprint-author-card>`,
    );
    const links = allByRole(card, 'link') as HTMLAnchorElement[];
    expect(links.map(nameOf)).to.deep.equal([
      'social.example',
      'journal.example',
      'ORCID 0000-0001-2345-6789',
    ]);
    expect(links.map(link => link.href)).to.deep.equal([
      'https://social.example/@mara',
      'https://journal.example/mara',
      'https://orcid.org/0000-0001-2345-6789',
    ]);
    expect(links.map(link => link.rel)).to.deep.equal(['me', 'me', 'me']);
    expect(wordsOf(card)).to.include('NPI 1234567893');
    expect(warnings()).to.deep.equal([]);
  });

  it('shows no invalid value, and warns once about each', async () => {
    const card = await mountCard(
      `<offprint-author-card name="Mara Example" href="javascript:alert(1)" photo="data:image/png,x"
        same-as="mailto:x@y.example https://social.example/" orcid="0000-0001-2345-678" npi="12345"
        type="robot"></offprint-author-card>`,
    );
    card.requestUpdate();
    await card.updateComplete;
    expect(allByRole(card, 'link').map(nameOf)).to.deep.equal(['social.example']);
    expect(wordsOf(card)).not.to.match(/NPI|ORCID/);
    expect(queryByRole(card, 'img')).to.equal(null);
    expect(warnings().map(line => /<offprint-author-card ([a-z-]+)=/.exec(line)?.[1])).to.have.members([
      'href',
      'photo',
      'same-as',
      'orcid',
      'npi',
      'type',
    ]);
  });

  it('has microdata with the same values', async () => {
    const card = await mountCard(
      `<offprint-author-card name="Mara Example" credentials="MD" job-title="Surgeon" href="https://press.example/mara"
        photo="${photo}" same-as="https://social.example/mara">Writes about bones.</offprint-author-card>`,
    );
    const type = () => card.shadowRoot?.querySelector('[itemscope]')?.getAttribute('itemtype');
    expect(type()).to.equal('https://schema.org/Person');
    expect(microdata(card, 'name')).to.deep.equal(['Mara Example']);
    expect(microdata(card, 'jobTitle')).to.deep.equal(['Surgeon']);
    expect(microdata(card, 'image')).to.deep.equal([location.origin + photo]);
    expect(microdata(card, 'url')).to.deep.equal(['https://press.example/mara']);
    expect(microdata(card, 'sameAs')).to.deep.equal(['https://social.example/mara']);
    expect(microdata(card, 'description')).to.deep.equal(['Writes about bones.']);
    card.type = ' Physician ';
    await card.updateComplete;
    expect(type()).to.equal('https://schema.org/IndividualPhysician');
  });

  it('takes rich text for every text attribute', async () => {
    const card = await mountCard(
      `<offprint-author-card href="/mara">
        <span slot="name"><i>Mara</i> Example</span><b slot="credentials">MD</b><b slot="job-title">Surgeon</b>
        <b slot="disclosure">None.</b><b slot="link-label">More</b><p>About her.</p>
      </offprint-author-card>`,
    );
    byRole(card, 'heading', {name: 'Mara Example, MD'});
    byRole(card, 'link', {name: 'More Mara Example'});
    expect(wordsOf(card)).to.match(/^ME .*Surgeon.*About her\..*Financial interests: None\./);
  });

  it('shows nothing without a name and a biography, and does not warn', async () => {
    const card = await mountCard(
      '<offprint-author-card job-title="Surgeon" href="/x"> </offprint-author-card>',
    );
    expect(wordsOf(card)).to.equal('');
    expect(card.getBoundingClientRect().height).to.equal(0);
    expect(warnings()).to.deep.equal([]);
    card.name = 'Mara Example';
    await card.updateComplete;
    byRole(card, 'heading', {name: 'Mara Example'});
  });

  it('shows only its children without a name', async () => {
    const card = await mountCard('<offprint-author-card><p>By the editors.</p></offprint-author-card>');
    expect(wordsOf(card)).to.equal('By the editors.');
  });

  it('is accessible with photo and initials, light and dark', async () => {
    const card = await mountCard(
      `<offprint-author-card name="Mara Example" credentials="MD" job-title="Surgeon" href="/mara"
        disclosure="None." same-as="https://social.example/">Writes.</offprint-author-card>`,
    );
    await expectNoViolations(card);
    card.theme = 'dark';
    card.photo = photo;
    card.heading = 'About the author';
    await card.updateComplete;
    await expectNoViolations(card);
  });
});
