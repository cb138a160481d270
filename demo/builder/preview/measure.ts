import type {Size} from './messages.js';

/** Milliseconds after which a picture counts as one that does not load. */
const patience = 4000;

/** Finds the box of the article whose room the attribute `reserve` holds. */
function findArticle(element: Element): HTMLElement | null {
  const article = element.shadowRoot?.querySelector('offprint-article') ?? element;
  return article.shadowRoot?.querySelector('article') ?? null;
}

/** Waits until every picture of the article has a size. */
async function loadPictures(article: HTMLElement): Promise<void> {
  const pictures = [...article.querySelectorAll('img')].filter(({complete}) => !complete);
  const loads = pictures.map(
    picture =>
      new Promise(resolve => {
        picture.addEventListener('load', resolve);
        picture.addEventListener('error', resolve);
        picture.loading = 'eager';
      }),
  );
  await Promise.race([Promise.all(loads), new Promise(resolve => setTimeout(resolve, patience))]);
}

/**
 * Measures the article of an element in columns of these widths.
 * @param column the element around it that gets these widths
 */
export async function measureArticle(
  element: Element,
  column: HTMLElement,
  widths: readonly number[],
): Promise<Size[]> {
  const article = findArticle(element);
  if (!article) return [];
  await Promise.all([loadPictures(article), document.fonts.ready]);
  const sizes = new Map<number, number>();
  for (const width of widths) {
    column.style.width = `${String(width)}px`;
    const box = article.getBoundingClientRect();
    sizes.set(Math.round(box.width), Math.ceil(box.height));
  }
  column.style.width = '';
  return [...sizes].map(([width, height]) => ({width, height}));
}
