import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {firstLine, systemCode} from '../../serving/start-error.js';
import {readArticle} from './article-file.js';
import type {Content} from './content.js';
import type {KnownNames} from './front-matter.js';
import type {ArticleList, Post, WithdrawnPost} from './posts.js';
import {ContentMistake} from './yaml.js';

/** Reads the current articles of a folder. Never rejects: unreadable files are left out. */
export type Articles = () => Promise<ArticleList>;

type Article = Post | WithdrawnPost;

type Entry = {name: string; article: Article} | {name: string; mistake: string};

/** In bytes. */
const largestFile = 1024 * 1024;

/** File names that are meant as Markdown, including wrong ones: Windows hides the ending in `name.md.txt`. */
const markdownName = /\.(?:md|mdx|mdown|mkdn?|markdown)(?:\.txt)?$/i;

/** The resolution of file times, in milliseconds. A second write within it may leave the times unchanged. */
const timeResolution = 100;

const byName = (a: Article, b: Article) => (a.slug < b.slug ? -1 : 1);
const oldestFirst = (a: Article, b: Article) => a.published.localeCompare(b.published) || byName(a, b);
const newestFirst = (a: Article, b: Article) => b.published.localeCompare(a.published) || byName(a, b);

const isPost = (article: Article): article is Post => 'content' in article;
const isWithdrawn = (article: Article): article is WithdrawnPost => 'withdrawn' in article;

const articlesAmong = (entries: readonly Entry[]): Article[] =>
  entries.flatMap(entry => ('article' in entry ? [entry.article] : []));

async function readEntry(name: string, file: string, changed: Date, known: KnownNames): Promise<Entry> {
  const bytes = await readFile(file);
  try {
    return {name, article: readArticle(name, bytes, changed, known)};
  } catch (error) {
    if (error instanceof ContentMistake) return {name, mistake: error.message};
    throw error;
  }
}

/** If several articles have one id, keeps the oldest, since partners may already use the id. */
function rejectDuplicateIds(entries: readonly Entry[]): Entry[] {
  const owners = new Map<number, string>();
  for (const {id, slug} of articlesAmong(entries).sort(oldestFirst)) {
    if (!owners.has(id)) owners.set(id, slug);
  }
  return entries.map(entry => {
    if ('mistake' in entry) return entry;
    const {id, slug} = entry.article;
    const owner = owners.get(id) ?? slug;
    return owner === slug ? entry : {name: entry.name, mistake: `its id, ${id}, belongs to ${owner}.md`};
  });
}

/** Logs each mistake once, and again if it comes back after a correction. */
function mistakeLogger(log: (line: string) => void) {
  let logged = new Map<string, string>();
  return (mistakes: ReadonlyMap<string, string>) => {
    const earlier = logged;
    logged = new Map(mistakes);
    for (const [name, line] of mistakes) if (earlier.get(name) !== line) log(line);
  };
}

/**
 * Reads the articles of the content, a folder of Markdown files. Each call of the returned function checks the files and reads those that
 * have changed. Request data never becomes part of a path.
 * @param log called once for each file that is left out, with its mistake
 */
export function articlesOf(
  {folder: contentFolder, publisher, authors}: Omit<Content, 'booklets'>,
  log: (line: string) => void,
): Articles {
  const folder = join(contentFolder, 'articles');
  const known = {authors, categories: publisher.categories};
  const cache = new Map<string, {version: string; entry: Entry}>();
  const logMistakes = mistakeLogger(log);
  let last: ArticleList = {posts: [], withdrawn: []};

  async function read(name: string): Promise<Entry | undefined> {
    if (!name.endsWith('.md')) return {name, mistake: 'its name has to end in .md'};
    try {
      const file = join(folder, name);
      const stats = await stat(file, {bigint: true});
      const {ino, size, mtime, mtimeNs, ctimeNs} = stats;
      if (!stats.isFile()) return {name, mistake: 'it is not a file'};
      if (size > largestFile) return {name, mistake: 'it is larger than a megabyte'};
      const version = [ino, size, mtimeNs, ctimeNs].join();
      const cached = cache.get(name);
      if (cached?.version === version) return cached.entry;
      const entry = await readEntry(name, file, mtime, known);
      if (Date.now() - mtime.getTime() > timeResolution) cache.set(name, {version, entry});
      return entry;
    } catch (error) {
      // The file was deleted since the folder was listed.
      if (systemCode(error) === 'ENOENT') return undefined;
      return {name, mistake: `it can’t be read (${systemCode(error) || firstLine(error)})`};
    }
  }

  return async () => {
    let names: string[];
    try {
      names = await readdir(folder);
    } catch (error) {
      const line = `The folder of articles ${folder} can’t be read (${systemCode(error)}).`;
      logMistakes(new Map([['', line]]));
      return last;
    }
    // Names of editors' files begin with a dot, names of drafts with an underscore.
    const files = names.filter(name => /^[^._]/.test(name) && markdownName.test(name)).sort();
    for (const name of cache.keys()) if (!files.includes(name)) cache.delete(name);
    const allEntries = (await Promise.all(files.map(read))).filter(entry => entry !== undefined);
    const entries = rejectDuplicateIds(allEntries);
    const mistakes = entries.flatMap(entry => ('mistake' in entry ? [entry] : []));
    logMistakes(
      new Map(
        mistakes.map(({name, mistake}) => [
          name,
          `The article ${JSON.stringify(name)} is left out: ${mistake}.`,
        ]),
      ),
    );
    const articles = articlesAmong(entries).sort(newestFirst);
    last = {posts: articles.filter(isPost), withdrawn: articles.filter(isWithdrawn)};
    return last;
  };
}
