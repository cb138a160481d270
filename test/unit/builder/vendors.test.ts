/** Embed codes of other vendors, in the shape in which their users copy them. */
import {expect} from 'chai';
import {destinationAt} from '../../../src/delivery/destination-names.js';
import {readSnippet} from '../../../demo/builder/model/read-snippet.js';
import {manifest, parseHtml} from './support/builder.js';

const form = '0b8f1a3e-52c4-4d0e-9a86-4c1d2f9b7e10';
const hubspotAction = `https://api.hsforms.com/submissions/v3/integration/submit/1234567/${form}`;

function takeOver(text: string) {
  const result = readSnippet(text, manifest, parseHtml);
  if (result.kind !== 'takeover') throw new Error(`It is read as ${result.kind}.`);
  return {...result.embed, notes: result.notes.join(' ')};
}

describe('HubSpot', () => {
  const script = `<script charset="utf-8" type="text/javascript" src="//js.hsforms.net/forms/embed/v2.js"></script>
<script>
  hbspt.forms.create({
    region: "na1",
    portalId: "1234567",
    formId: "${form}"
  });
</script>`;
  const codes: Readonly<Record<string, string>> = {
    'the script': script,
    'the script in one line, with single quotes': `<script>hbspt.forms.create({portalId:'1234567',formId:'${form}'})</script>`,
    'the script, escaped': script.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    'the script with smart quotes': script.replace(/"([^"]*)"/g, '“$1”'),
    'the frame': `<script src="https://js.hsforms.net/forms/embed/1234567.js" defer></script>\n<div class="hs-form-frame" data-region="na1" data-form-id="${form}" data-portal-id="1234567"></div>`,
    'the frame, as a component of React': `<Script src="https://js.hsforms.net/forms/embed/1234567.js" strategy="lazyOnload" />\n<div className="hs-form-frame" data-region="na1" data-form-id="${form}" data-portal-id="1234567" />`,
    'the script, in JSON of a page': JSON.stringify({code: script})
      .replaceAll('<', '\\u003c')
      .replaceAll('\\"', '\\u0022'),
    'the form that it makes': `<form action="https://forms.hsforms.com/submissions/v3/public/submit/formsnext/multipart/1234567/${form}" class="hs-form"><input name="email"></form>`,
    'the address for requests': hubspotAction,
  };
  for (const [name, code] of Object.entries(codes)) {
    it(`is taken over from ${name}`, () => {
      const {element, attributes} = takeOver(code);
      expect(element).to.equal('booklet-form');
      expect(attributes['action']).to.equal(hubspotAction);
      expect(destinationAt(attributes['action'] ?? '')).to.equal('hubspot');
    });
  }

  it('keeps the region', () => {
    const {attributes} = takeOver(script.replace('na1', 'eu1').replace('js.hs', 'js-eu1.hs'));
    expect(attributes['action']).to.equal(hubspotAction.replace('api.', 'api-eu1.'));
    expect(destinationAt(attributes['action'] ?? '')).to.equal('hubspot');
  });

  it('says what is missing in a link to a form', () => {
    const {attributes, notes} = takeOver('<a href="https://share.hsforms.com/1abcDEF">Form</a>');
    expect(attributes).to.deep.equal({});
    expect(notes).to.contain('Share → Embed code');
  });
});

describe('Mailchimp', () => {
  const url = 'https://press.us1.list-manage.com/subscribe/post?u=a1b2c3&id=d4e5f6&f_id=00c2e1e0f0';
  const embedded = `<div id="mc_embed_shell"><link href="//cdn-images.mailchimp.com/embedcode/classic-061523.css" rel="stylesheet" type="text/css">
<div id="mc_embed_signup">
  <form action="${url.replaceAll('&', '&amp;')}" method="post" id="mc-embedded-subscribe-form" name="mc-embedded-subscribe-form" class="validate" target="_blank">
    <div id="mc_embed_signup_scroll"><h2>Subscribe</h2>
      <div class="mc-field-group"><label for="mce-EMAIL">Email Address <span class="asterisk">*</span></label><input type="email" name="EMAIL" class="required email" id="mce-EMAIL" required="" value=""></div>
      <div class="mc-field-group"><label for="mce-FNAME">First Name </label><input type="text" name="FNAME" class=" text" id="mce-FNAME" value=""></div>
      <div class="mc-field-group"><label for="mce-MMERGE6">Clinic </label><input type="text" name="MMERGE6" class="text" id="mce-MMERGE6" value=""></div>
      <div hidden=""><input type="hidden" name="tags" value="1234567"></div>
      <div aria-hidden="true" style="position: absolute; left: -5000px;"><input type="text" name="b_a1b2c3_d4e5f6" tabindex="-1" value=""></div>
      <div class="clear"><input type="submit" name="subscribe" id="mc-embedded-subscribe" class="button" value="Subscribe"></div>
    </div>
  </form>
</div></div>`;

  it('is taken over from the embedded form', () => {
    const {attributes, notes} = takeOver(embedded);
    expect(attributes).to.deep.equal({
      action: url,
      fields: 'email! first-name',
      'extra-fields': 'tags:1234567',
      'submit-label': 'Subscribe',
    });
    expect(destinationAt(attributes['action'] ?? '')).to.equal('mailchimp');
    expect(notes).to.contain('“Clinic”').and.to.contain('inbox');
  });

  for (const [name, text] of Object.entries({
    'an old form without https': embedded.replace('action="https:', 'action="'),
    'an old form with another host': embedded
      .replace('action="https:', 'action="http:')
      .replace('list-manage.', 'list-manage1.'),
    'the address of its sign-up page':
      'https://press.us1.list-manage.com/subscribe?u=a1b2c3&id=d4e5f6&f_id=00c2e1e0f0',
    'the address that answers with a script': `${url.replace('/post', '/post-json')}&c=callback`,
    'the embedded form, escaped': embedded
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  })) {
    it(`is taken over from ${name}`, () => {
      expect(takeOver(text).attributes['action']).to.equal(url);
    });
  }
});

