/** Attacks in the answers of destinations to the form. */
import type {AttackFrame} from './frame.js';
import {createElement, showElement, type Input} from './input.js';

interface Reply {
  name: string;
  places: number;
  status: number;
  body(payload: string): string;
  type?: string;
  /** Further attributes of the form. */
  attributes?: Record<string, string>;
  /** Whether most attacks are tried, or a sample. */
  triesMost?: true;
}

const inEveryMember = (payload: string) => ({message: payload, redirect: payload, download: payload});

const replies: readonly Reply[] = [
  {
    name: 'a receipt',
    places: 3,
    status: 200,
    body: payload => JSON.stringify(inEveryMember(payload)),
    triesMost: true,
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
    triesMost: true,
    places: 6,
    status: 422,
    body: payload =>
      JSON.stringify({
        ...inEveryMember(payload),
        errors: ['email', 'message', payload].map(field => ({field, message: payload})),
      }),
  },
  {name: 'a refusal', places: 3, status: 400, body: payload => JSON.stringify(inEveryMember(payload))},
  {name: 'a page of its own', places: 1, status: 403, body: payload => payload, type: 'text/html'},
];

/** Writes an answer as JSON. */
const json =
  (write: (payload: string) => unknown) =>
  (payload: string): string =>
    JSON.stringify(write(payload));

/** The answers of other vendors' systems: see `src/delivery`. */
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

/** Sends a form that is filled in, and waits for the result. */
async function send(frame: AttackFrame, attributes: Record<string, string>): Promise<Element> {
  const form = createElement(frame, 'booklet-form', {fields: 'email message', ...attributes});
  await showElement(frame, form);
  for (const field of form.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name=email], textarea') ??
    [])
    field.value = 'reader@reader.example';
  await (form as unknown as {submit(): Promise<void>}).submit();
  await form.updateComplete;
  return form;
}

/** An invalid proof-of-work challenge: it is neither shown nor run in the worker. */
const challengeInput: Input = {
  name: 'a proof-of-work challenge',
  places: 4,
  parsedTexts: () => [],
  async show(frame, {payload}) {
    const task = {algorithm: 'SHA-1', challenge: payload, salt: payload, signature: payload, maxnumber: 0};
    const challenge = frame.addAnswer({body: JSON.stringify(task), type: 'application/json'});
    const shown = await send(frame, {action: '/never-sent', challenge});
    frame.document.getElementById('query')?.focus();
    return [shown];
  },
};

/** A form of the page's own with foreign labels and names. It is submitted empty. */
const ownFormInput: Input = {
  name: 'the labels and names of a form of the page’s own',
  places: 5,
  parsedTexts: () => [],
  async show(frame, {payload}) {
    const {document} = frame;
    const element = createElement(frame, 'booklet-form', {action: '/never-sent'});
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
    // In a shadow tree: `PageState` counts the named elements of the document.
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

const replyInputs: readonly (Input & {triesMost: boolean})[] = [...replies, ...vendorReplies].map(
  ({name, places, status, body, type, attributes, triesMost = false}) => ({
    triesMost,
    name: `the destination’s answer, ${name}`,
    places,
    parsedTexts: () => [],
    async show(frame, {payload}) {
      const action = frame.addAnswer({body: body(payload), status, type: type ?? 'application/json'});
      const shown = await send(frame, {action, ...attributes});
      // The form moves the focus to its message. `PageState` expects the focus where it was.
      frame.document.getElementById('query')?.focus();
      return [shown];
    },
  }),
);

export const answerInputs: readonly (Input & {triesMost: boolean})[] = [
  ...replyInputs,
  {...challengeInput, triesMost: false},
  {...ownFormInput, triesMost: false},
];
