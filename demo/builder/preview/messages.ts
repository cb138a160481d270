/** What the builder and the frame of its preview tell each other. Both are pages of one origin. */
import type {Embed, ScriptLocation} from '../model/embed.js';

/** The states that the preview can show, each with its name on screen. */
export const previewStates = {
  ready: 'Ready',
  loading: 'Loading',
  error: 'Cannot load',
  stale: 'Review overdue',
  withdrawn: 'Withdrawn',
  invalid: 'Mistakes in the form',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Not sent',
} as const;

export type PreviewState = keyof typeof previewStates;

/** How the page around the element looks. */
export interface PageLook {
  font: 'serif' | 'sans' | 'browser';
  /** A font family of the partner's own, before the others. */
  ownFont: string;
  /** Colors as `#rrggbb`. */
  text: string;
  ground: string;
  isDark: boolean;
  direction: 'ltr' | 'rtl';
  /** Whether the page has a style sheet that styles everything. */
  isHostile: boolean;
}

/** From the builder to the frame. */
export interface PreviewRequest {
  kind: 'show';
  embed: Embed;
  script: ScriptLocation;
  state: PreviewState;
  look: PageLook;
}

/** From the builder to the frame: measure the article at these widths of its column, in px. */
export interface MeasureRequest {
  kind: 'measure';
  widths: readonly number[];
}

/** From the builder to the frame: scroll to the form. */
export interface ScrollRequest {
  kind: 'scroll-to-form';
}

/** The words of consent in a form, in its language. Empty without a form. */
export interface ConsentWords {
  /** The sentence without the links behind it. */
  sentence: string;
  /** What each request holds as proof, word for word. */
  proof: string;
}

/** Origins of what an element shows from elsewhere. */
export interface ObservedOrigins {
  pictures: readonly string[];
  media: readonly string[];
}

export interface Size {
  /** px */
  width: number;
  /** px */
  height: number;
}

/** From the frame to the builder. */
export type PreviewReport =
  | {kind: 'loaded'}
  /** The script of the elements did not come, or not as its hash says. */
  | {kind: 'script-failed'}
  /** Its element has drawn itself in this state. */
  | {kind: 'shown'; state: string; consent: ConsentWords; observed: ObservedOrigins}
  | {kind: 'measured'; sizes: readonly Size[]};

/** Sends a message to a page of this origin. */
export function post(
  target: Window,
  message: PreviewRequest | MeasureRequest | ScrollRequest | PreviewReport,
): void {
  target.postMessage(message, location.origin);
}
