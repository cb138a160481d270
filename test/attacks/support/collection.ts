/** The attacks: ours, and those in the folder beside the repository, if it exists. */
import {ownAttacks} from './own-attacks.js';

export interface Attack {
  id: string;
  payload: string;
  /** A whole feed with the payload in it. */
  feed?: string;
}

export interface Collection {
  attacks: readonly Attack[];
  /** The number of attacks by file. */
  counts: Readonly<Record<string, number>>;
  /** Whether there are only our own attacks. */
  isOwnOnly: boolean;
}

const folder = '/shared/corpora/attacks/';

async function getJson(path: string): Promise<unknown> {
  const response = await fetch(folder + path);
  return response.ok ? ((await response.json()) as unknown) : undefined;
}

/** Loads all attacks; only ours if the folder does not exist. */
export async function loadAttacks(): Promise<Collection> {
  const names = ((await getJson('')) ?? []) as string[];
  const files = names.filter(name => name.endsWith('.json') && !name.startsWith('_'));
  if (files.length === 0) return {attacks: ownAttacks, counts: {own: ownAttacks.length}, isOwnOnly: true};
  const lists = await Promise.all(files.map(name => getJson(name) as Promise<Attack[]>));
  const counts = Object.fromEntries(files.map((name, index) => [name, lists[index]?.length ?? 0]));
  return {
    attacks: [...ownAttacks, ...lists.flat()],
    counts: {own: ownAttacks.length, ...counts},
    isOwnOnly: false,
  };
}

/**
 * Loads the attacks that are known to run when they are assigned to `innerHTML` without cleaning.
 * @see `_live-chromium156.json`: the ways in which each attack was seen to run, by id
 */
export async function loadLiveAttacks(): Promise<readonly Attack[]> {
  const waysById = ((await getJson('_live-chromium156.json')) ?? {}) as Record<string, string[]>;
  const ownLiveIds = new Set(ownAttacks.filter(attack => attack.isLive).map(({id}) => id));
  const {attacks} = await loadAttacks();
  return attacks.filter(({id}) => ownLiveIds.has(id) || waysById[id]?.includes('inner'));
}

/** Describes a collection for the report at the end. */
export function describeCollection({attacks, counts, isOwnOnly}: Collection): string {
  const files = Object.entries(counts).map(
    ([name, count]) => `${name.replace('.json', '')} ${String(count)}`,
  );
  return isOwnOnly
    ? `${String(attacks.length)} attacks, all our own, as ${folder} is not on this machine`
    : `${String(attacks.length)} attacks (${files.join(', ')})`;
}
