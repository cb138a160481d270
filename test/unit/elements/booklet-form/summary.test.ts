import {expect} from 'chai';
import {allByRole, byRole, queryByRole} from '../../../support/find.js';
import {wordsIn} from '../article/support/reading.js';
import {changeAndLeave, field, focused, mountForm, send} from './support/form.js';

describe('the summary of errors', () => {
  for (const width of [320, 800]) {
    it(`is as wide as the fields in ${String(width)} px, with room below its heading`, async () => {
      const form = await mountForm('fields="email"');
      form.style.cssText = `display: block; inline-size: ${String(width)}px`;
      await send(form, 'invalid');
      const summary = byRole(form, 'alert');
      const fields = field(form, 'Email').parentElement?.parentElement ?? expect.fail();
      const [one, other] = [summary, fields].map(element => element.getBoundingClientRect());
      expect([one?.left, one?.right]).to.deep.equal([other?.left, other?.right]);
      const heading = byRole(summary, 'heading').getBoundingClientRect();
      expect(byRole(summary, 'list').getBoundingClientRect().top).to.be.above(heading.bottom + 1);
    });
  }
});

describe('the summary while the visitor corrects the form', () => {
  it('stays as it was at the last attempt, so that it is not read aloud again', async () => {
    const form = await mountForm();
    await send(form, 'invalid');
    const summary = byRole(form, 'alert');
    const before = wordsIn(summary);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(records => changes.push(...records));
    observer.observe(summary, {childList: true, characterData: true, subtree: true});
    await changeAndLeave(form, 'First name', 'Zoë');
    await changeAndLeave(form, 'Email', 'zoe@');
    await changeAndLeave(form, 'Phone', '12');
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).to.have.length(0);
    expect(wordsIn(byRole(form, 'alert'))).to.equal(before);
    expect(field(form, 'First name').hasAttribute('aria-invalid')).to.equal(false);
    expect(field(form, 'Phone').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is updated after the next attempt, and is removed with the last error', async () => {
    const form = await mountForm('fields="name! email!"');
    await send(form, 'invalid');
    await changeAndLeave(form, 'Name', 'Zoë');
    await send(form, 'invalid');
    expect(allByRole(byRole(form, 'alert'), 'link')).to.have.length(1);
    expect(focused(form)).to.match(/^alert/);
    await changeAndLeave(form, 'Email', 'zoe@reader.example');
    expect(queryByRole(form, 'alert')).to.equal(null);
    expect(form.state).to.equal('idle');
  });
});
