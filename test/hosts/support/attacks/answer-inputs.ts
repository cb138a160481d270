/** What a destination answers to the form as ways into the page. */
import type {AttackFrame} from './frame.js';
import {make, showUntil, type Input} from './input.js';

interface Reply {
  name: string;
  places: number;
  status: number;
  body(payload: string): string;
  type?: string;
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

export const answerInputs: readonly (Input & {isWhole: boolean})[] = replies.map(
  ({name, places, status, body, type, isWhole = false}) => ({
    isWhole,
    name: `what the destination answers, ${name}`,
    places,
    texts: () => [],
    async show(frame, {payload}) {
      const action = frame.answer({body: body(payload), status, type: type ?? 'application/json'});
      const shown = await send(frame, {action});
      // The form takes the focus to what it says: that is its own doing.
      frame.document.getElementById('query')?.focus();
      return [shown];
    },
  }),
);
