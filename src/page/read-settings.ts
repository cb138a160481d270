import {pageAttributes, setPageDefault} from './settings.js';
import {ofDocument} from './realm.js';

/** Takes over what the script tag's `data-*` say for the whole page. Only works while the script first runs. */
export function readPageSettings(): void {
  const script = ofDocument('currentScript');
  for (const attribute of pageAttributes) {
    const value = script?.getAttribute(`data-${attribute}`)?.trim();
    if (value) setPageDefault(attribute, value);
  }
}
