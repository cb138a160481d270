/** The attributes of our elements as ways into the page. */
import {camelCase} from '../../../src/request/fields.js';
import type {AttackFrame} from './frame.js';
import {make, showUntil, type Input} from './input.js';

export const elementNames = [
  'article',
  'author-card',
  'disclaimer',
  'booklet-form',
  'contact',
  'to-top',
  'page',
] as const;

type ElementName = (typeof elementNames)[number];

/** What decides whether anything else is shown is tried by itself, behind the prefix of a part too. */
const gates = /^(?:[a-z]+-)*(?:src|type|item|integrity|loading|timeout|for|action|show)$/;

/** What names something to fetch: that the page itself may. */
const fetched = /^(?:[a-z]+-)*(?:src|action)$/;

/** Of the parts, in the order above. */
const prefixes = ['article-', 'author-', 'disclaimer-', 'booklet-', 'email-', 'to-top-'];

const benign = JSON.stringify({
  slug: 'a',
  title: {rendered: 'Title'},
  content: {rendered: '<p>Words <a href="https://publisher.example/">link</a></p>'},
  link: 'https://publisher.example/post',
  _embedded: {author: [{name: 'Ada Example'}]},
});

/** Every attribute that an element takes, said by itself. */
export function attributesOf(frame: AttackFrame, element: ElementName): string[] {
  const {observedAttributes = []} = frame.realm.customElements.get(`offprint-${element}`) as {
    observedAttributes?: string[];
  };
  return observedAttributes;
}

/** Shows an element that says what it is given; with `src`, what that names is shown first. */
async function showElement(
  frame: AttackFrame,
  name: ElementName,
  attributes: Record<string, string>,
): Promise<Element> {
  const takesSrc = attributesOf(frame, name).includes('src') || name === 'page';
  const all = {
    ...(takesSrc ? {src: frame.answer({body: benign, type: 'application/json'})} : {}),
    ...attributes,
  };
  const element = make(frame, name, all);
  await showUntil(
    frame,
    element,
    ...(takesSrc && all.src?.trim() ? ['offprint-load', 'offprint-error'] : []),
  );
  return element;
}

/** @param behind what stands before the attack */
function mannerOf(
  name: ElementName,
  manner: string,
  frame: AttackFrame,
  before: (attribute: string) => string,
): Input {
  const own = attributesOf(frame, name).filter(attribute => !gates.test(attribute));
  const all =
    name === 'page' ? [...own, ...elementNames.slice(0, -1).flatMap(part => prefixed(frame, part))] : own;
  return {
    name: `<offprint-${name}>, ${manner}`,
    places: all.length,
    texts: () => [],
    async show(frame, {payload}) {
      return [
        await showElement(
          frame,
          name,
          Object.fromEntries(all.map(attribute => [attribute, before(attribute) + payload])),
        ),
      ];
    },
  };
}

/** The attributes of a part, as the page takes them: plain, and behind the prefix. */
function prefixed(frame: AttackFrame, part: ElementName): string[] {
  const prefix = prefixes[elementNames.indexOf(part)] ?? '';
  const names = attributesOf(frame, part).filter(attribute => !gates.test(attribute));
  return names.flatMap(attribute => [attribute, prefix + attribute]);
}

/** As properties, which no parser of HTML reads first. */
function properties(name: ElementName, frame: AttackFrame): Input {
  const all = attributesOf(frame, name).filter(attribute => !gates.test(attribute));
  return {
    name: `<offprint-${name}>, by properties`,
    places: all.length,
    texts: () => [],
    async show(frame, {payload}) {
      const element = await showElement(frame, name, {});
      for (const attribute of all) Reflect.set(element, camelCase(attribute), payload);
      await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
      return [element];
    },
  };
}

/** Those that decide what is shown at all, each by itself. */
function gate(name: ElementName, attribute: string): Input {
  return {
    name: `<offprint-${name} ${attribute}>`,
    places: 1,
    texts: () => [],
    async show(frame, {payload}) {
      if (fetched.test(attribute)) frame.allow(payload.trim());
      return [await showElement(frame, name, {[attribute]: payload})];
    },
  };
}

/** Written as a `div` in the place of the element. */
function placeholder(name: ElementName, frame: AttackFrame): Input {
  const all = attributesOf(frame, name).filter(attribute => !gates.test(attribute));
  return {
    name: `<div data-offprint="${name}">`,
    places: all.length,
    texts: () => [],
    async show(frame, {payload}) {
      const outer = frame.document.createElement('div');
      const div = frame.document.createElement('div');
      div.dataset['offprint'] = name;
      for (const attribute of all) div.setAttribute(`data-${attribute}`, payload);
      outer.append(div);
      frame.stage.append(outer);
      await frame.settle();
      return [...outer.children];
    },
  };
}

const isUrl = /^(?:cite|photo|href|same-as|cover|license)$|-href$/;

export function attributeInputs(frame: AttackFrame, name: ElementName): Input[] {
  return [
    mannerOf(name, 'bare', frame, () => ''),
    mannerOf(name, 'dressed', frame, attribute =>
      attribute === 'lang' ? 'en-' : isUrl.test(attribute) ? 'https://attacker.example/' : 'Words ',
    ),
    ...(name === 'page' ? [] : [properties(name, frame), placeholder(name, frame)]),
    ...attributesOf(frame, name)
      .filter(attribute => gates.test(attribute))
      .map(attribute => gate(name, attribute)),
  ];
}
