/** The HTML around the pages in `test/built/frameworks`. */
import {readFile} from 'node:fs/promises';
import {markupFile, renderOnServer, type FrameworkName} from './build.js';

/**
 * When the script has come: `before` the framework renders, `after` it, or `before` it hydrates what the server has
 * rendered.
 */
export type Mode = 'before' | 'after' | 'hydrated';

/** Records what the console and the browser complain about, and counts listeners outside of elements and observers. */
function record(): void {
  const complaints: string[] = [];
  const listening = new Map<string, number>();
  const count = (type: string, change: number) => {
    listening.set(type, (listening.get(type) ?? 0) + change);
  };
  for (const level of ['error', 'warn'] as const) {
    const log = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '));
      log(...words);
    };
  }
  addEventListener('error', ({message}) => complaints.push(message));
  addEventListener('unhandledrejection', ({reason}) => complaints.push(String(reason)));
  Object.assign(globalThis, {complaints, listening});
  const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
  /** A call without a target listens to the window. */
  const isOutside = (target: EventTarget | undefined) =>
    !(target instanceof Node) || target === document || target === document.body;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    add.call(this ?? window, type, listener, options);
    const signal = typeof options === 'object' ? options.signal : undefined;
    const isOnce = typeof options === 'object' && options.once;
    if (!listener || isOnce || !isOutside(this) || this instanceof AbortSignal) return;
    count(type, 1);
    if (signal) add.call(signal, 'abort', () => count(type, -1), {once: true});
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    remove.call(this ?? window, type, listener, options);
    if (listener && isOutside(this) && !(this instanceof AbortSignal)) count(type, -1);
  };
}

function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,">
<script>(${record.toString()})()</script>${head}</head><body>${body}</body></html>`;
}

const offprint = '<script src="offprint.js"></script>';
const bundle = '<script type="module" src="bundle.js"></script>';
const morphing = '<meta name="turbo-refresh-method" content="morph">';

/** Returns the page of a framework as its server sends it. `parameters` fill in the places of its markup. */
export async function frameworkPage(name: FrameworkName, parameters: URLSearchParams): Promise<string> {
  const file = markupFile(name);
  const mode = parameters.get('mode') ?? 'before';
  if (file?.endsWith('served.html')) {
    const content = served(await readFile(file, 'utf8'), parameters);
    return parameters.has('fragment') ? content : pageOf(morphing + offprint + bundle, content);
  }
  if (mode === 'hydrated') return pageOf(offprint, (await renderOnServer(name)) + bundle);
  const root = `<div id="root">${file === undefined ? '' : await readFile(file, 'utf8')}</div>`;
  if (mode === 'before') return pageOf(offprint, root + bundle);
  // Deferred scripts and module scripts run in order.
  return pageOf('', root + bundle + offprint.replace('src', 'defer src'));
}

/** Fills in `{{heading}}` and its like. */
function served(markup: string, parameters: URLSearchParams): string {
  const values: Record<string, string> = {
    heading: 'First',
    post: 'a',
    days: '3',
    kind: 'general',
    boost: 'false',
    ...Object.fromEntries(parameters),
  };
  return markup.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
