import {For, Show} from 'solid-js';
import {createStore} from 'solid-js/store';
import {generateHydrationScript, hydrate, render, renderToString} from 'solid-js/web';
import {expose, hear, initial} from './common.js';

function Page({state}) {
  return (
    <main>
      <offprint-booklet-form
        id="built"
        action="request"
        fields="email!"
        heading={state.heading}
        attr:heading-level={3}
        submit-label={state.submitLabel}
        privacy-href={state.privacyHref}
        prop:consentText={state.consentText}
        prop:test={state.test}
        attr:lang={state.language}
        on:offprint-submit={hear}
        on:offprint-success={hear}
        on:offprint-failure={hear}
      >
        <span slot="description">{state.description}</span>
      </offprint-booklet-form>
      <offprint-booklet-form id="own" action="request" privacy-href="/privacy">
        <form method="post" action="request" class={state.className}>
          <label>
            {state.label} <input type="email" name="email" required />
          </label>
          <button>Send</button>
        </form>
      </offprint-booklet-form>
      <Show when={state.isShown}>
        <section id="mounted">
          <offprint-article src="post-d.json">
            <a href="/d">Read it there</a>
          </offprint-article>
          <offprint-author-card name="Ada Example"></offprint-author-card>
          <offprint-booklet-form action="request" privacy-href="/privacy"></offprint-booklet-form>
          <offprint-contact user="press" domain="press.example"></offprint-contact>
          <offprint-disclaimer></offprint-disclaimer>
          <offprint-to-top></offprint-to-top>
        </section>
      </Show>
      <For each={state.articles}>
        {name => (
          <offprint-article
            id={name}
            src={`post-${name}.json`}
            on:offprint-load={hear}
            on:offprint-error={hear}
          >
            <a href={`/${name}`}>Read it there</a>
          </offprint-article>
        )}
      </For>
      <offprint-page
        id="page"
        show="booklet-form"
        action="request"
        privacy-href="/privacy"
        booklet-heading={state.heading}
      ></offprint-page>
    </main>
  );
}

export function start(container) {
  const [state, setState] = createStore({...initial});
  const view = () => <Page state={state} />;
  if (container.firstChild) hydrate(view, container);
  else render(view, container);
  expose(setState);
}

export async function renderOnServer() {
  const html = renderToString(() => <Page state={initial} />);
  return `<body>${generateHydrationScript()}<div id="root">${html}</div></body>`;
}
