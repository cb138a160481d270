import {expect} from 'chai';
import {byRole} from '../../../support/find.js';
import {field, mountForm, send} from './support/form.js';

describe('the summary of what is wrong', () => {
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
