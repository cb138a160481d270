/** Everything the page of the builder shows. */
import type {Embed} from './model/embed.js';
import type {Finding} from './model/look-up.js';
import type {ReadResult} from './model/read-snippet.js';
import type {ConsentWords, ObservedOrigins, PageLook, PreviewState} from './preview/messages.js';

export const tabs = {
  settings: 'Settings',
  preview: 'Preview',
  snippet: 'Snippet',
  facts: 'What it does',
} as const;

export type Tab = keyof typeof tabs;

/** Widths of the preview in px; `fit` is that of the pane. */
export const previewWidths = ['fit', 320, 768, 1280] as const;

export type PreviewWidth = (typeof previewWidths)[number];

/** What is known of an address that the marketer has entered. */
export type LookUp =
  | {status: 'none'}
  | {status: 'busy'; address: string}
  | {status: 'done'; address: string; finding: Finding}
  | {status: 'failed'; address: string; reason: string};

export interface BuilderState {
  /** Undefined while nothing has been chosen. */
  readonly embed: Embed | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly tab: Tab;
  /** The id of the control to which “Fix it” has led; empty for none. */
  readonly fixing: string;
  /** The address as it was typed. */
  readonly address: string;
  readonly lookUp: LookUp;
  /** The result of reading a pasted snippet. */
  readonly readResult: ReadResult | undefined;
  /** Whether that was read from the address of the page, and not from a pasted snippet. */
  readonly isFromLink: boolean;
  /** Hosts that a link or a snippet names, and that the marketer has not allowed yet. */
  readonly doubtfulHosts: readonly string[];
  readonly previewState: PreviewState;
  /** Whether the preview could not load the script of the elements. */
  readonly isScriptMissing: boolean;
  readonly previewWidth: PreviewWidth;
  readonly look: PageLook;
  /** The words of consent as the preview shows them. */
  readonly consent: ConsentWords;
  /** What the article shows from elsewhere, as the preview has seen it. */
  readonly observed: ObservedOrigins;
  /** The value of `reserve` as measured; empty while it is not known. */
  readonly reserve: string;
  readonly holdsRoom: boolean;
  /** The id of the publishing system. */
  readonly system: string;
  /** The name of what was copied last; `selected …` where the browser only let us select it. */
  readonly copied: string;
  /** The last thing that a screen reader is told. */
  readonly announcement: string;
}

export const firstState: BuilderState = {
  embed: undefined,
  canUndo: false,
  canRedo: false,
  tab: 'settings',
  fixing: '',
  address: '',
  lookUp: {status: 'none'},
  readResult: undefined,
  isFromLink: true,
  doubtfulHosts: [],
  previewState: 'ready',
  isScriptMissing: false,
  previewWidth: 'fit',
  look: {
    font: 'sans',
    ownFont: '',
    text: '#1c1f24',
    ground: '#ffffff',
    isDark: false,
    direction: 'ltr',
    isHostile: false,
  },
  consent: {sentence: '', proof: ''},
  observed: {pictures: [], media: []},
  reserve: '',
  holdsRoom: true,
  system: 'html',
  copied: '',
  announcement: '',
};
