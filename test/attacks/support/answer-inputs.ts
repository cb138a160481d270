/** What a destination answers to the form as ways into the page. */
import type {AttackFrame} from './frame.js';
import {make, showUntil, type Input} from './input.js';

interface Reply {
  name: string;
  places: number;
  status: number;
  body(payload: string): string;
  type?: string;
  /** What else the form is told. */
  attributes?: Record<string, string>;
  /** All attacks are tried, or some. */
  isWhole?: true;
}

const everywhere = (payload: string) => ({message: payload, redirect: payload, download: payload});

const replies: readonly Reply[] = [
  {
    name: 'a receipt',
    places: 3,
    status: 200,
    body: payload => JSON.stringify(everywhere(payload)),
    isWhole: true,
  },
  {
    name: 'a receipt with URLs before it',
    places: 3,
    status: 200,
    body: payload =>
      JSON.stringify({
        message: `Words ${payload}`,
        redirect: `https://attacker.example/${payload}`,
        download: `mailto:${payload}`,
      }),
  },
  {
    name: 'errors of fields',
    isWhole: true,
    places: 6,
    status: 422,
    body: payload =>
      JSON.stringify({
        ...everywhere(payload),
        errors: ['email', 'message', payload].map(field => ({field, message: payload})),
      }),
  },
  {name: 'a refusal', places: 3, status: 400, body: payload => JSON.stringify(everywhere(payload))},
  {name: 'a page of its own', places: 1, status: 403, body: payload => payload, type: 'text/html'},
];

/** In a text of JSON. */
const json =
  (write: (payload: string) => unknown) =>
  (payload: string): string =>
    JSON.stringify(write(payload));

/** What the systems of other vendors answer: see `src/delivery`. */
const vendorReplies: readonly Reply[] = [
  {
    name: 'HubSpot, sent',
    places: 2,
    status: 200,
    body: json(payload => ({inlineMessage: payload, redirectUri: payload})),
    attributes: {destination: 'hubspot'},
  },
  {
    name: 'HubSpot, refused',
    places: 3,
    status: 400,
    body: json(payload => ({
      status: 'error',
      message: payload,
      errors: [{message: payload}, {message: `Error in 'fields.email'. ${payload}`}],
    })),
    attributes: {destination: 'hubspot'},
  },
  {
    name: 'Contact Form 7, sent',
    places: 1,
    status: 200,
    body: json(payload => ({status: 'mail_sent', message: payload})),
    attributes: {destination: 'contact-form-7'},
  },
  {
    name: 'Contact Form 7, refused',
    places: 4,
    status: 200,
    body: json(payload => ({
      status: 'validation_failed',
      message: payload,
      invalid_fields: ['your-email', payload].map(field => ({field, message: payload})),
    })),
    attributes: {destination: 'contact-form-7'},
  },
  {
    name: 'Contact Form 7, not mailed',
    places: 1,
    status: 200,
    body: json(payload => ({status: 'mail_failed', message: payload})),
    attributes: {destination: 'contact-form-7'},
  },
  {
    name: 'Kit, sent',
    places: 1,
    status: 200,
    body: json(payload => ({status: 'success', redirect_url: payload})),
    attributes: {destination: 'kit', 'field-map': 'message:fields[message]'},
  },
  {
    name: 'Kit, refused',
    places: 1,
    status: 200,
    body: json(payload => ({status: 'failed', errors: {messages: [payload]}})),
    attributes: {destination: 'kit', 'field-map': 'message:fields[message]'},
  },
  {
    name: 'Formspree, sent',
    places: 1,
    status: 200,
    body: json(payload => ({ok: true, next: payload})),
    attributes: {destination: 'formspree'},
  },
  {
    name: 'Formspree, refused',
    places: 3,
    status: 422,
    body: json(payload => ({
      error: payload,
      errors: ['email', payload].map(field => ({field, message: payload})),
    })),
    attributes: {destination: 'formspree'},
  },
  {
    name: 'Gravity Forms, sent',
    places: 2,
    status: 200,
    body: json(payload => ({
      is_valid: true,
      confirmation_message: payload,
      confirmation_redirect: payload,
    })),
    attributes: {destination: 'gravity-forms', 'field-map': 'email:input_1 message:input_2'},
  },
  {
    name: 'Gravity Forms, refused',
    places: 2,
    status: 400,
    body: json(payload => ({is_valid: false, validation_messages: {1: payload, [payload]: payload}})),
    attributes: {destination: 'gravity-forms', 'field-map': 'email:input_1 message:input_2'},
  },
];

/** Sends a filled-in form, and waits for what comes of it. */
async function send(frame: AttackFrame, attributes: Record<string, string>): Promise<Element> {
  const form = make(frame, 'booklet-form', {fields: 'email message', ...attributes});
  await showUntil(frame, form);
  for (const field of form.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name=email], textarea') ??
    [])
    field.value = 'reader@reader.example';
  await (form as unknown as {submit(): Promise<void>}).submit();
  await form.updateComplete;
  return form;
}

/** A challenge for proof of work that is none: what it says is not shown, nor run in the worker. */
const challengeInput: Input = {
  name: 'a challenge for proof of work',
  places: 4,
  texts: () => [],
  async show(frame, {payload}) {
    const task = {algorithm: 'SHA-1', challenge: payload, salt: payload, signature: payload, maxnumber: 0};
    const challenge = frame.answer({body: JSON.stringify(task), type: 'application/json'});
    const shown = await send(frame, {action: '/never-sent', challenge});
    frame.document.getElementById('query')?.focus();
    return [shown];
  },
};

/** A form of the page's own, with labels and names that are not: it is sent with nothing filled in. */
const ownFormInput: Input = {
  name: 'the labels and names of a form of the page’s own',
  places: 5,
  texts: () => [],
  async show(frame, {payload}) {
    const {document} = frame;
    const element = make(frame, 'booklet-form', {action: '/never-sent'});
    const form = document.createElement('form');
    for (const name of ['email', payload]) {
      const label = document.createElement('label');
      label.textContent = payload;
      const control = document.createElement('input');
      control.required = true;
      control.name = name;
      control.title = payload;
      label.append(control);
      form.append(label);
    }
    const [first] = form.elements as unknown as HTMLInputElement[];
    first?.setAttribute('autocomplete', payload);
    element.append(form);
    // Out of the document's own tree, where what is called by name is counted.
    const outer = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(element);
    frame.stage.append(outer);
    while (!form.noValidate) await frame.settle();
    await (element as unknown as {submit(): Promise<void>}).submit();
    await element.updateComplete;
    document.getElementById('query')?.focus();
    return [element, outer];
  },
};

const answered: readonly (Input & {isWhole: boolean})[] = [...replies, ...vendorReplies].map(
  ({name, places, status, body, type, attributes, isWhole = false}) => ({
    isWhole,
    name: `what the destination answers, ${name}`,
    places,
    texts: () => [],
    async show(frame, {payload}) {
      const action = frame.answer({body: body(payload), status, type: type ?? 'application/json'});
      const shown = await send(frame, {action, ...attributes});
      // The form takes the focus to what it says: that is its own doing.
      frame.document.getElementById('query')?.focus();
      return [shown];
    },
  }),
);

export const answerInputs: readonly (Input & {isWhole: boolean})[] = [
  ...answered,
  {...challengeInput, isWhole: false},
  {...ownFormInput, isWhole: false},
];