describe('Kit', () => {
  const html = `<script src="https://f.convertkit.com/ckjs/ck.5.js"></script>
<form action="https://app.kit.com/forms/1921330/subscriptions" class="seva-form formkit-form" method="post" data-sv-form="1921330" data-uid="abc123def4" data-format="inline" data-version="5">
  <ul class="formkit-alert"></ul>
  <div data-element="fields" class="seva-fields"><div class="formkit-field"><input class="formkit-input" aria-label="First Name" name="fields[first_name]" placeholder="First Name" type="text"></div>
  <div class="formkit-field"><input class="formkit-input" name="email_address" aria-label="Email Address" placeholder="Email Address" required="" type="email"></div>
  <button data-element="submit" class="formkit-submit"><div class="formkit-spinner"><div></div></div><span>Subscribe</span></button></div>
</form>`;

  it('is taken over from its form', () => {
    const {attributes} = takeOver(html);
    expect(attributes).to.deep.equal({
      action: 'https://app.kit.com/forms/1921330/subscriptions',
      fields: 'first-name email!',
      'submit-label': 'Subscribe',
    });
    expect(destinationAt(attributes['action'] ?? '')).to.equal('kit');
  });

  it('keeps what happens after sending', () => {
    const options = (after: object) =>
      JSON.stringify({settings: {after_subscribe: after}}).replaceAll('"', '&quot;');
    const read = (after: object) =>
      takeOver(html.replace('data-format', `data-options="${options(after)}" data-format`)).attributes;
    expect(read({action: 'redirect', redirect_url: 'https://partner.example/thanks/'})).to.include({
      'success-href': 'https://partner.example/thanks/',
    });
    expect(read({action: 'message', success_message: 'Check your email.', redirect_url: ''})).to.include({
      'success-message': 'Check your email.',
    });
  });

  it('is taken over under its old name', () => {
    expect(takeOver(html.replace('app.kit', 'app.convertkit')).attributes['action']).to.contain(
      '/forms/1921330/',
    );
  });

  it('says that its script does not name the number', () => {
    const {attributes, notes} = takeOver(
      '<script async data-uid="abc123def4" src="https://press.kit.com/abc123def4/index.js"></script>',
    );
    expect(attributes).to.deep.equal({});
    expect(notes).to.contain('Embed → HTML');
  });
});

describe('Formspree', () => {
  it('is taken over from its form', () => {
    const {attributes} = takeOver(`<form action="https://formspree.io/f/xyzabcde" method="POST">
      <label>Your email: <input type="email" name="email"></label>
      <label>Your name: <input name="who" autocomplete="name" required></label>
      <label>Your message: <textarea name="message"></textarea></label>
      <input type="hidden" name="campaign" value="spring"><input type="hidden" name="_next" value="https://partner.example/thanks/"><input type="text" name="_gotcha" style="display:none">
      <button type="submit">Send</button></form>`);
    expect(attributes).to.deep.equal({
      action: 'https://formspree.io/f/xyzabcde',
      fields: 'email! name! message',
      'field-map': 'name:who',
      'extra-fields': 'campaign:spring',
      'submit-label': 'Send',
      'success-href': 'https://partner.example/thanks/',
    });
    expect(destinationAt(attributes['action'] ?? '')).to.equal('formspree');
  });

  it('is taken over from React', () => {
    const code = `import { useForm, ValidationError } from '@formspree/react';\nfunction ContactForm() {\n  const [state, handleSubmit] = useForm("xyzabcde");`;
    expect(takeOver(code).attributes['action']).to.equal('https://formspree.io/f/xyzabcde');
  });
});

