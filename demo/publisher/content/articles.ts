import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {packageRoot} from '../../serving/package-root.js';
import {firstLine, systemCode} from '../../serving/start-error.js';
import {readArticle} from './article-file.js';
import {ArticleMistake} from './front-matter.js';
import type {Post, Shelf, WithdrawnPost} from './posts.js';

/** Reads the current articles of a folder. Never rejects: unreadable files are left out. */
export type Articles = () => Promise<Shelf>;

type Article = Post | WithdrawnPost;

type Entry = {name: string; article: Article} | {name: string; mistake: string};

/** The largest file, in bytes. */
const largest = 1024 * 1024;

/** Names that are meant as Markdown, including wrong ones: Windows hides a `.txt`. */
const markdown = /\.(?:md|mdx|mdown|mkdn?|markdown)(?:\.txt)?$/i;

/** Milliseconds within which a second write may leave the file's times unchanged. */
const tick = 100;

const byName = (a: Article, b: Article) => (a.slug < b.slug ? -1 : 1);
const oldestFirst = (a: Article, b: Article) => a.published.localeCompare(b.published) || byName(a, b);
const newestFirst = (a: Article, b: Article) => b.published.localeCompare(a.published) || byName(a, b);

const isPost = (article: Article): article is Post => 'content' in article;
const isWithdrawn = (article: Article): article is WithdrawnPost => 'withdrawn' in article;

const articlesOf = (entries: readonly Entry[]): Article[] =>
  entries.flatMap(entry => ('article' in entry ? [entry.article] : []));

async function parsed(name: string, file: string, changed: Date): Promise<Entry> {
  const bytes = await readFile(file);
  try {
    return {name, article: readArticle(name, bytes, changed)};
  } catch (error) {
    if (error instanceof ArticleMistake) return {name, mistake: error.message};
    throw error;
  }
}

/** Of several articles with one id, the oldest keeps it, since partners may already use it. */
function withoutTwins(entries: readonly Entry[]): Entry[] {
  const owners = new Map<number, string>();
  for (const {id, slug} of articlesOf(entries).sort(oldestFirst)) {
    if (!owners.has(id)) owners.set(id, slug);
  }
  return entries.map(entry => {
    if ('mistake' in entry) return entry;
    const {id, slug} = entry.article;
    const owner = owners.get(id) ?? slug;
    return owner === slug ? entry : {name: entry.name, mistake: `its id, ${id}, is that of ${owner}.md`};
  });
}

/** Logs each mistake once, and again if it comes back after a correction. */
function complainer(log: (line: string) => void) {
  let said = new Map<string, string>();
  return (mistakes: ReadonlyMap<string, string>) => {
    const before = said;
    said = new Map(mistakes);
    for (const [name, line] of mistakes) if (before.get(name) !== line) log(line);
  };
}

/**
 * Articles from a folder of Markdown files, one each. Whenever they are asked for, the files are looked at, and those
 * that have changed are read. Nothing of a request is ever part of a path.
 * @param log told of each file that is left out and of its mistake, once
 */
export function articlesIn(folder: string, log: (line: string) => void): Articles {
  const kept = new Map<string, {version: string; entry: Entry}>();
  const complain = complainer(log);
  let last: Shelf = {posts: [], withdrawn: []};

  async function read(name: string): Promise<Entry | undefined> {
    if (!name.endsWith('.md')) return {name, mistake: 'its name has to end in .md'};
    try {
      const file = join(folder, name);
      const facts = await stat(file, {bigint: true});
      const {ino, size, mtime, mtimeNs, ctimeNs} = facts;
      if (!facts.isFile()) return {name, mistake: 'it is not a file'};
      if (size > largest) return {name, mistake: 'it is larger than a megabyte'};
      const version = [ino, size, mtimeNs, ctimeNs].join();
      const known = kept.get(name);
      if (known?.version === version) return known.entry;
      const entry = await parsed(name, file, mtime);
      if (Date.now() - mtime.getTime() > tick) kept.set(name, {version, entry});
      return entry;
    } catch (error) {
      // It went away while the others were looked at.
      if (systemCode(error) === 'ENOENT') return undefined;
      return {name, mistake: `it cannot be read (${systemCode(error) || firstLine(error)})`};
    }
  }

  return async () => {
    let names: string[];
    try {
      names = await readdir(folder);
    } catch (error) {
      const line = `The articles’ folder ${folder} cannot be read (${systemCode(error)}).`;
      complain(new Map([['', line]]));
      return last;
    }
    // Editors keep files whose names begin with a dot, and authors drafts whose names begin with a line.
    const files = names.filter(name => /^[^._]/.test(name) && markdown.test(name)).sort();
    for (const name of kept.keys()) if (!files.includes(name)) kept.delete(name);
    const found = (await Promise.all(files.map(read))).filter(entry => entry !== undefined);
    const entries = withoutTwins(found);
    const mistakes = entries.flatMap(entry => ('mistake' in entry ? [entry] : []));
    complain(
      new Map(
        mistakes.map(({name, mistake}) => [
          name,
          `The article ${JSON.stringify(name)} is left out: ${mistake}.`,
        ]),
      ),
    );
    const articles = articlesOf(entries).sort(newestFirst);
    last = {posts: articles.filter(isPost), withdrawn: articles.filter(isWithdrawn)};
    return last;
  };
}

/** The folder of the publisher's articles. */
export const articlesFolder = join(packageRoot, 'demo/publisher/content/articles');
