/** What a person has put together so far, and what they can do with it. */
import {firstState, tabs, type BuilderState, type Tab} from './builder-state.js';
import type {Environment} from './environment.js';
import {foreignHosts, withoutHosts} from './foreign-hosts.js';
import {holdRoom} from './hold-room.js';
import {mistakesOf, type Mistake} from './model/check.js';
import {cleanContent} from './model/content.js';
import {controlGroups, type ControlGroup} from './model/manifest.js';
import {withAttribute, type Embed} from './model/embed.js';
import {History} from './model/history.js';
import {lookUp} from './model/look-up.js';
import {readSnippet} from './model/read-snippet.js';
import type {Wish} from './model/wishes.js';
import {parseHtml} from './parse-html.js';
import type {PreviewState} from './preview/messages.js';
import {withFinding} from './with-finding.js';

export class Builder {
  readonly environment: Environment;
  #state: BuilderState = firstState;
  #history: History | undefined;
  /** Ends the look-up of an earlier address. */
  #lookUpController = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(environment: Environment) {
    this.environment = environment;
  }

  get state(): BuilderState {
    return this.#state;
  }

  /** Calls a function after every change. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  update(changes: Partial<BuilderState>): void {
    this.#state = {...this.#state, ...changes};
    for (const listener of this.#listeners) listener();
  }

  /** Says a sentence to screen readers. */
  announce(announcement: string): void {
    // The same words are said again only if they differ.
    const isSame = this.#state.announcement === announcement;
    this.update({announcement: isSame ? `${announcement}\u00a0` : announcement});
  }

  /** The embed with the room that the preview has measured: what the snippet holds. */
  get finished(): Embed | undefined {
    const {embed, reserve, holdsRoom} = this.#state;
    if (!embed) return undefined;
    const clean = {...embed, content: cleanContent(embed.content)};
    // What is measured before the marketer has allowed the hosts is a sample.
    const measured = this.hostsToAllow.length > 0 ? '' : reserve;
    const room = measured || (embed.attributes['reserve'] ?? '');
    return holdsRoom && room && !this.hasOwnRoom ? holdRoom(clean, room) : clean;
  }

  /** Whether the marketer has chosen another room than what the preview measures. */
  get hasOwnRoom(): boolean {
    return /^\s*(?:none|screen)\s*$/i.test(this.#state.embed?.attributes['reserve'] ?? '');
  }

  /** The hosts that the preview does not ask before the marketer has said so. */
  get hostsToAllow(): readonly string[] {
    const {embed, doubtfulHosts} = this.#state;
    if (!embed || doubtfulHosts.length === 0) return [];
    return foreignHosts(embed, parseHtml).filter(host => doubtfulHosts.includes(host));
  }

  /** The embed as the preview may show it. */
  get previewed(): Embed | undefined {
    const {embed} = this.#state;
    return embed && withoutHosts(embed, this.hostsToAllow, parseHtml);
  }

  get mistakes(): readonly Mistake[] {
    const {embed} = this.#state;
    return embed ? mistakesOf(embed, this.environment.manifest) : [];
  }

  /** The parts that a whole page shows; undefined for all of them, and for other elements. */
  get shownParts(): string[] | undefined {
    const show = this.#state.embed?.attributes['show']?.trim();
    return show ? show.toLowerCase().split(/\s+/) : undefined;
  }

  get groups(): ControlGroup[] {
    const {embed} = this.#state;
    return embed ? controlGroups(this.environment.manifest, embed.element, this.shownParts) : [];
  }

  /** Whether the embed shows such a part: itself, or as a part of a whole page. */
  shows(part: Embed['element']): boolean {
    const {embed} = this.#state;
    if (embed?.element !== 'page') return embed?.element === part;
    return this.shownParts?.includes(part) ?? true;
  }

  /** The states that the preview can show of this embed. */
  get possibleStates(): PreviewState[] {
    const {attributes = {}, element} = this.#state.embed ?? {};
    const loads = this.shows('article') || (element === 'author-card' && attributes['src']);
    // The browser's own post leaves the page.
    const sends = this.shows('booklet-form') && attributes['destination'] !== 'native';
    return [
      'ready',
      ...(loads ? (['loading', 'error'] as const) : []),
      ...(this.shows('article') ? (['stale', 'withdrawn'] as const) : []),
      ...(this.shows('booklet-form') ? (['invalid'] as const) : []),
      ...(sends ? (['sending', 'sent', 'failed'] as const) : []),
    ];
  }

  choose(wish: Wish): void {
    this.open(wish.embed());
    this.announce(`${wish.label}. The preview is ready.`);
  }

  /** Shows an embed as a new start. The start before it can be taken back. */
  open(embed: Embed): void {
    if (this.#history) this.#history.push(embed);
    else this.#history = new History(embed);
    this.#lookUpController.abort();
    const address = embed.attributes['src'] ?? '';
    this.#show(embed, {address, lookUp: {status: 'none'}, previewState: 'ready', fixing: ''});
  }

  /** Shows an embed that somebody else may have written. The preview asks before it loads from another host. */
  openShared(embed: Embed): void {
    // An earlier embed, whose hosts are in doubt too, comes back with “Undo”.
    const doubtfulHosts = [...this.#state.doubtfulHosts, ...foreignHosts(embed, parseHtml)];
    this.update({doubtfulHosts});
    this.open(embed);
    const {hostsToAllow} = this;
    if (hostsToAllow.length > 0)
      this.announce(`It loads from ${hostsToAllow.join(', ')}. The preview asks you first.`);
  }

  /** The preview may ask these hosts from now on. */
  allowHosts(hosts: readonly string[]): void {
    const {doubtfulHosts: before} = this.#state;
    const doubtfulHosts = before.filter(host => !hosts.includes(host));
    // What was measured was the sample.
    if (doubtfulHosts.length < before.length) this.update({doubtfulHosts, reserve: ''});
  }

  /** Whether there is something to go back to from the first question. */
  get canReturn(): boolean {
    return this.#state.embed === undefined && this.#history !== undefined;
  }

  /** Shows again what was there before the first question. */
  returnToEmbed(): void {
    if (this.#history) this.#show(this.#history.current, {});
  }

  /** Goes back to the first question. What was put together stays in the history. */
  startOver(): void {
    this.#lookUpController.abort();
    const {look, previewWidth, system, doubtfulHosts} = this.#state;
    this.update({...firstState, look, previewWidth, system, doubtfulHosts});
  }

  /** @param value undefined removes the attribute */
  setAttribute(name: string, value: string | undefined, control = name): void {
    const {embed} = this.#state;
    if (embed) this.#change(withAttribute(embed, name, value || undefined), control);
  }

  /** A boolean is true by presence. */
  setBoolean(name: string, isSet: boolean): void {
    const {embed} = this.#state;
    if (embed) this.#change(withAttribute(embed, name, isSet ? '' : undefined));
  }

  setContent(content: string): void {
    const {embed} = this.#state;
    if (embed) this.#change({...embed, content}, 'content');
  }

  /** The next change of a control is a step of its own. */
  endStep(): void {
    this.#history?.endStep();
  }

  undo(): void {
    if (!this.#history?.canUndo) return;
    this.#show(this.#history.undo(), {});
    this.announce('Undone.');
  }

  redo(): void {
    if (!this.#history?.canRedo) return;
    this.#show(this.#history.redo(), {});
    this.announce('Redone.');
  }

  chooseTab(tab: Tab): void {
    this.update({tab, copied: '', fixing: ''});
    this.announce(`${tabs[tab]} shown.`);
  }

  /** Looks at an address as the script would, and shows what is there. */
  async lookUp(): Promise<void> {
    const {address, embed, lookUp: last} = this.#state;
    if (!embed || !address.trim()) return;
    // Enter in the field is a change and a submission.
    if (last.status === 'busy' && last.address === address) return;
    this.#lookUpController.abort();
    const controller = (this.#lookUpController = new AbortController());
    this.update({lookUp: {status: 'busy', address}});
    this.announce('Looking at the address …');
    const read: typeof fetch = (input, init) =>
      fetch(input, {...init, signal: controller.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
    try {
      const finding = await lookUp(address.trim(), read, parseHtml);
      if (controller.signal.aborted) return;
      const current = this.#state.embed ?? embed;
      this.update({lookUp: {status: 'done', address, finding}});
      if (finding.kind === 'found') {
        // Whoever looks an address up wants to see what is there.
        this.allowHosts(
          [address, finding.src].filter(url => URL.canParse(url)).map(url => new URL(url).host),
        );
        this.#change(withFinding(current, finding));
        this.announce(`Found “${finding.title}”. The preview shows it.`);
      } else this.announce('The address could not be read. What to do is below it.');
    } catch (error) {
      if (controller.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.update({lookUp: {status: 'failed', address, reason}});
      this.announce('The address could not be read.');
    }
  }

  /** Reads a snippet that was pasted. */
  readPasted(text: string): void {
    const readResult = readSnippet(text, this.environment.manifest, parseHtml);
    this.update({readResult, isFromLink: false});
    if (readResult.kind === 'nothing') {
      this.announce(readResult.why);
      return;
    }
    this.openShared(readResult.embed);
    if (this.hostsToAllow.length === 0) this.announce('The snippet was read. The preview shows it.');
  }

  #change(embed: Embed, control?: string): void {
    if (this.#history) this.#history.push(embed, control);
    else this.#history = new History(embed);
    this.#show(embed, {});
  }

  #show(embed: Embed, changes: Partial<BuilderState>): void {
    const {canUndo = false, canRedo = false} = this.#history ?? {};
    this.update({embed, canUndo, canRedo, copied: '', ...changes});
    const isPossible = this.possibleStates.includes(this.#state.previewState);
    if (!isPossible) this.update({previewState: 'ready'});
  }
}
