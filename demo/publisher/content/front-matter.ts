import {z} from 'zod';
import {requiredText, type Author, type Category} from './publisher-file.js';
import {ContentMistake, explainIssues, parseYaml} from './yaml.js';

/** The authors and categories that articles may name. */
export interface KnownNames {
  authors: readonly Author[];
  categories: readonly Category[];
}

const dateFormat = 'has to be a date like 2026-11-22 or 2026-11-22T10:00:00Z';

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

const fieldsFor = ({authors, categories}: KnownNames) =>
  z
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
          .strictObject(
            {date: dateOnly, reason: requiredText('is missing')},
            'has to have a date and a reason',
          )
          .optional(),
      },
      'has to have fields with values',
    )
    .refine(({date, updated = date}) => updated >= date, {path: ['updated'], message: 'is before the date'});

/** The front matter of an article. */
export type FrontMatter = z.infer<ReturnType<typeof fieldsFor>>;

/**
 * Splits a file into validated front matter and text. The front matter is YAML between two lines `---` at the start
 * (https://jekyllrb.com/docs/front-matter/).
 * @throws ContentMistake
 */
export function readFrontMatter(file: string, known: KnownNames): {frontMatter: FrontMatter; text: string} {
  const lines = file.replace(/\r\n?/g, '\n');
  const [whole, source] = /(?<![^])---[ \t]*\n([^]*?)^---[ \t]*$\n?/m.exec(lines) ?? [];
  if (whole === undefined || source === undefined) {
    throw new ContentMistake('it does not begin with front matter between two lines of three dashes');
  }
  // Empty text is not a YAML document, but counts as front matter without fields.
  const {data, error} = fieldsFor(known).safeParse(
    // The first line has the dashes.
    source.trim() ? parseYaml(source, 'the front matter', 2) : {},
  );
  if (error) throw new ContentMistake(explainIssues(error));
  return {frontMatter: data, text: lines.slice(whole.length)};
}
