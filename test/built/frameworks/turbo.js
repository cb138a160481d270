import * as Turbo from '@hotwired/turbo';
import {expose} from './common.js';

export function start() {
  // Visits leave the page’s script running.
  expose(({visit, ...options}) => Turbo.visit(visit, options));
  globalThis.renderStream = Turbo.renderStreamMessage;
}
