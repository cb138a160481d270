/** `npm run docs`: writes `docs/elements.md`. */
import {writeFileSync} from 'node:fs';
import {elementsPage, makeElementsPage} from './elements-page.js';

writeFileSync(elementsPage, await makeElementsPage());
