import htmx from 'htmx-4';
import {expose} from './common.js';

export function start() {
  expose(({get, ...options}) => htmx.ajax('GET', get, options));
}
