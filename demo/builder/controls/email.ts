/** A field for an email address, which the embed holds encoded. */
import {html, type TemplateResult} from 'lit';
import type {ControlView} from './control-view.js';

/** The key of the encoding. Any byte works. */
const key = 0x5a;

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** Encodes an address as Cloudflare's `data-cfemail` does: the first byte is the key, with which the others are mixed. */
export function encodeEmail(address: string): string {
  if (!address) return '';
  return [key, ...[...new TextEncoder().encode(address)].map(byte => byte ^ key)].map(hex).join('');
}

/** Decodes it again, complete or not. */
function decodeText(code: string): string {
  const [first = 0, ...rest] = (code.match(/[\da-f]{2}/gi) ?? []).map(pair => parseInt(pair, 16));
  return new TextDecoder().decode(Uint8Array.from(rest, byte => byte ^ first));
}

export function emailTemplate({builder, control, id, value, describedBy}: ControlView): TemplateResult {
  const change = (event: Event) =>
    builder.setAttribute(control.attribute, encodeEmail((event.target as HTMLInputElement).value.trim()));
  return html`<label for=${id}>Email address</label>
    <p class="hint" id="${id}-hint">The snippet holds it encoded, so that robots cannot read it.</p>
    <input
      id=${id}
      type="email"
      inputmode="email"
      autocomplete="off"
      spellcheck="false"
      placeholder="for example office@publisher.example"
      aria-describedby=${describedBy}
      .value=${decodeText(value ?? '')}
      @input=${change}
    />`;
}
