import {corsResponse, opaqueResponse} from '../../support/cors-response.js';
import {expect} from 'chai';
import type {BookletRequest} from '../../../src/request/request.js';
import type {DeliveryResult} from '../../../src/delivery/delivery-result.js';
import {destinationAt, type Vendor} from '../../../src/delivery/destination-names.js';
import {postToVendor} from '../../../src/delivery/destinations.js';
import {readFieldMap} from '../../../src/delivery/field-map.js';

const actions: Record<Vendor, string> = {
  'contact-form-7': 'https://clinic.example/wp-json/contact-form-7/v1/contact-forms/12/feedback',
  'gravity-forms': 'https://clinic.example/wp-json/gf/v2/forms/3/submissions',
  formspree: 'https://formspree.io/f/abc',
  hubspot: 'https://api.hsforms.com/submissions/v3/integration/submit/1/2',
  kit: 'https://app.kit.com/forms/7/subscriptions',
  mailchimp: 'https://press.us1.list-manage.com/subscribe/post?u=U1&id=I2',
  webhook: 'https://hooks.zapier.com/hooks/catch/1/abc/',
};

/** Makes a request as a form does. */
const request: BookletRequest = {
  type: 'offprint.request',
  version: 1,
  id: '0b8f4b3c-5a5e-4f43-9d0e-1c8f0a7b6c5d',
  submittedAt: '2026-11-25T10:00:00.000Z',
  booklet: 'spine',
  fields: {firstName: 'Zoë', lastName: 'O’Quillfeather', email: 'zoe@example.com'},
  extra: {campaign: 'spring'},
  consent: {
    granted: true,
    mode: 'checkbox',
    text: 'I agree. Privacy policy',
    version: '2026-11',
    privacyUrl: '/privacy',
    healthPrivacyUrl: null,
    termsUrl: null,
    marketing: true,
    translatedText: null,
    marketingText: 'News, please',
    locale: 'en',
    gpc: false,
    at: '2026-11-25T10:00:00.000Z',
  },
  context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
  proof: {altcha: null, trap: '', elapsed: 5000},
  kit: {name: 'offprint', version: '0.1.0'},
};

interface Post {
  url: string;
  options: RequestInit;
}

