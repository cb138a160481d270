/** What visitors see when requests go to other vendors' systems. */
import {corsResponse, opaqueResponse} from '../../../support/cors-response.js';
import {expect} from 'chai';
import {allByRole, byRole} from '../../../support/find.js';
import {expectNoViolations} from '../../../support/axe.js';
import {recordWarnings} from '../../../support/warnings.js';
import {wordsIn} from '../article/support/reading.js';
import {waitFor} from '../../../support/wait.js';
import {field, fillIn, inState, mountBare, send, typed, valuesIn} from './support/form.js';

const warnings = recordWarnings();
const {fetch} = window;
let posts: {url: string; body: unknown}[] = [];
let answer: () => Promise<Response> = async () => corsResponse();
beforeEach(() => {
  posts = [];
  answer = async () => corsResponse();
  window.fetch = async (input, options) => {
    posts.push({url: input instanceof Request ? input.url : String(input), body: options?.body});
    return answer();
  };
});
afterEach(() => {
  window.fetch = fetch;
});

const json =
  (body: unknown, status = 200) =>
  async () =>
    corsResponse(JSON.stringify(body), {status});

async function mount(attributes: string, values: Partial<typeof typed> = typed) {
  const form = await mountBare(`privacy-href="/privacy" ${attributes}`);
  fillIn(form, values);
  return form;
}

describe('a form for another system', () => {
  it('finds the system by the URL, and shows its message', async () => {
    answer = json({inlineMessage: '<p>It is on its way.</p>'});
    const form = await mount('action="https://api.hsforms.com/submissions/v3/integration/submit/1/2"');
    await send(form);
    expect(posts).to.have.length(1);
    expect(wordsIn(byRole(form, 'status'))).to.contain('It is on its way.');
  });

  it('uses the system of the attribute for any URL', async () => {
    answer = json({ok: true, next: '/thanks'});
    const form = await mount('destination="formspree" action="https://requests.example/f"');
    await send(form);
    expect(posts[0]?.body).to.be.instanceOf(FormData);
    expect((posts[0]?.body as FormData).get('firstName')).to.equal('Zoë');
  });

  it('shows the errors of the system at the fields', async () => {
    answer = json({
      status: 'validation_failed',
      message: 'One or more fields are wrong.',
      invalid_fields: [{field: 'your-email', message: 'That address is not known here.'}],
    });
    const form = await mount(
      'fields="name email" action="https://site.example/wp-json/contact-form-7/v1/contact-forms/5/feedback"',
      {Email: typed.Email},
    );
    await send(form, 'invalid');
    expect(field(form, 'Email').getAttribute('aria-invalid')).to.equal('true');
    expect(wordsIn(byRole(form, 'alert'))).to.contain('That address is not known here.');
    expect(field(form, 'Email').value).to.equal(typed.Email);
  });

  it('shows errors for fields that the form does not have, and warns with their names', async () => {
    const invalid_fields = [
      {field: 'your-subject', message: 'Please fill out the subject.'},
      {field: 'your-email', message: 'That address is not known here.'},
    ];
    answer = json({status: 'validation_failed', message: 'Fields have an error.', invalid_fields});
    const url = 'https://site.example/wp-json/contact-form-7/v1/contact-forms/5/feedback';
    const form = await mount(`fields="name email" action="${url}"`, {Email: typed.Email});
    await send(form, 'invalid');
    const lines = allByRole(byRole(form, 'alert'), 'listitem').map(line => wordsIn(line));
    expect(lines).to.deep.equal(['That address is not known here.', 'Please fill out the subject.']);
    expect(warnings().some(line => line.includes('your-subject'))).to.equal(true);
    answer = json({
      status: 'validation_failed',
      message: 'Fields have an error.',
      invalid_fields: invalid_fields.slice(0, 1),
    });
    field(form, 'Email').value = 'other@reader.example';
    await send(form, 'failed');
    expect(wordsIn(byRole(form, 'alert')))
      .to.contain('Fields have an error.')
      .and.contain('fill out the subject');
    await expectNoViolations(form);
  });

  it('warns about fields without a name there as soon as it is rendered', async () => {
    await mount(
      'fields="name email phone" action="https://site.example/wp-json/contact-form-7/v1/contact-forms/5/feedback"',
      {},
    );
    await waitFor(() => warnings().length > 0, 'a warning is logged');
    expect(warnings().join()).to.match(/contact-form-7.*no name for phone/);
  });

  it('shows no thanks if the system requires something of the visitor first', async () => {
    answer = json({status: 'quarantined', url: 'https://app.kit.com/forms/1/guard'});
    const form = await mount('fields="email" action="https://app.kit.com/forms/1/subscriptions"', {
      Email: typed.Email,
    });
    await send(form, 'failed');
    const summary = byRole(form, 'alert');
    expect(wordsIn(summary)).to.contain('Your request was not sent').and.contain('not requested yet');
    expect(byRole(summary, 'link').getAttribute('href')).to.equal('https://app.kit.com/forms/1/guard');
    await expectNoViolations(form);
  });

  it('has an unclear outcome if the answer is lost, keeps what was typed, and does not send again by itself', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const form = await mount('destination="formspree" action="https://formspree.io/f/abc"');
    await send(form, 'failed');
    expect(posts).to.have.length(1);
    const summary = wordsIn(byRole(form, 'alert'));
    expect(summary)
      .to.contain('We can’t tell whether your request was sent')
      .and.contain('we may get it twice');
    expect(valuesIn(form)).to.deep.equal(typed);
    const names = allByRole(form, 'button').map(button => wordsIn(button));
    expect(names).to.deep.equal(['Send it on a separate page', 'Try again']);
    await expectNoViolations(form);
  });

  it('does not offer to send on a separate page if the system takes no plain post', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    for (const action of [
      'https://api.hsforms.com/submissions/v3/integration/submit/1/2',
      'https://site.example/wp-json/contact-form-7/v1/contact-forms/5/feedback',
    ]) {
      const form = await mount(`action="${action}" field-map="phone:phone"`);
      await send(form, 'failed');
      expect(allByRole(form, 'button').map(button => wordsIn(button))).to.deep.equal(['Try again']);
    }
  });

  it('tells the visitor to check the inbox if the answer can’t be read', async () => {
    answer = async () => opaqueResponse();
    const form = await mount('action="https://press.us1.list-manage.com/subscribe/post?u=1&id=2"');
    await send(form);
    expect(wordsIn(byRole(form, 'status'))).to.contain('We will confirm by email');
    await expectNoViolations(form);
  });

  it('sends nothing if a field with a value has no name there, and warns', async () => {
    const form = await mount(
      'destination="gravity-forms" action="https://site.example/wp-json/gf/v2/forms/1/submissions" field-map="email:input_1"',
    );
    await send(form, 'failed');
    expect(posts).to.be.empty;
    expect(wordsIn(byRole(form, 'alert'))).to.contain('Your request was not sent');
    expect(valuesIn(form)).to.deep.equal(typed);
    expect(warnings().some(line => line.includes('field-map'))).to.equal(true);
  });

  it('sends the proof of consent if field-map has names for it', async () => {
    answer = json({is_valid: true, confirmation_message: 'Thanks.'});
    const form = await mount(
      'destination="gravity-forms" action="https://site.example/gf" fields="email" booklet="spine" consent-version="7" ' +
        'field-map="email:input_1 consent:input_2 consent-text:input_3 consent-version:input_4 booklet:input_5"',
      {Email: typed.Email},
    );
    await send(form);
    const body = JSON.parse(posts[0]?.body as string) as Record<string, string>;
    expect(body).to.include({input_2: '1', input_4: '7', input_5: 'spine'});
    expect(body['input_3']).to.match(/By sending this form you agree to this\./);
  });
});

