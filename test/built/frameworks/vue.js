import {createApp, createSSRApp, reactive} from 'vue';
import Page from './vue.vue';
import {expose, initial} from './common.js';

export function start(container) {
  const state = reactive({...initial});
  const create = container.firstChild ? createSSRApp : createApp;
  create(Page, {state}).mount(container);
  expose(changes => Object.assign(state, changes));
}

export async function renderOnServer() {
  const {renderToString} = await import('vue/server-renderer');
  return await renderToString(createSSRApp(Page, {state: {...initial}}));
}
