/** Attacks in the attributes of our elements. */
import {camelCase} from '../../../src/request/fields.js';
import type {AttackFrame} from './frame.js';
import {createElement, showElement, type Input} from './input.js';

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

/** Attributes that decide whether the element shows anything. Each is tried alone, also with the prefix of a part. */
const decisiveAttributes = /^(?:[a-z]+-)*(?:src|type|item|integrity|loading|timeout|for|action|show)$/;

/** Attributes with a URL that the page may fetch. */
const fetchedAttributes = /^(?:[a-z]+-)*(?:src|action)$/;

/** The prefixes of the parts, in the order of `elementNames`. */
const prefixes = ['article-', 'author-', 'disclaimer-', 'booklet-', 'email-', 'to-top-'];

const harmlessPost = JSON.stringify({
  slug: 'a',
  title: {rendered: 'Title'},
  content: {rendered: '<p>Words <a href="https://publisher.example/">link</a></p>'},
  link: 'https://publisher.example/post',
  _embedded: {author: [{name: 'Ada Example'}]},
});

/** Lists the attributes of an element, as its class has them. */
function listAttributes(frame: AttackFrame, element: ElementName): string[] {
  const {observedAttributes = []} = frame.realm.customElements.get(`offprint-${element}`) as {
    observedAttributes?: string[];
  };
  return observedAttributes;
}

/** Shows an element with attributes. If it has `src`, waits until its content is shown. */
async function showWithAttributes(
  frame: AttackFrame,
  name: ElementName,
  attributes: Record<string, string>,
): Promise<Element> {
  const takesSrc = listAttributes(frame, name).includes('src') || name === 'page';
  const all = {
    ...(takesSrc ? {src: frame.addAnswer({body: harmlessPost, type: 'application/json'})} : {}),
    ...attributes,
  };
  const element = createElement(frame, name, all);
  await showElement(
    frame,
    element,
    ...(takesSrc && all.src?.trim() ? ['offprint-load', 'offprint-error'] : []),
  );
  return element;
}

/**
 * The payload in all attributes that are not decisive.
 * @param prefixFor returns the text before the payload
 */
function attributesInput(
  name: ElementName,
  variant: string,
  frame: AttackFrame,
  prefixFor: (attribute: string) => string,
): Input {
  const ownAttributes = listAttributes(frame, name).filter(attribute => !decisiveAttributes.test(attribute));
  const all =
    name === 'page'
      ? [...ownAttributes, ...elementNames.slice(0, -1).flatMap(part => pageAttributes(frame, part))]
      : ownAttributes;
  return {
    name: `<offprint-${name}>, ${variant}`,
    places: all.length,
    parsedTexts: () => [],
    async show(frame, {payload}) {
      return [
        await showWithAttributes(
          frame,
          name,
          Object.fromEntries(all.map(attribute => [attribute, prefixFor(attribute) + payload])),
        ),
      ];
    },
  };
}

/** Lists the attributes of `<offprint-page>` for a part: without and with its prefix. */
function pageAttributes(frame: AttackFrame, part: ElementName): string[] {
  const prefix = prefixes[elementNames.indexOf(part)] ?? '';
  const names = listAttributes(frame, part).filter(attribute => !decisiveAttributes.test(attribute));
  return names.flatMap(attribute => [attribute, prefix + attribute]);
}

/** The payload in properties, which no HTML parser has read before. */
function propertiesInput(name: ElementName, frame: AttackFrame): Input {
  const all = listAttributes(frame, name).filter(attribute => !decisiveAttributes.test(attribute));
  return {
    name: `<offprint-${name}>, by properties`,
    places: all.length,
    parsedTexts: () => [],
    async show(frame, {payload}) {
      const element = await showWithAttributes(frame, name, {});
      for (const attribute of all) Reflect.set(element, camelCase(attribute), payload);
      await (element as unknown as {updateComplete: Promise<unknown>}).updateComplete;
      return [element];
    },
  };
}

/** The payload in one decisive attribute. */
function decisiveInput(name: ElementName, attribute: string): Input {
  return {
    name: `<offprint-${name} ${attribute}>`,
    places: 1,
    parsedTexts: () => [],
    async show(frame, {payload}) {
      if (fetchedAttributes.test(attribute)) frame.allow(payload.trim());
      return [await showWithAttributes(frame, name, {[attribute]: payload})];
    },
  };
}

/** The payload in a `<div data-offprint>`. */
function placeholderInput(name: ElementName, frame: AttackFrame): Input {
  const all = listAttributes(frame, name).filter(attribute => !decisiveAttributes.test(attribute));
  return {
    name: `<div data-offprint="${name}">`,
    places: all.length,
    parsedTexts: () => [],
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
    attributesInput(name, 'bare', frame, () => ''),
    attributesInput(name, 'embedded', frame, attribute =>
      attribute === 'lang' ? 'en-' : isUrl.test(attribute) ? 'https://attacker.example/' : 'Words ',
    ),
    ...(name === 'page' ? [] : [propertiesInput(name, frame), placeholderInput(name, frame)]),
    ...listAttributes(frame, name)
      .filter(attribute => decisiveAttributes.test(attribute))
      .map(attribute => decisiveInput(name, attribute)),
  ];
}