describe('a form that leaves the page', () => {
  it('posts its current values, and nothing while it has errors', async () => {
    const {submit} = HTMLFormElement.prototype;
    const left: (FormDataEntryValue | null)[] = [];
    HTMLFormElement.prototype.submit = function () {
      left.push(new FormData(this).get('email'));
    };
    try {
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
      const form = await mount('destination="formspree" action="https://formspree.io/f/abc"');
      await send(form, 'failed');
      const plain = () => byRole(form, 'button', {name: 'Send it on a separate page'}).click();
      field(form, 'Email').value = 'nothing';
      plain();
      await inState(form, 'invalid');
      field(form, 'Email').value = 'other@reader.example';
      await send(form, 'failed');
      field(form, 'Email').value = 'third@reader.example';
      plain();
      await waitFor(() => left.length > 0, 'the page is left');
      expect(left).to.deep.equal(['third@reader.example']);
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
  });

  it('stays in the state sending until the page is left', async () => {
    const {submit} = HTMLFormElement.prototype;
    let left = false;
    HTMLFormElement.prototype.submit = () => {
      left = true;
    };
    try {
      const form = await mount('destination="native" action="https://requests.example/take"');
      const failures: string[] = [];
      form.addEventListener('offprint-failure', ({code}) => failures.push(code));
      await send(form, 'sending');
      await waitFor(() => left, 'the page is left');
      expect(form.state).to.equal('sending');
      expect(failures).to.be.empty;
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await inState(form, 'failed');
      expect(failures).to.deep.equal(['unknown']);
    } finally {
      HTMLFormElement.prototype.submit = submit;
    }
  });
});