describe('Gravity Forms', () => {
  it('is taken over from its shortcode', () => {
    const {attributes, notes} = takeOver(
      '[gravityform id="3" title="false" description="false" ajax="true"]',
    );
    expect(attributes).to.deep.equal({action: '/wp-json/gf/v2/forms/3/submissions'});
    expect(destinationAt('https://partner.example/wp-json/gf/v2/forms/3/submissions')).to.equal(
      'gravity-forms',
    );
    expect(notes).to.contain('which site').and.to.contain('numbers of the fields');
  });

  it('is taken over from its shortcode with smart quotes', () => {
    expect(takeOver('<p>[gravityform id=”3″ title=”false”]</p>').attributes['action']).to.contain(
      '/forms/3/',
    );
  });

  it('is taken over from its HTML, with the numbers of its fields', () => {
    const {attributes} = takeOver(`<link rel="https://api.w.org/" href="https://partner.example/wp-json/" />
      <form method='post' enctype='multipart/form-data' id='gform_3' action='/contact/'>
      <div class='gform-body'><ul>
      <li><label for='input_3_1_3'>First</label><input type='text' name='input_1.3' id='input_3_1_3' aria-required='true'></li>
      <li><label for='input_3_1_6'>Last</label><input type='text' name='input_1.6' id='input_3_1_6'></li>
      <li><label for='input_3_2'>Email<span>(Required)</span></label><input name='input_2' id='input_3_2' type='email'></li>
      <li><label for='input_3_7'>Inquiry type</label><select name='input_7' id='input_3_7'><option>One</option></select></li>
      <li><label for='input_3_4'>Comments</label><textarea name='input_4' id='input_3_4'></textarea></li>
      <li><input name='input_5.1' id='input_3_5_1' type='checkbox' value='1'><label for='input_3_5_1'>I agree to the privacy policy.</label></li>
      </ul></div>
      <div class='gform_footer'><input type='submit' id='gform_submit_button_3' class='gform_button button' value='Submit'>
      <input type='hidden' name='is_submit_3' value='1'><input type='hidden' name='gform_submit' value='3'><input type='hidden' name='state_3' value='WyJb'></div></form>`);
    expect(attributes).to.deep.equal({
      action: 'https://partner.example/wp-json/gf/v2/forms/3/submissions',
      fields: 'first-name! last-name email! message',
      'field-map': 'first-name:input_1_3 last-name:input_1_6 email:input_2 message:input_4 consent:input_5_1',
      'submit-label': 'Submit',
      consent: 'checkbox',
      'consent-text': 'I agree to the privacy policy.',
    });
  });
});

describe('Contact Form 7', () => {
  it('is taken over from its shortcode', () => {
    const {attributes} = takeOver('[contact-form-7 id="123" title="Contact form 1"]');
    expect(attributes).to.deep.equal({
      action: '/wp-json/contact-form-7/v1/contact-forms/123/feedback',
      fields: 'name! email! message',
    });
    expect(destinationAt(`https://partner.example${attributes['action'] ?? ''}`)).to.equal('contact-form-7');
  });

  it('says where the number is, if the shortcode has a hash', () => {
    const {attributes, notes} = takeOver('[contact-form-7 id="a1b2c3d" title="Contact form 1"]');
    expect(attributes).to.deep.equal({});
    expect(notes).to.contain('after post=');
  });

  it('is taken over from its block', () => {
    const block =
      '<!-- wp:contact-form-7/contact-form-selector {"id":123,"title":"Contact form 1"} -->\n<div class="wp-block-contact-form-7-contact-form-selector">[contact-form-7 id="a1b2c3d" title="Contact form 1"]</div>\n<!-- /wp:contact-form-7/contact-form-selector -->';
    expect(takeOver(block).attributes['action']).to.contain('/123/');
  });

  it('is taken over from its HTML', () => {
    const {attributes} = takeOver(`<link rel="canonical" href="https://partner.example/contact/">
      <div role="form" class="wpcf7" id="wpcf7-f9-p45-o1" lang="en-US"><form action="/contact/#wpcf7-f9-p45-o1" method="post" class="wpcf7-form init">
      <div style="display: none;"><input type="hidden" name="_wpcf7" value="9" /><input type="hidden" name="_wpcf7_version" value="5.7.7" /></div>
      <label>First name <input name="first-name" class="wpcf7-validates-as-required" /></label>
      <label>Your email <input type="email" name="your-email" aria-required="true" /></label>
      <label>Phone <input type="tel" name="phone" /></label>
      <label><input type="checkbox" name="acceptance-1" value="1" /> I accept the terms.</label>
      <input class="wpcf7-submit" type="submit" value="Ask for it" /></form></div>`);
    expect(attributes).to.deep.equal({
      action: 'https://partner.example/wp-json/contact-form-7/v1/contact-forms/9/feedback',
      fields: 'first-name! email! phone',
      'field-map': 'first-name:first-name phone:phone consent:acceptance-1',
      'submit-label': 'Ask for it',
      consent: 'checkbox',
      'consent-text': 'I accept the terms.',
    });
  });
});

describe('a form of nobody we know', () => {
  it('stays as it is, inside the element', () => {
    const {attributes, content, notes} = takeOver(
      '<form action="/contact.php" method="post"><input name="name" required><input type="email" name="email"><button onclick="go()">Send</button></form>',
    );
    expect(attributes).to.deep.equal({});
    expect(content).to.equal(
      '<form action="/contact.php" method="post"><input name="name" required=""><input type="email" name="email"><button>Send</button></form>',
    );
    expect(notes).to.contain('stays as it is');
  });
});