/** Makes one attempt at a vendor with a fake answer. */
async function post(
  vendor: Vendor,
  answer: Response | Error = corsResponse('{}'),
  {fieldMap = null, sent = request}: {fieldMap?: string | null; sent?: BookletRequest} = {},
): Promise<{outcome: DeliveryResult; posts: Post[]}> {
  const posts: Post[] = [];
  const fetch: typeof window.fetch = async (url, options = {}) => {
    posts.push({url: url instanceof Request ? url.url : String(url), options});
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const settings = {
    action: actions[vendor],
    fieldMap: readFieldMap(fieldMap, () => expect.fail()),
    timeout: 15_000,
  };
  const outcome = await postToVendor(vendor, sent, settings, fetch);
  return {outcome, posts};
}

const json = (value: unknown, status = 200) => corsResponse(JSON.stringify(value), {status});

/** Reads the posted values by name. */
function sentAs({options: {body}}: Post): Record<string, string> {
  if (body instanceof FormData || body instanceof URLSearchParams)
    return Object.fromEntries([...body] as [string, string][]);
  return JSON.parse(body as string) as Record<string, string>;
}

const vendors = Object.keys(actions) as Vendor[];
const gravity = 'first-name:input_1_3 last-name:input_1_6 email:input_2';

describe('the destination of requests', () => {
  for (const [vendor, action] of Object.entries(actions)) {
    it(`is known by its URL: ${vendor}`, () => {
      expect(destinationAt(action)).to.equal(vendor);
    });
  }

  it('is our own webhook at every other URL', () => {
    for (const url of ['https://publisher.example/api/requests', 'https://evil.example/?formspree.io/f/x'])
      expect(destinationAt(url)).to.equal('json');
  });
});

describe('a request at a vendor', () => {
  for (const vendor of vendors) {
    it(`is posted once, without cookies and referrer: ${vendor}`, async () => {
      const {posts} = await post(vendor, json({}), {fieldMap: gravity});
      expect(posts).to.have.length(1);
      expect(posts[0]?.url).to.equal(actions[vendor]);
      expect(posts[0]?.options).to.include({
        method: 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: true,
      });
    });

    it(`has an unclear outcome and no second attempt without an answer: ${vendor}`, async () => {
      const {outcome, posts} = await post(vendor, new TypeError('Failed to fetch'), {fieldMap: gravity});
      expect(outcome).to.deep.equal({code: 'unknown'});
      expect(posts).to.have.length(1);
    });
  }

  for (const vendor of vendors.filter(name => !/mailchimp|webhook/.test(name))) {
    it(`waits if the vendor asks for it: ${vendor}`, async () => {
      const busy = corsResponse('', {status: 429, headers: {'Retry-After': '7'}});
      const {outcome} = await post(vendor, busy, {fieldMap: gravity});
      expect(outcome).to.deep.equal({code: 'busy', retryAfter: 7000});
    });

    it(`is not acknowledged if another system answers: ${vendor}`, async () => {
      for (const answer of [corsResponse('<h1>Thanks</h1>'), corsResponse(''), json({hello: 1}), json([1])]) {
        const {outcome} = await post(vendor, answer, {fieldMap: gravity});
        // HubSpot acknowledges with status 200 alone.
        if (vendor !== 'hubspot') expect(outcome.code).to.equal('unknown');
      }
      expect(
        (await post(vendor, corsResponse('', {status: 502}), {fieldMap: gravity})).outcome.code,
      ).to.equal('unknown');
      expect(
        (await post(vendor, corsResponse('', {status: 404}), {fieldMap: gravity})).outcome.code,
      ).to.equal('refused');
    });
  }

  it('is not sent if a field with a value has no name there', async () => {
    const sent = {...request, fields: {...request.fields, phone: '555 0100 123'}};
    const {outcome, posts} = await post('contact-form-7', json({}), {sent});
    expect(outcome).to.deep.equal({code: 'blocked', unmappedFields: ['phone']});
    expect(posts).to.be.empty;
    expect((await post('contact-form-7', json({}), {sent, fieldMap: 'phone:tel-1'})).posts).to.have.length(1);
  });
});

describe('HubSpot', () => {
  it('gets its own names, the consent and the opt-in, and nothing about the page', async () => {
    const {posts} = await post('hubspot', json({}), {fieldMap: 'marketing:42'});
    const {fields, context, legalConsentOptions} = sentAs(posts[0] ?? expect.fail()) as Record<
      string,
      unknown
    >;
    expect(fields).to.deep.equal([
      {objectTypeId: '0-1', name: 'firstname', value: 'Zoë'},
      {objectTypeId: '0-1', name: 'lastname', value: 'O’Quillfeather'},
      {objectTypeId: '0-1', name: 'email', value: 'zoe@example.com'},
      {objectTypeId: '0-1', name: 'campaign', value: 'spring'},
    ]);
    expect(context).to.equal(undefined);
    expect(legalConsentOptions).to.deep.equal({
      consent: {
        consentToProcess: true,
        text: 'I agree. Privacy policy',
        communications: [{value: true, subscriptionTypeId: 42, text: 'News, please'}],
      },
    });
  });

  it('has a message that is shown as plain text', async () => {
    const {outcome} = await post('hubspot', json({inlineMessage: '<p>Thank you &amp; <b>goodbye</b></p>'}));
    expect(outcome).to.deep.equal({code: 'sent', answer: {message: 'Thank you & goodbye'}});
  });

  it('reports errors at the fields', async () => {
    const errors = [
      {message: "Error in 'fields.email'. Required field 'email' is missing", errorType: 'REQUIRED_FIELD'},
      {message: 'The form is closed', errorType: 'OTHER'},
    ];
    const {outcome} = await post(
      'hubspot',
      json({status: 'error', message: 'The request is not valid', errors}, 400),
    );
    expect(outcome.answer).to.deep.equal({
      errors: [
        {field: 'email', message: "Required field 'email' is missing"},
        {field: '', message: 'The form is closed'},
      ],
    });
  });

  it('reports a field that it requires, by our name and its own', async () => {
    const errors = [{message: "Required field 'company' is missing", errorType: 'REQUIRED_FIELD'}];
    const {outcome} = await post('hubspot', json({status: 'error', message: 'Not valid', errors}, 400));
    expect(outcome.answer?.errors).to.deep.equal([
      {field: 'organization', message: "Required field 'company' is missing"},
    ]);
    expect(outcome.vendorNames).to.deep.equal({organization: 'company'});
  });
});

describe('Contact Form 7', () => {
  it('gets a multipart body with a unit tag, the name in one field, and the acceptance if it is mapped', async () => {
    const {posts} = await post('contact-form-7', json({}), {fieldMap: 'consent:acceptance-1'});
    expect(posts[0]?.options.body).to.be.instanceOf(FormData);
    expect(sentAs(posts[0] ?? expect.fail())).to.deep.equal({
      _wpcf7_unit_tag: 'wpcf7-f12-p0-o1',
      'your-name': 'Zoë O’Quillfeather',
      'your-email': 'zoe@example.com',
      'acceptance-1': '1',
      campaign: 'spring',
    });
  });

  it('says that its acceptance box needs a name if it misses that', async () => {
    const answer = json({status: 'acceptance_missing', message: 'Please accept.', invalid_fields: []});
    const {outcome} = await post('contact-form-7', answer);
    expect(outcome).to.deep.include({code: 'refused', answer: {errors: [], message: 'Please accept.'}});
    expect(outcome.warning).to.contain('consent:acceptance-1');
  });

  const map = 'first-name:first-name last-name:last-name phone:phone';
  const recorded: [file: string, code: string, fields: string[]][] = [
    ['cf7-sent.txt', 'sent', []],
    ['cf7-invalid.txt', 'refused', ['firstName', 'lastName', 'email']],
    ['cf7-acceptance.txt', 'refused', []],
    ['cf7-json.txt', 'refused', []],
  ];
  for (const [file, code, fields] of recorded) {
    it(`has a real answer that is read: ${file}`, async function () {
      const response = await fetch(`/shared/recorded/contact-form-7-5.7.7/${file}`);
      if (!response.ok) this.skip();
      const text = (await response.text()).trimEnd();
      const [, body = '', status = ''] = /^([^]*)\n(?:HTTP )?(\d{3})$/.exec(text) ?? [];
      const {outcome} = await post('contact-form-7', corsResponse(body, {status: Number(status)}), {
        fieldMap: map,
      });
      expect(outcome.code).to.equal(code);
      const wrong = outcome.answer?.errors?.map(({field}) => field) ?? [];
      expect(wrong).to.deep.equal(fields);
    });
  }
});

describe('Mailchimp', () => {
  it('gets a plain post with an empty trap, and its answer can’t be read', async () => {
    const {outcome, posts} = await post('mailchimp', opaqueResponse());
    expect(posts[0]?.options.mode).to.equal('no-cors');
    expect(sentAs(posts[0] ?? expect.fail())).to.deep.equal({
      FNAME: 'Zoë',
      LNAME: 'O’Quillfeather',
      EMAIL: 'zoe@example.com',
      campaign: 'spring',
      b_U1_I2: '',
    });
    expect(outcome).to.deep.equal({code: 'sent', isUnconfirmed: true});
  });
});

describe('Kit', () => {
  it('gets its own names, and its answer is read', async () => {
    const {outcome, posts} = await post('kit', json({status: 'success', redirect_url: 'https://a.example/'}));
    expect(sentAs(posts[0] ?? expect.fail())).to.deep.equal({
      'fields[first_name]': 'Zoë',
      'fields[last_name]': 'O’Quillfeather',
      email_address: 'zoe@example.com',
      campaign: 'spring',
    });
    expect(outcome).to.deep.equal({code: 'sent', answer: {redirect: 'https://a.example/'}});
    const failed = json({status: 'failed', errors: {fields: ['email'], messages: ['Email is invalid']}});
    expect((await post('kit', failed)).outcome).to.deep.include({
      code: 'refused',
      answer: {errors: [{field: '', message: 'Email is invalid'}]},
    });
  });
});

describe('Formspree', () => {
  it('gets every field and the text of the consent, and its answer is read', async () => {
    const {outcome, posts} = await post('formspree', json({next: '/thanks', ok: true}));
    expect(sentAs(posts[0] ?? expect.fail())).to.deep.equal({
      firstName: 'Zoë',
      lastName: 'O’Quillfeather',
      email: 'zoe@example.com',
      campaign: 'spring',
      booklet: 'spine',
      consentText: 'I agree. Privacy policy',
      consentVersion: '2026-11',
      marketing: 'true',
      _gotcha: '',
    });
    expect(outcome.code).to.equal('sent');
    const errors = [{code: 'TYPE_EMAIL', field: 'email', message: 'should be an email'}];
    expect(
      (await post('formspree', json({error: 'Validation errors', errors}, 422))).outcome,
    ).to.deep.include({
      code: 'refused',
      answer: {errors: [{field: 'email', message: 'should be an email'}]},
    });
  });
});

describe('Gravity Forms', () => {
  it('gets the inputs that field-map names, and its answer is read', async () => {
    const done = json({is_valid: true, confirmation_message: '<div>Thanks!</div>'});
    const {outcome, posts} = await post('gravity-forms', done, {fieldMap: gravity});
    expect(sentAs(posts[0] ?? expect.fail())).to.deep.equal({
      input_1_3: 'Zoë',
      input_1_6: 'O’Quillfeather',
      input_2: 'zoe@example.com',
      campaign: 'spring',
    });
    expect(outcome).to.deep.equal({code: 'sent', answer: {message: 'Thanks!'}});
    const wrong = json(
      {is_valid: false, validation_messages: {1: 'Enter your name', 2: 'Enter an email'}},
      400,
    );
    expect((await post('gravity-forms', wrong, {fieldMap: gravity})).outcome.answer?.errors).to.deep.equal([
      {field: 'firstName', message: 'Enter your name'},
      {field: 'email', message: 'Enter an email'},
    ]);
  });

  it('gets nothing without field-map', async () => {
    const {outcome, posts} = await post('gravity-forms');
    expect(outcome).to.deep.equal({
      code: 'blocked',
      unmappedFields: ['firstName', 'lastName', 'email'],
    });
    expect(posts).to.be.empty;
  });
});

describe('the answer of a vendor', () => {
  it('is no success if Kit requires a puzzle first', async () => {
    const quarantined = json({status: 'quarantined', url: '/forms/7/guard'});
    expect((await post('kit', quarantined)).outcome).to.deep.equal({
      code: 'unfinished',
      answer: {redirect: 'https://app.kit.com/forms/7/guard'},
    });
    expect((await post('kit', json({status: 'quarantined'}))).outcome.code).to.equal('unknown');
    expect((await post('kit', json({status: 'pending'}))).outcome.code).to.equal('unknown');
  });

  it('is no success if Gravity Forms expects another page', async () => {
    const page2 = json({is_valid: true, page_number: 2, source_page_number: 1});
    const {outcome} = await post('gravity-forms', page2, {fieldMap: gravity});
    expect(outcome.code).to.equal('refused');
    expect(outcome.warning).to.match(/several pages/);
  });

  it('has relative URLs that lead to the vendor’s site', async () => {
    const formspree = await post('formspree', json({next: '/thanks?language=en'}));
    expect(formspree.outcome.answer?.redirect).to.equal('https://formspree.io/thanks?language=en');
    const hubspot = await post('hubspot', json({redirectUri: 'thanks'}));
    expect(hubspot.outcome.answer?.redirect).to.match(/^https:\/\/api\.hsforms\.com\/.*\/thanks$/);
    const none = await post('hubspot', json({redirectUri: 'https://['}));
    expect(none.outcome).to.deep.equal({code: 'sent', answer: {}});
  });

  it('is plain text, with character references decoded', async () => {
    const message =
      'Merci&nbsp;! &laquo;&#8239;&Eacute;crit&#x2019;e&#8239;&raquo; <b>5 &lt; 6</b> &unknown; 1 < 2';
    const {outcome} = await post('hubspot', json({inlineMessage: message}));
    expect(outcome.answer?.message).to.equal('Merci ! « Écrit’e » 5 < 6 &unknown; 1 < 2');
  });

  it('has the vendor’s names of fields that the form does not have', async () => {
    const invalid_fields = [
      {field: 'your-subject', message: 'Please fill out this field.'},
      {field: 'your-email', message: 'Wrong'},
    ];
    const {outcome} = await post(
      'contact-form-7',
      json({status: 'validation_failed', message: 'Fields have an error.', invalid_fields}),
    );
    expect(outcome.answer).to.deep.equal({
      message: 'Fields have an error.',
      errors: [
        {field: 'your-subject', message: 'Please fill out this field.'},
        {field: 'email', message: 'Wrong'},
      ],
    });
  });

  it('is ignored if a service worker of the page made it', async () => {
    const {outcome} = await post('hubspot', new Response('{}'));
    expect(outcome).to.deep.equal({code: 'network'});
  });
});

describe('an automation', () => {
  for (const [name, body] of [
    ['text', 'Accepted'],
    ['a page', '<!doctype html><h1>Done</h1>'],
    ['nothing', ''],
    ['JSON', '{"id":"1","status":"success"}'],
  ] as const) {
    it(`acknowledges the request with any 2xx answer: ${name}`, async () => {
      expect((await post('webhook', corsResponse(body, {status: 200}))).outcome.code).to.equal('sent');
    });
  }

  it('gets one plain post, which browsers send without a preflight', async () => {
    const {posts} = await post('webhook', corsResponse('ok'), {fieldMap: 'email:Email'});
    const {options, url} = posts[0] ?? expect.fail();
    expect(posts).to.have.length(1);
    const sentHeaders = [...new Request(url, options).headers];
    expect(sentHeaders).to.deep.equal([
      ['accept', 'application/json'],
      ['content-type', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ]);
    expect(sentAs(posts[0] ?? expect.fail())).to.include({
      firstName: 'Zoë',
      Email: 'zoe@example.com',
      campaign: 'spring',
      booklet: 'spine',
      consent: 'true',
      consentText: 'I agree. Privacy policy',
      id: request.id,
    });
  });

  it('gets no second attempt by itself, and an unclear outcome is not called a failure', async () => {
    for (const answer of [new TypeError('Failed to fetch'), corsResponse('', {status: 500})])
      expect((await post('webhook', answer)).outcome).to.deep.equal({code: 'unknown'});
    expect((await post('webhook', corsResponse('', {status: 410}))).outcome.code).to.equal('refused');
  });

  for (const address of [
    'https://hooks.zapier.com/hooks/catch/1/abc/',
    'https://hook.eu1.make.com/abc',
    'https://hook.integromat.com/abc',
    'https://press.app.n8n.cloud/webhook/abc',
    'https://eoabc.m.pipedream.net',
    'https://script.google.com/macros/s/abc/exec',
  ]) {
    it(`is known by its host: ${address}`, () => {
      expect(destinationAt(new URL(address).href)).to.equal('webhook');
    });
  }
});
