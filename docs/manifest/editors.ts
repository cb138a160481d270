/** Files for editors, made of the manifest. */
import {elementsOf, type Attribute, type ElementDeclaration, type Manifest} from './manifest.js';
import {allAttributes} from './page-parts.js';

/** What an attribute does and takes, in Markdown. */
function describe({description, takes, values, default: defaultValue, example, kind}: Attribute): string {
  const shownDefault = defaultValue && !takes?.includes('default') ? [`Default: \`${defaultValue}\`.`] : [];
  const shownTakes = takes && takes !== values?.join(' ') ? [`Takes ${takes}.`] : [];
  const shownExample = kind === 'enumerated' || kind === 'boolean' ? [] : [`Example: \`${example}\`.`];
  return [description, [...shownTakes, ...shownDefault, ...shownExample].join(' ')]
    .filter(Boolean)
    .join('\n\n');
}

function describeElement({description, tagName, slots, events, cssStates}: ElementDeclaration): string {
  const list = (title: string, names: readonly {name: string; description?: string}[]) =>
    names.map(({name, description: text}) => `- ${title} \`${name || '(no name)'}\`: ${text ?? ''}`);
  const lists = [...list('slot', slots), ...list('event', events), ...list('state', cssStates)];
  return `${description}\n\n\`<${tagName}>\`\n\n${lists.join('\n')}`;
}

const markdown = (value: string) => ({kind: 'markdown', value});

/** Custom data for HTML in VS Code: https://github.com/microsoft/vscode-custom-data. */
export function vscodeHtmlData(manifest: Manifest): unknown {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    tags: elements.map(element => ({
      name: element.tagName,
      description: markdown(describeElement(element)),
      attributes: allAttributes(manifest, element).map(attribute => ({
        name: attribute.name,
        description: markdown(describe(attribute)),
        // "v" stands for an attribute without a value.
        ...(attribute.kind === 'boolean' ? {valueSet: 'v'} : {}),
        ...(attribute.kind === 'enumerated' ? {values: attribute.values?.map(name => ({name}))} : {}),
      })),
    })),
    globalAttributes: [
      {
        name: 'data-offprint',
        description: markdown(
          'Makes a `div` one of the elements. Its attributes get the prefix `data-`, such as `data-src`.',
        ),
        values: elements.map(({tagName}) => ({name: tagName.replace('offprint-', '')})),
      },
    ],
  };
}

/** Web types for JetBrains' editors: https://github.com/JetBrains/web-types. */
export function webTypes(manifest: Manifest, version: string): unknown {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'offprint',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {elements: elementsOf(manifest).map(element => webTypesElement(manifest, element))},
    },
  };
}

function webTypesElement(manifest: Manifest, element: ElementDeclaration): unknown {
  const {tagName, members, events, slots, cssProperties, cssParts} = element;
  const named = (names: readonly {name: string; description?: string}[]) =>
    names.map(({name, description}) => ({name, description}));
  return {
    name: tagName,
    description: describeElement(element),
    attributes: allAttributes(manifest, element).map(attribute => ({
      name: attribute.name,
      description: describe(attribute),
      required: attribute.required ?? false,
      ...(attribute.default === undefined ? {} : {default: attribute.default}),
      value: {
        kind: attribute.kind === 'boolean' ? 'no-value' : 'plain',
        type: attribute.type.text,
      },
    })),
    slots: named(slots),
    js: {
      properties: members
        .filter(({kind}) => kind === 'field')
        .map(({name, description, type}) => ({name, description, ...(type ? {type: type.text} : {})})),
      events: named(events),
    },
    css: {properties: named(cssProperties), parts: named(cssParts)},
  };
}
