/** Reads a pasted snippet: ours in any spelling, or another vendor's form. */
import type {Embed, ParseHtml} from './embed.js';
import type {Manifest} from './manifest.js';

export type ReadResult =
  | {
      /** `takeover` for another vendor's form, whose ids the embed takes over. */
      readonly kind: 'embed' | 'takeover';
      readonly embed: Embed;
      /** What was changed, left out or guessed, in sentences. */
      readonly notes: readonly string[];
    }
  | {readonly kind: 'nothing'; readonly why: string};

/** Reads what somebody pasted. Never throws. */
export const readSnippet: (text: string, manifest: Manifest, parseHtml: ParseHtml) => ReadResult = () => {
  return {kind: 'nothing', why: 'There is nothing of ours in this text.'};
};
