import type {Article} from '../article.js';
import type {Tools} from '../source.js';

/** Elements of a title that say something: `10<sup>9</sup>`, `<em>Staphylococcus</em>`. */
const meaningful = /<(?:su[bp]|em|i)[\s>]/i;

/** Reads a title that is HTML. `titleHtml` is there only if the plain text would lose something. */
export function readTitle(
  html: string,
  {plainText}: Pick<Tools, 'plainText'>,
): Pick<Article, 'title' | 'titleHtml'> {
  const title = plainText(html);
  return meaningful.test(html) ? {title, titleHtml: html} : {title};
}
