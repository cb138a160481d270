/** The controls of a form of the page's own. */

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control is called, as the page has it; undefined where it says nothing. */
export function labelOf(control: Control): string | undefined {
  const label = control.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  for (const inner of label?.querySelectorAll('input, select, textarea, .offprint-error') ?? [])
    inner.remove();
  const text = (label?.textContent ?? control.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ');
  return text.replace(/[\s*:]+$/, '').trim() || undefined;
}

/** Changes the ids of what describes a control. */
export function describe(control: Control, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute('aria-describedby')?.split(/\s+/) ?? []);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
