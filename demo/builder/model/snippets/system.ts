import type {Embed, ParseHtml, ScriptLocation} from '../embed.js';

export interface WriteOptions {
  readonly parseHtml: ParseHtml;
}

/** What somebody adds to a site once, where the embed itself brings no script. */
export interface SiteSetup {
  /** Where it belongs, as a label: “In the theme's functions.php, once”. */
  readonly label: string;
  write(script: ScriptLocation): string;
}

/** A system in which marketers publish pages. */
export interface PublishingSystem {
  readonly id: string;
  readonly name: string;
  /** Whether snippets were tried in this system. Else the steps come from its public documentation. */
  readonly tried: boolean;
  /** What to click, in three lines. */
  readonly steps: readonly [string, string, string];
  /** Writes what is pasted where the embed belongs. */
  write(embed: Embed, script: ScriptLocation, options: WriteOptions): string;
  /** Only for systems whose snippet has no script in it. */
  readonly setup?: SiteSetup;
  /** What this system would take from this embed, in sentences. */
  warnings?(embed: Embed, options: WriteOptions): string[];
}
