import htmx from 'htmx.org';
import {expose} from './common.js';

export function start() {
  expose(({get, ...options}) => htmx.ajax('GET', get, options));
}
