import {z} from 'zod';
import {isSender} from '../setting-formats.js';

/** A category of articles. */
export interface Category {
  id: number;
  slug: string;
  name: string;
}

/** An author of articles. */
export interface Author {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** Markdown that only the profile page shows, after the description. */
  profile: string;
}

/** A page of text. */
export interface TextPage {
  path: string;
  title: string;
  /** Its name in the menu. */
  label: string;
  menu: 'header' | 'footer' | undefined;
  /** Whether forms link to it beside their consent. */
  policy: boolean;
  /** Markdown. */
  text: string;
}

/** Who publishes. */
export interface PublisherIdentity {
  /** Whether the texts are samples. Then pages say so, and a public server warns. */
  sample: boolean;
  name: string;
  description: string;
  /** The postal address, in the footer and in mails. May have several lines. */
  address: string | undefined;
  /** The sender of mails: `Booklets <booklets@publisher.example>`. The setting MAIL_FROM takes precedence. */
  sender: string | undefined;
  /** Where to report vulnerabilities: `mailto:…` or a URL. */
  security: string | undefined;
  /** A sentence for the footer. */
  notice: string | undefined;
  /** The wording of the form without the script. */
  consent: string;
  /** The first one is the default. */
  categories: readonly [Category, ...Category[]];
  pages: readonly TextPage[];
}

export const requiredText = (problem = 'is missing') => z.string(problem).trim().min(1, problem);

const optionalText = requiredText('is empty').optional();
const slug = z
  .string('is missing')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may have only lowercase letters, digits and single hyphens');
const id = z
  .string('is missing')
  .regex(/^[1-9]\d{0,8}$/, 'has to be a whole number from 1 to 999999999')
  .transform(Number);
const yes = z
  .enum(['true', 'false'], 'has to be true or false')
  .transform(text => text === 'true')
  .default(false);

const named = {id, slug, name: requiredText()};

const pageOfText = z
  .strictObject({
    path: z
      .string('is missing')
      .regex(/^\/[\w./-]*[\w/-]$/, 'has to be a path like /privacy/')
      .refine(path => !/^\/(?:api|admin|blog|booklets|downloads|wp-json)\b/.test(path), 'is taken'),
    title: requiredText(),
    label: optionalText,
    menu: z.enum(['header', 'footer'], 'has to be header or footer').optional(),
    policy: yes,
    text: requiredText(),
  })
  .transform(page => ({...page, label: page.label ?? page.title, menu: page.menu}));

/** The fields of `publisher.yaml`. */
export const publisherFile = z
  .strictObject({
    sample: yes,
    name: requiredText(),
    description: requiredText(),
    address: optionalText,
    sender: z
      .string()
      .refine(isSender, 'has to be one address, alone or like Booklets <booklets@publisher.example>')
      .optional(),
    security: z
      .string()
      .regex(
        /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
        'has to be written like mailto:security@publisher.example',
      )
      .optional(),
    notice: optionalText,
    consent: requiredText(),
    categories: z.tuple([z.strictObject(named)], z.strictObject(named)),
    pages: z.array(pageOfText, 'has to be a list of pages'),
  })
  .transform((file): PublisherIdentity => ({
    ...file,
    address: file.address,
    sender: file.sender,
    security: file.security,
    notice: file.notice,
  }));

/** The fields of `authors.yaml`. */
export const authorsFile = z.array(
  z.strictObject({...named, description: requiredText(), profile: requiredText().default('')}),
  'has to be a list of authors',
);

/** The fields of a `booklet.yaml`. */
export const bookletFile = z.strictObject({
  title: requiredText(),
  subtitle: requiredText(),
  pages: z
    .string('is missing')
    .regex(/^[1-9]\d{0,3}$/, 'has to be the number of pages')
    .transform(Number),
});
