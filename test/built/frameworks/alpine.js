import Alpine from 'alpinejs';
import {expose, hear, initial} from './common.js';

export function start() {
  Alpine.store('page', {...initial, hear});
  Alpine.start();
  expose(changes => Object.assign(Alpine.store('page'), changes));
}
