/** Attributes in which counter scripts keep the number that they count up to. */
const finalNumber = [
  'data-to-value',
  'data-number-value',
  'data-counter-value',
  'data-counter-end',
  'data-counter',
  'data-count-to',
  'data-countto',
  'data-count',
  'data-counterup-nums',
  'data-end-value',
  'data-end',
  'data-final',
  'data-number',
  'data-stop',
  'data-target-number',
  'data-target',
  'data-to',
  'data-max',
  'data-val',
  'data-value',
];

/** The text of a counter before its script runs. */
const shownNumber = /^\s*(?:[\d.,\s]+)?%?\s*$/;

const writtenNumber = /^\s*-?\d[\d.,\s]*%?\s*$/;

/** Shows the final number of animated counters, which stand at 0 until a script counts up. */
export function finishCounters(fragment: DocumentFragment): void {
  const selector = finalNumber.map(name => `[${name}]`).join();
  for (const element of fragment.querySelectorAll(selector)) {
    if (element.matches('td, th, li, input, select, option, data, meter, progress')) continue;
    const written = finalNumber
      .map(name => element.getAttribute(name))
      .find(value => value && writtenNumber.test(value));
    const number = innermostNumber(element);
    if (!written || !number) continue;
    // A number that is shown already is right, unless it is where the counter starts.
    const start = element.getAttribute('data-from-value') ?? element.getAttribute('data-from') ?? '0';
    const shown = number.textContent.trim().replace('%', '');
    if (shown && Number(shown) !== 0 && shown !== start.trim()) continue;
    const percent = number.textContent.includes('%') && !written.includes('%') ? '%' : '';
    number.textContent = groupDigits(written.trim(), element.getAttribute('data-delimiter')) + percent;
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
