import {askFields, readButton, readConsentBox, readFields, readHidden, writeFieldMap} from './form-fields.js';
import {ownSiteNote, siteOf, withValues, type ReadVendor} from './takeover.js';

/** The REST API writes `input_1_3` where the form writes `input_1.3`. */
function restName(name: string): string {
  return name.replaceAll('.', '_');
}

/** The shortcode `[gravityform id="1"]`, also as a block, and the form as WordPress renders it. */
export const readGravityForms: ReadVendor = ({text, page}) => {
  const form = page.querySelector('form[id^="gform_"]');
  const [, shortcode] = /\[gravityforms?\b[^\]]*?\bid=["'“”″]?(\d+)/i.exec(text) ?? [];
  const [, block] = /wp:gravityforms\/form[^>]*?"formId":\s*"?(\d+)/i.exec(text) ?? [];
  const [, rest] = /gf\/v2\/forms\/(\d+)\/submissions/i.exec(text) ?? [];
  const id = /^gform_(\d+)$/.exec(form?.id ?? '')?.[1] ?? shortcode ?? block ?? rest;
  if (!id) return undefined;
  const [, siteInText] = /(https?:\/\/[^\s"'<>]+?)\/wp-json\/gf\/v2\//i.exec(text) ?? [];
  const site = siteInText ?? siteOf(page);
  const notes = site ? [] : [ownSiteNote];
  const action = `${site}/wp-json/gf/v2/forms/${id}/submissions`;
  if (!form)
    return {
      vendor: 'Gravity Forms',
      attributes: {action},
      notes: [
        ...notes,
        'The code does not say the numbers of the fields. Name them under “Names of the fields at the destination”, such as email:input_2, or paste the HTML of the page that shows the form.',
      ],
    };
  const {fields, names, notes: lost} = askFields(readFields(form));
  const restNames = new Map([...names].map(([token, name]) => [token, restName(name)]));
  const consent = readConsentBox(form);
  if (consent) restNames.set('consent', restName(consent.name));
  return {
    vendor: 'Gravity Forms',
    attributes: withValues({
      action,
      fields,
      'field-map': writeFieldMap(restNames, {}),
      'extra-fields': readHidden(form, /^(?:gform_|is_submit_|state_|gform-|_|g-recaptcha|version_hash)/),
      'submit-label': readButton(form),
      consent: consent && 'checkbox',
      'consent-text': consent?.text,
    }),
    notes: [...notes, ...lost],
  };
};
