/** Type declarations of the elements for frameworks, made of the manifest. */
import {elementsOf, type Attribute, type ElementDeclaration, type Manifest} from './manifest.js';
import {allAttributes} from './page-parts.js';

/** The declarations that all frameworks start from. */
export function attributeTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const classPaths = manifest.modules.map(
    ({path, declarations: [{name}]}) => `import type {${name}} from '${path.replace(/^dist/, '..')}';`,
  );
  const byTag = (valueOf: (element: ElementDeclaration) => string) =>
    elements.map(element => `  '${element.tagName}': ${valueOf(element)};`).join('\n');
  return `/** What each element takes in HTML and in frameworks. */
${classPaths.join('\n')}
import type {OffprintEventMap} from '../shared/events.js';

${elements.map(element => attributesInterface(manifest, element)).join('\n\n')}

/** The attributes by tag. */
export interface OffprintAttributes {
${byTag(({name}) => `${name}Attributes`)}
}

/** The classes by tag. */
export interface OffprintElements {
${byTag(({name}) => name)}
}

/** The names of the events by tag: of the element itself, and of those in a page. */
export interface OffprintEvents {
${byTag(element => eventsUnion(elements, element))}
}

export type OffprintTag = keyof OffprintElements;

/** \`privacyHref\` of \`privacy-href\`. */
export type CamelCase<Name> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<CamelCase<Rest>>}\`
  : Name;

/** The attributes of an element under the names of its properties. */
export type OffprintProperties<Tag extends OffprintTag> = {
  [Name in keyof OffprintAttributes[Tag] as CamelCase<Name> & string]: OffprintAttributes[Tag][Name];
};

/** The listeners of an element, under the name of the event with a prefix. */
export type OffprintListeners<Tag extends OffprintTag, Prefix extends string> = {
  [Name in OffprintEvents[Tag] as \`\${Prefix}\${Name}\`]?:
    | ((event: OffprintEventMap[Name]) => void)
    | undefined;
};
`;
}

function attributesInterface(manifest: Manifest, element: ElementDeclaration): string {
  const members = allAttributes(manifest, element).map(
    attribute =>
      `  /** ${attribute.description} */\n  '${attribute.name}'?: ${writable(attribute)} | undefined;`,
  );
  return `/** ${element.summary}. */\nexport interface ${element.name}Attributes {\n${members.join('\n')}\n}`;
}

/** What code may write into an attribute. */
function writable({kind, type}: Attribute): string {
  if (kind === 'boolean') return "boolean | ''";
  return kind === 'number' ? 'number | `${number}`' : type.text;
}

/** The events of an element. Those of its parts reach a page. */
function eventsUnion(elements: readonly ElementDeclaration[], {events, parts}: ElementDeclaration): string {
  const all = parts ? elements.flatMap(each => each.events) : events;
  const names = [...new Set(all.map(({name}) => `'${name}'`))];
  return names.join(' | ') || 'never';
}

const imported = `import type {
  OffprintAttributes,
  OffprintElements,
  OffprintListeners,
  OffprintProperties,
  OffprintTag,
} from './attributes.js';`;

const taken = '(OffprintAttributes[Tag] & OffprintProperties<Tag>)';

/** The declarations of each framework by its name, which is the name of a file in `dist/types/`. */
export const frameworkTypes: Readonly<Record<string, string>> = {
  react: `/** The elements in JSX of React 19. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imported}

type Taken<Tag extends OffprintTag> = ${taken};
type OfEveryElement<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;
type Elements = {
  [Tag in OffprintTag]: Taken<Tag> &
    OffprintListeners<Tag, 'on'> &
    Omit<OfEveryElement<OffprintElements[Tag]>, keyof Taken<Tag>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  preact: `/** The elements in JSX of Preact. */
import type {ClassAttributes, HTMLAttributes} from 'preact';
${imported}

type Taken<Tag extends OffprintTag> = ${taken};
type OfEveryElement<E extends EventTarget> = HTMLAttributes<E> & ClassAttributes<E>;
type Elements = {
  [Tag in OffprintTag]: Taken<Tag> &
    OffprintListeners<Tag, 'on'> &
    Omit<OfEveryElement<OffprintElements[Tag]>, keyof Taken<Tag>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  solid: `/** The elements in JSX of Solid. */
import type {JSX as SolidJSX} from 'solid-js';
${imported}

type Taken<Tag extends OffprintTag> = ${taken};
type Elements = {
  [Tag in OffprintTag]: Taken<Tag> & {
    [Name in keyof OffprintProperties<Tag> as \`prop:\${Name & string}\`]?: OffprintProperties<Tag>[Name];
  } & OffprintListeners<Tag, 'on:'> &
    Omit<SolidJSX.HTMLAttributes<OffprintElements[Tag]>, keyof Taken<Tag>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  vue: `/** The elements in templates of Vue 3, which looks attributes up in camel case. */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {OffprintEventMap} from '../shared/events.js';
import type {OffprintElements, OffprintEvents, OffprintProperties, OffprintTag} from './attributes.js';

type Components = {
  [Tag in OffprintTag]: new () => OffprintElements[Tag] & {
    $props: OffprintProperties<Tag> &
      PublicProps & {slot?: string} & Omit<HTMLAttributes, keyof OffprintProperties<Tag>>;
    $emit: EmitFn<{[Name in OffprintEvents[Tag]]: (event: OffprintEventMap[Name]) => void}>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
  svelte: `/** The elements in Svelte 5. */
import type {HTMLAttributes} from 'svelte/elements';
${imported}

type Taken<Tag extends OffprintTag> = ${taken};
type Elements = {
  [Tag in OffprintTag]: Taken<Tag> &
    OffprintListeners<Tag, 'on'> &
    OffprintListeners<Tag, 'on:'> &
    Omit<HTMLAttributes<OffprintElements[Tag]>, keyof Taken<Tag>>;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Elements {}
}
`,
};
