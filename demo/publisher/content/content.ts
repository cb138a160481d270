import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {z} from 'zod';
import {packageRoot} from '../../serving/package-root.js';
import {firstLine, StartError, systemCode} from '../../serving/start-error.js';
import {
  authorsFile,
  bookletFile,
  publisherFile,
  type Author,
  type PublisherIdentity,
} from './publisher-file.js';
import {ContentMistake, explainIssues, parseYaml} from './yaml.js';

/** A booklet: a PDF with a cover. */
export interface Booklet {
  /** The name of its folder. */
  slug: string;
  title: string;
  subtitle: string;
  /** The number of pages. */
  pages: number;
  pdf: Uint8Array<ArrayBuffer>;
  cover: {content: Uint8Array<ArrayBuffer>; extension: string; type: string};
}

/** The texts and files of a publisher, as they were at the start. Articles are read as they change. */
export interface Content {
  folder: string;
  publisher: PublisherIdentity;
  authors: readonly Author[];
  booklets: readonly Booklet[];
}

/** The content of the demo. */
export const sampleFolder = join(packageRoot, 'demo/publisher/sample');

/** The types of images by the endings of their names. */
export const imageTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

async function readYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8');
  const {data, error} = schema.safeParse(parseYaml(text, 'it'));
  if (error) throw new ContentMistake(explainIssues(error));
  return data;
}

/** Runs a reader, and names the file in its errors. */
async function naming<T>(file: string, read: (file: string) => Promise<T>): Promise<T> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = systemCode(error);
    const reason =
      code === 'ENOENT' ? 'it is missing' : code ? `it can't be read (${code})` : firstLine(error);
    throw new StartError(`The file ${file} of the content can't be used: ${reason}.`);
  }
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(file));
}

async function readPdf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(file);
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw new ContentMistake('it is not a PDF');
  return bytes;
}

async function readCover(folder: string): Promise<Booklet['cover']> {
  const names = await readdir(folder);
  const extension = Object.keys(imageTypes).find(each => names.includes(`cover.${each}`)) ?? 'svg';
  const content = await naming(join(folder, `cover.${extension}`), readBytes);
  return {content, extension, type: imageTypes[extension] ?? ''};
}

async function readBooklet(folder: string, slug: string): Promise<Booklet> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new StartError(
      `The folder ${folder} of the content can't be used: its name may have only lowercase letters, digits and single hyphens.`,
    );
  const facts = await naming(join(folder, 'booklet.yaml'), file => readYamlFile(file, bookletFile));
  const pdf = await naming(join(folder, 'booklet.pdf'), readPdf);
  return {slug, ...facts, pdf, cover: await readCover(folder)};
}

async function readBooklets(folder: string): Promise<Booklet[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter(entry => entry.isDirectory() && /^[^._]/.test(entry.name));
  return Promise.all(names.map(({name}) => readBooklet(join(folder, name), name)));
}

/**
 * Reads the content of a folder: `publisher.yaml`, `authors.yaml` and `booklets/`.
 * @throws StartError that names the file and its mistake
 */
export async function readContent(folder = sampleFolder): Promise<Content> {
  const publisher = await naming(join(folder, 'publisher.yaml'), file => readYamlFile(file, publisherFile));
  const authors = await naming(join(folder, 'authors.yaml'), file => readYamlFile(file, authorsFile));
  const booklets = await naming(join(folder, 'booklets'), readBooklets);
  return {folder, publisher, authors, booklets};
}

/** The booklet with that slug, if there is one. */
export function findBooklet({booklets}: Pick<Content, 'booklets'>, slug: string | null): Booklet | undefined {
  return booklets.find(booklet => booklet.slug === slug);
}

/** The path of a booklet's cover. */
export const coverPath = ({slug, cover}: Booklet) => `/booklets/${slug}-cover.${cover.extension}`;
