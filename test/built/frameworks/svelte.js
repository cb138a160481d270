import {hydrate, mount} from 'svelte';
import {writable} from 'svelte/store';
import Page from './svelte.svelte';
import {expose, initial} from './common.js';

export function start(target) {
  const state = writable(initial);
  const attach = target.firstChild ? hydrate : mount;
  attach(Page, {target, props: {state}});
  expose(changes => state.update(current => ({...current, ...changes})));
}

export async function renderOnServer() {
  const {render} = await import('svelte/server');
  return render(Page, {props: {state: writable(initial)}}).body;
}
