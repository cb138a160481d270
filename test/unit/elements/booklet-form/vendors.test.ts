import {corsResponse, opaqueResponse} from '../../../support/cors-response.js';
import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {wordsIn} from '../article/support/reading.js';
import {fillIn, focused, mountBare, send, sendButton, typed, valuesIn} from './support/form.js';

const {fetch} = window;
let posts: string[] = [];

/** Fakes `fetch` with a vendor's answer. */
function vendorAnswers(answer: () => Response | Error): void {
  posts = [];
  window.fetch = async input => {
    posts.push(input instanceof Request ? input.url : String(input));
    const given = answer();
    if (given instanceof Error) throw given;
    return given;
  };
}

afterEach(() => {
  window.fetch = fetch;
});

/** Mounts a form whose fields all have a name at the vendor. */
async function mountFilledAt(action: string, attributes = '') {
  const form = await mountBare(`action="${action}" privacy-href="/privacy" ${attributes}`);
  fillIn(form);
  return form;
}

const formspree = 'https://formspree.io/f/abc';
const mailchimp = 'https://press.us1.list-manage.com/subscribe/post?u=U1&id=I2';

describe('a request at a vendor that gives no clear answer', () => {
  const answers: [string, () => Response | Error][] = [
    ['there is none', () => new TypeError('Failed to fetch')],
    ['it is out of order', () => corsResponse('', {status: 502})],
    ['something else answers', () => corsResponse('<h1>Thanks</h1>')],
  ];
  for (const [what, answer] of answers) {
    it(`has an unclear outcome, and only the visitor sends it again, if ${what}`, async () => {
      vendorAnswers(answer);
      const form = await mountFilledAt(formspree, 'fallback-href="mailto:office@press.example"');
      await send(form, 'failed');
      const notice = byRole(form, 'alert');
      expect(wordsIn(notice)).to.match(
        /^We can’t tell whether your request was sent .* we may get it twice\./,
      );
      expect(focused(form)).to.equal('alert');
      expect(valuesIn(form)).to.deep.equal(typed);
      expect(wordsIn(sendButton(form))).to.equal('Try again');
      expect(posts).to.deep.equal([formspree]);
      await expectNoViolations(form);
      for (const theme of ['light', 'dark']) {
        form.theme = theme;
        await form.updateComplete;
        await expectNoViolations(form);
      }
    });
  }
});

describe('a request at a vendor whose answer cannot be read', () => {
  it('has failed if a service worker of the page answers in its place', async () => {
    vendorAnswers(() => new Response('<h1>You are offline</h1>'));
    const form = await mountFilledAt(mailchimp);
    await send(form, 'failed');
    expect(wordsIn(byRole(form, 'alert'))).to.match(/^Your request was not sent We couldn’t connect/);
    expect(valuesIn(form)).to.deep.equal(typed);
  });

  it('shows that the inbox will confirm it', async () => {
    vendorAnswers(opaqueResponse);
    const form = await mountFilledAt(mailchimp);
    await send(form);
    expect(wordsIn(byRole(form, 'status'))).to.match(
      /^Check your email Thank you\. We will confirm by email/,
    );
    expect(focused(form)).to.equal('status');
    expect(queryByRole(form, 'button')).to.equal(null);
    await expectNoViolations(form);
  });
});
