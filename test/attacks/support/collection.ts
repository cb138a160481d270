/** The attacks: those of the folder beside the repository, or else our own. */
import {own} from './own.js';

export interface Attack {
  id: string;
  payload: string;
  /** A whole feed with the payload in it. */
  feed?: string;
}

export interface Collection {
  attacks: readonly Attack[];
  /** How many came from which file. */
  counts: Readonly<Record<string, number>>;
  isOwn: boolean;
}

const folder = '/shared/corpora/attacks/';

async function getJson(path: string): Promise<unknown> {
  const response = await fetch(folder + path);
  return response.ok ? ((await response.json()) as unknown) : undefined;
}

/** All attacks; without the folder those of ours, which a test must say. */
export async function collectAttacks(): Promise<Collection> {
  const names = ((await getJson('')) ?? []) as string[];
  const files = names.filter(name => name.endsWith('.json') && !name.startsWith('_'));
  if (files.length === 0) return {attacks: own, counts: {own: own.length}, isOwn: true};
  const lists = await Promise.all(files.map(name => getJson(name) as Promise<Attack[]>));
  const counts = Object.fromEntries(files.map((name, at) => [name, lists[at]?.length ?? 0]));
  return {attacks: [...own, ...lists.flat()], counts: {own: own.length, ...counts}, isOwn: false};
}

/**
 * The attacks that are known to run when nobody cleans them, as `innerHTML` puts them in.
 * @see `_live-chromium156.json`: ids with the ways in which each was seen to run
 */
export async function collectLive(): Promise<readonly Attack[]> {
  const live = ((await getJson('_live-chromium156.json')) ?? {}) as Record<string, string[]>;
  const ours = new Set(own.filter(attack => attack.live).map(({id}) => id));
  const {attacks} = await collectAttacks();
  return attacks.filter(({id}) => ours.has(id) || live[id]?.includes('inner'));
}

/** As the line at the end says it. */
export function summary({attacks, counts, isOwn}: Collection): string {
  const files = Object.entries(counts).map(
    ([name, count]) => `${name.replace('.json', '')} ${String(count)}`,
  );
  return isOwn
    ? `${String(attacks.length)} attacks, all our own, as ${folder} is not on this machine`
    : `${String(attacks.length)} attacks (${files.join(', ')})`;
}
