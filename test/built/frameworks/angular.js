import '@angular/compiler';
import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication, provideClientHydration} from '@angular/platform-browser';
import {expose, hear, initial} from './common.js';

const template = `
<main>
  <offprint-booklet-form
    id="built"
    action="request"
    fields="email!"
    [heading]="state().heading"
    [headingLevel]="3"
    [attr.submit-label]="state().submitLabel"
    [privacyHref]="state().privacyHref"
    [consentText]="state().consentText"
    [test]="state().test"
    [lang]="state().language"
    (offprint-submit)="hear($event)"
    (offprint-success)="hear($event)"
    (offprint-failure)="hear($event)"
  >
    <span slot="description">{{ state().description }}</span>
  </offprint-booklet-form>
  <offprint-booklet-form id="own" action="request" privacy-href="/privacy">
    <form method="post" action="request" [class]="state().className">
      <label>{{ state().label }} <input type="email" name="email" required /></label>
      <button>Send</button>
    </form>
  </offprint-booklet-form>
  @if (state().isShown) {
    <section id="mounted">
      <offprint-article src="post-d.json"><a href="/d">Read it there</a></offprint-article>
      <offprint-author-card name="Ada Example"></offprint-author-card>
      <offprint-booklet-form action="request" privacy-href="/privacy"></offprint-booklet-form>
      <offprint-contact user="press" domain="press.example"></offprint-contact>
      <offprint-disclaimer></offprint-disclaimer>
      <offprint-to-top></offprint-to-top>
    </section>
  }
  @for (name of state().articles; track name) {
    <offprint-article
      [id]="name"
      [src]="'post-' + name + '.json'"
      (offprint-load)="hear($event)"
      (offprint-error)="hear($event)"
    >
      <a [href]="'/' + name">Read it there</a>
    </offprint-article>
  }
  <offprint-page id="page" show="booklet-form" action="request" privacy-href="/privacy" [bookletHeading]="state().heading"></offprint-page>
</main>`;

const state = signal(initial);

/** Decorators are plain functions, so that no compiler is needed. */
const Page = Component({selector: 'partner-page', template, schemas: [CUSTOM_ELEMENTS_SCHEMA]})(
  class {
    state = state;
    hear = hear;
  },
);

export function start(container) {
  const isRendered = container.firstChild !== null;
  if (!isRendered) container.innerHTML = '<partner-page></partner-page>';
  const providers = [provideZonelessChangeDetection(), ...(isRendered ? [provideClientHydration()] : [])];
  void bootstrapApplication(Page, {providers});
  expose(changes => state.update(current => ({...current, ...changes})));
}

export async function renderOnServer() {
  const {provideServerRendering, renderApplication} = await import('@angular/platform-server');
  const providers = [provideZonelessChangeDetection(), provideServerRendering(), provideClientHydration()];
  const document = await renderApplication(context => bootstrapApplication(Page, {providers}, context), {
    document: '<!doctype html><html><body><div id="root"><partner-page></partner-page></div></body></html>',
    url: '/',
  });
  return document;
}
