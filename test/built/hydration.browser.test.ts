/**
 * The built script on pages that a server has rendered with a framework, which takes them over in the browser
 * (“hydration”), in every engine. The script comes first, so that its elements are there before the framework is.
 */
import {expectAll} from './support/framework-expectations.js';

expectAll('react', 'React 19', 'hydrated', 'rendered on the server');
expectAll('vue', 'Vue 3', 'hydrated', 'rendered on the server');
expectAll('svelte', 'Svelte 5', 'hydrated', 'rendered on the server');
expectAll('angular', 'Angular 21', 'hydrated', 'rendered on the server');
expectAll('preact', 'Preact 11', 'hydrated', 'rendered on the server');
expectAll('solid', 'Solid 1', 'hydrated', 'rendered on the server');
