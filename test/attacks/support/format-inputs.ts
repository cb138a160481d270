/** The fields of a format as ways into the page. */
import type {Attack} from './collection.js';
import {barePayload, embeddedPayload, htmlValues, mediaHtml} from './field-values.js';
import type {FieldValues, Format} from './formats.js';
import type {AttackFrame} from './frame.js';
import {createElement, showElement, type Input, type OffprintElement} from './input.js';

/** Shows an answer in the element of its format. */
export async function showAnswer(
  frame: AttackFrame,
  format: Pick<Format, 'element' | 'mediaType'>,
  body: string,
  attributes: Record<string, string> = {},
): Promise<OffprintElement[]> {
  const src = frame.addAnswer({body, type: format.mediaType});
  const element = createElement(frame, format.element, {...attributes, src, id: src.slice(1)});
  await showElement(frame, element, 'offprint-load', 'offprint-error');
  return [element];
}

/** Shows the author of an article in an author card. */
export async function showAuthorCard(
  frame: AttackFrame,
  [article]: readonly Element[],
): Promise<OffprintElement[]> {
  if (article?.localName !== 'offprint-article') return [];
  const card = createElement(frame, 'author-card', {for: article.id});
  await showElement(frame, card);
  return [card];
}

function formatInput(
  format: Format,
  variant: string,
  valuesFor: (payload: string) => FieldValues,
  type: string,
): Input {
  const attributes = {type, 'structured-data': ''};
  return {
    name: `${format.name}, ${variant}`,
    places: Object.keys(format.fields).length,
    show: (frame, {payload}) => showAnswer(frame, format, format.write(valuesFor(payload)), attributes),
    showMore: showAuthorCard,
    parsedTexts: ({payload}) => {
      const values = valuesFor(payload);
      return [format.write(values), ...Object.keys(format.fields).map(values)];
    },
  };
}

/** The payload alone in every field, and after a valid beginning in every field. */
export function formatInputs(format: Format): Input[] {
  return [
    formatInput(format, 'bare', barePayload, 'auto'),
    formatInput(format, 'embedded', payload => embeddedPayload(format, payload), format.type),
  ];
}

/** The payload in audio and video, which are cleaned the same way in every format. */
export function mediaInput(format: Format): Input {
  return formatInput(
    format,
    'in audio and video',
    payload => htmlValues(format, mediaHtml(payload)),
    format.type,
  );
}

/** Removes what differs each time a text is cleaned: scrollable boxes and heading levels. */
function normalize(text: string): string {
  return text.replace(/<\/?div[^>]*>/g, '').replace(/(<\/?h)[1-6]/g, '$1');
}

/** Cleans the cleaned text again. It must stay the same, except for changes by the parser alone. */
export function cleanedTwiceInput(format: Format, articleHtml: (element: Element) => string): Input {
  const render = async (frame: AttackFrame, values: FieldValues) => {
    const shown = await showAnswer(frame, format, format.write(values));
    return {shown, text: shown[0] ? articleHtml(shown[0]) : ''};
  };
  return {
    name: `${format.name}, cleaned twice`,
    places: 1,
    parsedTexts: ({payload}) => [format.write(barePayload(payload)), payload],
    async show(frame, {payload}) {
      const once = await render(frame, barePayload(payload));
      if (!once.text) return once.shown;
      const twice = await render(frame, htmlValues(format, once.text));
      const template = frame.document.createElement('template');
      // This text was in the page before, and elements of a template run nothing.
      template.innerHTML = once.text;
      const parsed = template.innerHTML.trim();
      if (twice.text && normalize(twice.text) !== normalize(parsed))
        frame.report(`cleaned again, ${parsed.slice(0, 200)} becomes ${twice.text.slice(0, 200)}`);
      return [...once.shown, ...twice.shown];
    },
  };
}

/** Whole feeds with an attack, from the collection. */
export const feedInput: Input = {
  name: 'whole feeds',
  places: 1,
  show: (frame, {feed = ''}) => showAnswer(frame, {element: 'article', mediaType: 'application/xml'}, feed),
  parsedTexts: ({feed = ''}: Attack) => [feed],
};
