/** The attributes of a booklet form. docs/manifest/attribute-tags.ts explains the tags. */
export interface BookletFormAttributes {
  /**
   * The heading. “Get the booklet” by default.
   * @group Content
   * @example Metal ions after spinal fusion
   */
  heading: string | null;
  /**
   * The address that receives the requests. Your publisher or your form service gives it to you.
   * @group Form
   * @kind url
   * @required
   * @see [Webhook](webhook.md)
   * @example https://publisher.example/api/requests
   */
  action: string | null;
  /**
   * How requests are sent. `post` is the only method there is: with any other, what visitors type would be in the URL.
   * @group Advanced
   * @values post
   * @example post
   */
  method: string | null;
  /**
   * The system that receives the requests. `auto` is right for most: the form recognizes a form service by the
   * address in `action`, and takes any other address for a publisher's (`json`). `native` leaves the page, as a form
   * without a script does: `auto` chooses it for a form of your own that posts to your own site. `webhook` is for
   * automations such as Zapier, Make or n8n. The other names are those of form services.
   * @group Form
   * @values auto native json webhook hubspot contact-form-7 mailchimp kit formspree gravity-forms
   * @see [Other destinations](webhook.md#other-destinations)
   */
  destination: string | null;
  /**
   * Which fields to show, in this order. A `!` after a name makes it required. `email` is always there and required.
   * @group Form
   * @kind tokens
   * @values first-name last-name name email phone postal-code country organization message
   * @default first-name! last-name! email! phone
   * @example first-name! email!
   */
  fields: string | null;
  /**
   * The names of the fields at the destination. Also takes `booklet`, `consent`, `consent-text`, `consent-version`,
   * `marketing` and `altcha`.
   * @group Advanced
   * @kind pairs
   * @takes pairs such as `email:EMAIL first-name:FNAME`
   * @example email:EMAIL first-name:FNAME
   */
  fieldMap: string | null;
  /**
   * What to send along without showing it.
   * @group Advanced
   * @kind pairs
   * @takes pairs such as `campaign:spring list:42`
   * @example campaign:spring list:42
   */
  extraFields: string | null;
  /**
   * A sentence about the booklet.
   * @group Content
   * @example Four pages on rods, screws and blood tests.
   */
  description: string | null;
  /**
   * What kind of booklet it is, such as “PDF · 4 pages · no account”.
   * @group Content
   * @example PDF · 4 pages · no account
   */
  facts: string | null;
  /**
   * What is in the booklet, in up to three points.
   * @group Content
   * @takes up to three texts, with `|` between them
   * @example What metal ions are|When to have them measured|What the values mean
   */
  points: string | null;
  /**
   * A picture of the booklet.
   * @group Content
   * @kind url
   * @example https://publisher.example/booklets/metal-ions-after-spinal-fusion/cover.svg
   */
  cover: string | null;
  /**
   * What the picture shows, for people who cannot see it. Without it, the picture is decorative.
   * @group Content
   * @example The cover of the booklet
   */
  coverAlt: string | null;
  /**
   * The id of the booklet. It is sent with the request, so that the receiver knows which booklet to send.
   * @group Form
   * @example metal-ions-after-spinal-fusion
   */
  booklet: string | null;
  /**
   * The words on the button. “Request the booklet” by default.
   * @group Content
   * @example Send me the booklet
   */
  submitLabel: string | null;
  /**
   * The heading after sending. “Your booklet is on its way” by default.
   * @group Content
   * @example Thank you
   */
  successHeading: string | null;
  /**
   * The thanks after sending. The default promises an email with a link: set your own if you send none. A `message`
   * from the destination takes its place.
   * @group Content
   * @example We will send the booklet by mail.
   */
  successMessage: string | null;
  /**
   * A page to go to after sending.
   * @group Form
   * @kind url
   * @example https://partner.example/thanks/
   */
  successHref: string | null;
  /**
   * How visitors agree. `notice` shows a sentence beside the button, `checkbox` a box that visitors tick. The box is
   * never ticked beforehand.
   * @group Consent and privacy
   * @values notice checkbox
   */
  consent: string | null;
  /**
   * Your own sentence of consent. The built-in one says that the data is not sold or shared, if `privacy-href` and
   * `action` are on one host.
   * @group Consent and privacy
   * @example We use your address only to send the booklet.
   */
  consentText: string | null;
  /**
   * Your name for the wording of the sentence. It is stored with each request.
   * @group Consent and privacy
   * @example 2026-05
   */
  consentVersion: string | null;
  /**
   * Your privacy policy. The sentence of consent links it. The law usually requires this link where visitors enter
   * their names and addresses. Without it, the console of the browser has a warning.
   * @group Consent and privacy
   * @kind url
   * @required
   * @example https://publisher.example/privacy/
   */
  privacyHref: string | null;
  /**
   * Your policy on health data. The sentence of consent links it.
   * @group Consent and privacy
   * @kind url
   * @example https://publisher.example/health-data/
   */
  healthPrivacyHref: string | null;
  /**
   * Your terms of use. The sentence of consent links them.
   * @group Consent and privacy
   * @kind url
   * @example https://publisher.example/terms/
   */
  termsHref: string | null;
  /**
   * Who receives the request. The built-in sentence of consent names them.
   * @group Consent and privacy
   * @example Offprint Sample Press
   */
  organization: string | null;
  /**
   * The text of a separate, optional box, for a newsletter for instance.
   * @group Consent and privacy
   * @example Send me the newsletter, too.
   */
  marketing: string | null;
  /**
   * What each request says about your page. `none` adds nothing. `site` adds the address of your site, such as
   * `https://partner.example`. `page` adds the address of the page without what follows a `?`, its title, and the
   * address of the page that the visitor came from. Browsers tell the receiver the address of your site in any case.
   * @group Consent and privacy
   * @values none site page
   */
  context: string | null;
  /**
   * The campaign parameters to send along, such as `utm_source`: they stand after the `?` in the links of an
   * advertisement or a newsletter. Nothing is sent for visitors whose browser asks not to be tracked, with Global
   * Privacy Control.
   * @group Consent and privacy
   * @takes names such as `utm_source utm_campaign`
   * @example utm_source utm_campaign
   */
  capture: string | null;
  /**
   * A link that shows if a request could not be delivered.
   * @group Form
   * @kind url
   * @takes URL or `mailto:`
   * @example https://publisher.example/contact/
   */
  fallbackHref: string | null;
  /**
   * A proof-of-work challenge against robots, in ALTCHA's format, version 1. Nobody solves a puzzle.
   * @group Advanced
   * @kind url
   * @see [ALTCHA's format](https://altcha.org/docs/v2/proof-of-work/)
   * @example https://publisher.example/api/challenge
   */
  challenge: string | null;
  /**
   * How long to wait for one try, in milliseconds.
   * @group Advanced
   * @kind number
   * @takes number, default 15000
   * @default 15000
   * @example 30000
   */
  timeout: string | null;
  /**
   * Does everything but sending, and says so on the form.
   * @group Form
   */
  test: boolean;
}
