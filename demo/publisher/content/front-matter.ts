import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import {z} from 'zod';
import {firstLine} from '../../serving/start-error.js';
import {authors} from './authors.js';
import {categories} from './categories.js';

/** A mistake in an article's file. The message is for its author. */
export class ArticleMistake extends Error {
  override name = 'ArticleMistake';
}

const dateFormat = 'has to be a date like 2026-11-22 or 2026-11-22T10:00:00Z';

const requiredText = (problem: string) => z.string(problem).trim().min(1, problem);

/** Converts a date to UTC without a zone, as WordPress writes it. A date without a zone is in UTC. */
const dateTime = z
  .string(dateFormat)
  .trim()
  .transform(text => text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'))
  .pipe(z.union([z.iso.date(), z.iso.datetime({offset: true, local: true})], dateFormat))
  .transform(text => {
    const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T');
    return new Date(hasZone ? text : `${text}Z`).toISOString().slice(0, 19);
  });

const dateOnly = dateTime.transform(text => text.slice(0, 10));

/** Turns a name or a slug into its id. */
function oneOf(known: readonly {id: number; slug: string; name: string}[]) {
  const names = known.map(({name}) => JSON.stringify(name)).join(', ');
  const problem = `has to be one of ${names}`;
  return z
    .string(problem)
    .transform(text => known.find(({name, slug}) => [name, slug].includes(text.trim()))?.id)
    .pipe(z.number(problem));
}

const fields = z
  .strictObject(
    {
      title: requiredText('is missing'),
      description: requiredText('is empty').optional(),
      date: dateTime,
      updated: dateTime.optional(),
      reviewed: dateOnly.optional(),
      reviewed_by: requiredText('is empty').optional(),
      review_due: dateOnly.optional(),
      author: oneOf(authors),
      category: oneOf(categories).optional(),
      id: z
        .string()
        .regex(/^[1-9]\d{0,8}$/, 'has to be a whole number from 1 to 999999999')
        .transform(Number)
        .optional(),
      withdrawn: z
        .strictObject({date: dateOnly, reason: requiredText('is missing')}, 'has to have a date and a reason')
        .optional(),
    },
    'has to have fields with values',
  )
  .refine(({date, updated = date}) => updated >= date, {path: ['updated'], message: 'is before the date'});

/** The front matter of an article. */
export type FrontMatter = z.infer<typeof fields>;

function explainIssues({issues}: z.ZodError): string {
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
    // Only strings and no aliases: dates stay as written, and "no" is not a boolean.
    return load(source, {schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8});
  } catch (error) {
    // The error's message quotes the text. Its reason and line are enough.
    const {reason, mark} =
      error instanceof YAMLException ? error : {reason: firstLine(error), mark: undefined};
    // Counted from 0, from the line after the dashes.
    const place = mark ? ` in line ${mark.line + 2}` : '';
    const hint = 'a value with a colon needs quotes';
    throw new ArticleMistake(`the front matter is not valid YAML${place}: ${reason}; ${hint}`);
  }
}

/**
 * Splits a file into validated front matter and text. The front matter is YAML between two lines `---` at the start
 * (https://jekyllrb.com/docs/front-matter/).
 * @throws ArticleMistake
 */
export function readFrontMatter(file: string): {frontMatter: FrontMatter; text: string} {
  const lines = file.replace(/\r\n?/g, '\n');
  const [whole, source] = /(?<![^])---[ \t]*\n([^]*?)^---[ \t]*$\n?/m.exec(lines) ?? [];
  if (whole === undefined || source === undefined) {
    throw new ArticleMistake('it does not begin with front matter between two lines of three dashes');
  }
  // Empty text is not a YAML document, but counts as front matter without fields.
  const {data, error} = fields.safeParse(source.trim() ? readYaml(source) : {});
  if (error) throw new ArticleMistake(explainIssues(error));
  return {frontMatter: data, text: lines.slice(whole.length)};
}
