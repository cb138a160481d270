/** Cleans an embed that comes from a link or from pasted text, and says what was left out. Nobody trusts whoever wrote it. */
import DOMPurify from 'dompurify';
import {cleanAttributes, cleanContent, contentRules} from './content.js';
import {isGlobalAttribute, type Embed} from './embed.js';
import {knownNames, type Manifest} from './manifest.js';
import {nameOf} from './spelling.js';
import {hasUnusableUrl} from './url-attributes.js';

export interface CleanEmbed {
  readonly embed: Embed;
  /** What was left out, in sentences. */
  readonly notes: readonly string[];
}

/** Characters. No text on a form or a card is longer, and browsers need minutes to lay out much longer ones. */
export const longestValue = 2000;

/** Characters of HTML. */
const longestContent = 100_000;

/** These ask visitors for something. Outside the form of a booklet, nobody knows where it goes. */
const formControls = 'form, fieldset, legend, label, input, button, select, textarea, datalist, output';

/** Keeps what an element has, in lengths that browsers can lay out. */
export function cleanEmbed(embed: Embed, manifest: Manifest): CleanEmbed {
  const known = knownNames(manifest, embed.element);
  const unknown: string[] = [];
  const long: string[] = [];
  const unusable: string[] = [];
  const kept = Object.entries(embed.attributes).filter(([name, value]) => {
    const list =
      !known.has(name) && !isGlobal(name, known)
        ? unknown
        : value.length > longestValue
          ? long
          : hasUnusableUrl(name, value)
            ? unusable
            : undefined;
    list?.push(name.slice(0, 40));
    return !list;
  });
  const {content, notes} = cleanChildren(embed, manifest);
  return {
    embed: {element: embed.element, attributes: cleanAttributes(kept), content},
    notes: [
      ...sentence('Left out, since this element does not have it', unknown),
      ...sentence('Left out, since it is longer than 2,000 characters', long),
      ...sentence('Left out, since it is no web address', unusable),
      ...notes,
    ],
  };
}

function sentence(words: string, names: readonly string[]): string[] {
  const shown = [...new Set(names)].slice(0, 10).join(', ');
  return names.length > 0 ? [`${words}: ${shown}.`] : [];
}

/** Whether HTML has an attribute. In the `div` spelling, `data-` is how the element's own begin. */
function isGlobal(name: string, known: ReadonlySet<string>): boolean {
  return isGlobalAttribute(name) && !known.has(name.replace(/^data-/, ''));
}

function cleanChildren(
  {element, content}: Embed,
  manifest: Manifest,
): {content: string; notes: readonly string[]} {
  if (content.length > longestContent)
    return {content: '', notes: ['The content was left out, since it is longer than 100,000 characters.']};
  const fragment = DOMPurify.sanitize(content, {...contentRules, RETURN_DOM_FRAGMENT: true});
  const removed = element === 'booklet-form' ? [] : removeControls(fragment);
  for (const child of fragment.querySelectorAll('*')) cleanInner(child, manifest);
  const container = fragment.ownerDocument.createElement('div');
  container.append(fragment);
  return {
    // Without an element, its children may mean something else to a parser.
    content: cleanContent(container.innerHTML),
    notes: sentence(
      'Left out of the content, since only a booklet form may ask visitors for something',
      removed,
    ),
  };
}

/** Removes the controls of forms, and keeps the text around them. */
function removeControls(fragment: DocumentFragment): string[] {
  const controls = [...fragment.querySelectorAll(formControls)].filter(
    control => !control.closest('offprint-booklet-form'),
  );
  for (const control of controls) {
    const isContainer = /^(?:form|fieldset|legend|label)$/.test(control.localName);
    control.replaceWith(...(isContainer ? control.childNodes : []));
  }
  return controls.map(({localName}) => localName);
}

/** Removes what an element of ours among the children does not have. */
function cleanInner(child: Element, manifest: Manifest): void {
  const name = child.localName.startsWith('offprint-') ? nameOf(child) : undefined;
  const known = name && knownNames(manifest, name);
  if (!known) return;
  for (const attribute of [...child.attributes])
    if (
      attribute.name !== 'slot' &&
      ((!known.has(attribute.name) && !isGlobal(attribute.name, known)) ||
        attribute.value.length > longestValue ||
        hasUnusableUrl(attribute.name, attribute.value))
    )
      child.removeAttribute(attribute.name);
}
