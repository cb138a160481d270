import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import {z} from 'zod';
import {firstLine} from '../../serving/start-error.js';
import {authors} from './authors.js';
import {categories} from './categories.js';

/** A mistake in an article's file. The message is for its author. */
export class ArticleMistake extends Error {
  override name = 'ArticleMistake';
}

const dateForm = 'has to be a date like 2026-11-22 or 2026-11-22T10:00:00Z';

const words = (missing: string) => z.string(missing).trim().min(1, missing);

/** Converts a date to UTC without a zone, as WordPress writes it. A date without a zone is in UTC. */
const moment = z
  .string(dateForm)
  .trim()
  .transform(text => text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
  .pipe(z.union([z.iso.date(), z.iso.datetime({offset: true, local: true})], dateForm))
  .transform(text => {
    const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T');
    return new Date(hasZone ? text : `${text}Z`).toISOString().slice(0, 19);
  });

const day = moment.transform(text => text.slice(0, 10));

/** Turns a name or a slug into its id. */
function oneOf(known: readonly {id: number; slug: string; name: string}[]) {
  const all = known.map(({name}) => JSON.stringify(name)).join(', ');
  const problem = `has to be one of ${all}`;
  return z
    .string(problem)
    .transform(text => known.find(({name, slug}) => [name, slug].includes(text.trim()))?.id)
    .pipe(z.number(problem));
}

const fields = z
  .strictObject(
    {
      title: words('is missing'),
      description: words('is empty').optional(),
      date: moment,
      updated: moment.optional(),
      reviewed: day.optional(),
      reviewed_by: words('is empty').optional(),
      review_due: day.optional(),
      author: oneOf(authors),
      category: oneOf(categories).optional(),
      id: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, 'has to be a whole number from 1 to 999999999')
        .transform(Number)
        .optional(),
      withdrawn: z
        .strictObject({date: day, reason: words('is missing')}, 'has to have a date and a reason')
        .optional(),
    },
    'has to have fields with values',
  )
  .refine(({date, updated = date}) => updated >= date, {path: ['updated'], message: 'is before the date'});

/** The front matter of an article. */
export type FrontMatter = z.infer<typeof fields>;

function explained({issues}: z.ZodError): string {
  return issues
    .map(issue => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const name = JSON.stringify([...issue.path, ...keys.slice(0, 1)].join('.'));
      return keys.length > 0 ? `there is no field ${name}` : `${name} ${issue.message}`;
    })
    .join('; ');
}

function readYaml(source: string): unknown {
  try {
    // Text alone, no aliases: a date stays as it was written, and "no" is a word.
    return load(source, {schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8});
  } catch (error) {
    // Its own message quotes the text; the place says enough.
    const {reason, mark} =
      error instanceof YAMLException ? error : {reason: firstLine(error), mark: undefined};
    // Counted from the line after the three dashes, and from 0.
    const place = mark ? ` in line ${mark.line + 2}` : '';
    const hint = 'a value with a colon in it stands between quotes';
    throw new ArticleMistake(`the front matter is no YAML${place}: ${reason}; ${hint}`);
  }
}

/**
 * Takes a file apart: what stands above the text between two lines `---`, in YAML
 * (https://jekyllrb.com/docs/front-matter/), checked, and the text.
 * @throws ArticleMistake
 */
export function readFrontMatter(file: string): {about: FrontMatter; text: string} {
  const lines = file.replace(/\r\n?/g, '\n');
  const [whole, source] = /(?<![^])---[ \t]*\n([^]*?)^---[ \t]*$\n?/m.exec(lines) ?? [];
  if (whole === undefined || source === undefined) {
    throw new ArticleMistake('it does not begin with front matter between two lines of three dashes');
  }
  // An empty one is no YAML document, and yet an object without fields.
  const {data, error} = fields.safeParse(source.trim() ? readYaml(source) : {});
  if (error) throw new ArticleMistake(explained(error));
  return {about: data, text: lines.slice(whole.length)};
}
