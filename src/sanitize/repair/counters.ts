/** Names of attributes in which counter scripts keep the number that they count up to, such as `data-to-value`. */
const finalName =
  /^data-([\w-]+-)?(?:to|end|final|stop|target|max|count\w*|number|val|value)(?:-(?:end|nums?|number|to|value))?$/;

/** Names of the number at which a counter starts, and of others that are not shown. */
const otherName = /from|start|min|column|decimal|delay|duration|index|row|speed|step/;

/** The text of a counter before its script runs. */
const shownNumber = /^\s*(?:[\d.,\s]+)?%?\s*$/;

const writtenNumber = /^\s*-?\d[\d.,\s]*%?\s*$/;

/** Shows the final number of animated counters, which stand at 0 until a script counts up. */
export function finishCounters(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    const final = [...element.attributes].find(
      ({name, value}) => finalName.test(name) && !otherName.test(name) && writtenNumber.test(value),
    );
    if (!final || element.matches('td, th, li, input, select, option, data, meter, progress')) continue;
    const number = innermostNumber(element);
    if (!number) continue;
    // A number that is shown already is right, unless it is where the counter starts.
    const start = element.getAttribute('data-from-value') ?? element.getAttribute('data-from') ?? '0';
    const shown = number.textContent.trim().replace('%', '');
    const isAtStart = shown
      ? Number(shown) === 0 || shown === start.trim()
      : !finalName.exec(final.name)?.[1];
    if (!isAtStart) continue;
    const written = groupDigits(final.value.trim(), element.getAttribute('data-delimiter'));
    const suffix = number.textContent.includes('%') ? '%' : (element.getAttribute('data-suffix') ?? '');
    const isThere = written.endsWith(suffix) || element.nextSibling?.textContent?.trim().startsWith(suffix);
    number.textContent = written + (isThere ? '' : suffix);
  }
}

/** The element that shows the number of a counter: it, or the only element in it that shows one. */
function innermostNumber(element: Element): Element | undefined {
  if (!element.firstElementChild) return shownNumber.test(element.textContent) ? element : undefined;
  const numbers = [...element.querySelectorAll('*')].filter(
    inner => !inner.firstElementChild && /\d/.test(inner.textContent) && shownNumber.test(inner.textContent),
  );
  return numbers.length === 1 ? numbers[0] : undefined;
}

function groupDigits(number: string, delimiter: string | null): string {
  if (!delimiter || !/^-?\d{4,}(?:\.\d+)?$/.test(number)) return number;
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, delimiter.slice(0, 1));
  return fraction ? `${grouped}.${fraction}` : grouped;
}
