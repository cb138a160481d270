import type {Article} from '../article.js';
import type {Tools} from '../source.js';

/** Elements with a meaning in titles: `10<sup>9</sup>`, `<em>Staphylococcus</em>`. */
const meaningful = /<(?:su[bp]|em|i)[\s>]/i;

/** Reads a title that is HTML. Returns `titleHtml` only if the plain text loses something. */
export function readTitle(
  html: string,
  {plainText}: Pick<Tools, 'plainText'>,
): Pick<Article, 'title' | 'titleHtml'> {
  const title = plainText(html);
  return meaningful.test(html) ? {title, titleHtml: html} : {title};
}
