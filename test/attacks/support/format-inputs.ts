/** The fields of a format as ways into the page. */
import type {Attack} from './collection.js';
import {bare, dressed, inText, playedHtml} from './fills.js';
import type {Fill, Format} from './formats.js';
import type {AttackFrame} from './frame.js';
import {make, showUntil, type Input, type Shown} from './input.js';

/** Shows one answer. */
export async function showAnswer(
  frame: AttackFrame,
  format: Pick<Format, 'element' | 'media'>,
  body: string,
  attributes: Record<string, string> = {},
): Promise<Shown[]> {
  const src = frame.answer({body, type: format.media});
  const element = make(frame, format.element, {...attributes, src, id: src.slice(1)});
  await showUntil(frame, element, 'offprint-load', 'offprint-error');
  return [element];
}

/** Shows the author of an article in a card of its own. */
export async function addAuthor(frame: AttackFrame, [article]: readonly Element[]): Promise<Shown[]> {
  if (article?.localName !== 'offprint-article') return [];
  const card = make(frame, 'author-card', {for: article.id});
  await showUntil(frame, card);
  return [card];
}

function input(format: Format, manner: string, fill: (payload: string) => Fill, type: string): Input {
  const attributes = {type, 'structured-data': ''};
  return {
    name: `${format.name}, ${manner}`,
    places: Object.keys(format.fields).length,
    show: (frame, {payload}) => showAnswer(frame, format, format.write(fill(payload)), attributes),
    add: addAuthor,
    texts: ({payload}) => {
      const value = fill(payload);
      return [format.write(value), ...Object.keys(format.fields).map(value)];
    },
  };
}

/** The attack alone in every field, and in every field behind what lets it in. */
export function formatInputs(format: Format): Input[] {
  return [
    input(format, 'bare', bare, 'auto'),
    input(format, 'dressed', payload => dressed(format, payload), format.type),
  ];
}

/** The attack in sounds and films, which are cleaned the same in every format. */
export function playedInput(format: Format): Input {
  return input(format, 'in sound and film', payload => inText(format, playedHtml(payload)), format.type);
}

/** Without what is made anew each time: the boxes that scroll, and the levels of headings. */
function level(text: string): string {
  return text.replace(/<\/?div[^>]*>/g, '').replace(/(<\/?h)[1-6]/g, '$1');
}

/** Cleaned once more, a text must stay as it is, but for what the parser alone makes of it. */
export function againInput(format: Format, textOf: (element: Element) => string): Input {
  const render = async (frame: AttackFrame, fill: Fill) => {
    const shown = await showAnswer(frame, format, format.write(fill));
    return {shown, text: shown[0] ? textOf(shown[0]) : ''};
  };
  return {
    name: `${format.name}, cleaned again`,
    places: 1,
    texts: ({payload}) => [format.write(bare(payload)), payload],
    async show(frame, {payload}) {
      const once = await render(frame, bare(payload));
      if (!once.text) return once.shown;
      const twice = await render(frame, inText(format, once.text));
      const template = frame.document.createElement('template');
      // It is inert, and what stood in the page already.

      template.innerHTML = once.text;
      const parsed = template.innerHTML.trim();
      if (twice.text && level(twice.text) !== level(parsed))
        frame.note(`cleaned again, ${parsed.slice(0, 200)} becomes ${twice.text.slice(0, 200)}`);
      return [...once.shown, ...twice.shown];
    },
  };
}

/** Whole feeds with an attack in them, as their collection has them. */
export const feedInput: Input = {
  name: 'whole feeds',
  places: 1,
  show: (frame, {feed = ''}) => showAnswer(frame, {element: 'article', media: 'application/xml'}, feed),
  texts: ({feed = ''}: Attack) => [feed],
};
