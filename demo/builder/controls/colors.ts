/** The custom properties of an element, with a verdict on the contrast. */
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Builder} from '../builder-model.js';
import {exampleWords} from './control-view.js';
import {buttonText, contrastVerdict} from '../model/colors.js';
import {readStyle, writeStyle} from '../model/content.js';

interface ColorControl {
  property: string;
  label: string;
  hint: string;
  /** What the field starts with. */
  first: string;
}

const colors: readonly ColorControl[] = [
  {
    property: '--offprint-accent',
    label: 'Accent color',
    hint: 'Links, the button and the ring around what has focus.',
    first: '#1f5a4a',
  },
  {
    property: '--offprint-text',
    label: 'Text color',
    hint: 'Without it, the color of your page.',
    first: '#1c1f24',
  },
  {
    property: '--offprint-surface',
    label: 'Background',
    hint: 'Behind elements with a light or dark theme.',
    first: '#ffffff',
  },
  {property: '--offprint-border', label: 'Lines', hint: 'Hairlines and borders of fields.', first: '#c5cad1'},
];

const texts = [
  {property: '--offprint-radius', label: 'Corners', hint: 'How round they are.', example: '0.375em'},
  {
    property: '--offprint-font',
    label: 'Font',
    hint: 'Without it, the font of your page.',
    example: 'Georgia, serif',
  },
  {property: '--offprint-gap', label: 'Distances', hint: 'The unit of all distances.', example: '1em'},
];

export function colorsTemplate(builder: Builder) {
  const {embed, look} = builder.state;
  const known = embed ? builder.environment.manifest.elements[embed.element].cssProperties : [];
  const isKnown = ({property}: {property: string}) =>
    embed?.element === 'page' || known.length === 0 || known.some(({name}) => name === property);
  const style = readStyle(embed?.attributes['style']);
  const set = (property: string, value: string | undefined) => {
    const next = new Map(style);
    if (value) next.set(property, value);
    else next.delete(property);
    builder.setAttribute('style', writeStyle(next), property);
  };
  const ground = style.get('--offprint-surface') ?? look.ground;
  return html`${colors.filter(isKnown).map(color => colorTemplate(color, style.get(color.property), ground, set))}
  ${texts.filter(isKnown).map(
    ({property, label, hint, example}) =>
      html`<div class="control">
        <label for=${property}>${label}</label>
        <p class="hint" id="${property}-hint">${hint}</p>
        <input
          id=${property}
          type="text"
          autocomplete="off"
          spellcheck="false"
          placeholder=${exampleWords(example)}
          aria-describedby="${property}-hint"
          .value=${live(style.get(property) ?? '')}
          @change=${(event: Event) => set(property, (event.target as HTMLInputElement).value.trim())}
        />
      </div>`,
  )}`;
}

function colorTemplate(
  {property, label, hint, first}: ColorControl,
  value: string | undefined,
  ground: string,
  set: (property: string, value: string | undefined) => void,
) {
  const change = (event: Event) => set(property, (event.target as HTMLInputElement).value.trim());
  return html`<div class="control color">
    <label for="${property}-text">${label}</label>
    <p class="hint" id="${property}-hint">${hint}</p>
    <div class="joined">
      <input
        type="color"
        aria-label="${label}, picker"
        .value=${live(/^#[\da-f]{6}$/i.test(value ?? '') ? (value ?? first) : first)}
        @input=${change}
      />
      <input
        id="${property}-text"
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder="from your page"
        aria-describedby="${property}-hint ${property}-verdict"
        .value=${live(value ?? '')}
        @change=${change}
      />
      ${value ? html`<button type="button" class="quiet" @click=${() => set(property, undefined)}>Reset</button>` : nothing}
    </div>
    <p class="verdict" id="${property}-verdict">${verdict(property, value, ground)}</p>
  </div>`;
}

/** Whether people can read it, in words. */
function verdict(property: string, value: string | undefined, ground: string) {
  if (!value || property === '--offprint-surface' || property === '--offprint-border') return nothing;
  const onGround = contrastVerdict(value, ground);
  if (!onGround) return nothing;
  const onButton =
    property === '--offprint-accent' ? contrastVerdict(buttonText(value) ?? '', value) : undefined;
  return html`On the background of the preview: ${onGround.words}
  ${onButton ? html`<br />Words on the button: ${onButton.words}` : nothing}`;
}
