import {StrictMode, useEffect, useRef} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import {expose, hear, initial} from './common.js';

function Page(state) {
  const form = useRef(null);
  useEffect(() => {
    const element = form.current;
    // React does not attach `onoffprint-submit` while it hydrates: https://github.com/react/react/issues/35446.
    const listening = new AbortController();
    for (const type of ['offprint-submit', 'offprint-success', 'offprint-failure'])
      element.addEventListener(type, hear, {signal: listening.signal});
    return () => listening.abort();
  }, []);
  return (
    <main>
      <offprint-booklet-form
        ref={form}
        id="built"
        action="request"
        fields="email!"
        heading={state.heading}
        headingLevel={3}
        submit-label={state.submitLabel}
        privacyHref={state.privacyHref}
        consentText={state.consentText}
        test={state.test}
        lang={state.language}
      >
        <span slot="description">{state.description}</span>
      </offprint-booklet-form>
      <offprint-booklet-form id="own" action="request" privacy-href="/privacy">
        <form method="post" action="request" className={state.className}>
          <label>
            {state.label} <input type="email" name="email" required />
          </label>
          <button>Send</button>
        </form>
      </offprint-booklet-form>
      {state.isShown && (
        <section id="mounted">
          <offprint-article src="post-d.json">
            <a href="/d">Read it there</a>
          </offprint-article>
          <offprint-author-card name="Ada Example"></offprint-author-card>
          <offprint-booklet-form action="request" privacy-href="/privacy"></offprint-booklet-form>
          <div data-offprint="author-card" data-name={state.heading}>
            {state.description}
          </div>
          <offprint-contact user="press" domain="press.example"></offprint-contact>
          <offprint-disclaimer></offprint-disclaimer>
          <offprint-to-top></offprint-to-top>
        </section>
      )}
      {state.articles.map(name => (
        <offprint-article
          key={name}
          id={name}
          src={`post-${name}.json`}
          onoffprint-load={hear}
          onoffprint-error={hear}
        >
          <a href={`/${name}`}>Read it there</a>
        </offprint-article>
      ))}
      <offprint-page
        id="page"
        show="booklet-form"
        action="request"
        privacy-href="/privacy"
        bookletHeading={state.heading}
      ></offprint-page>
    </main>
  );
}

export function start(container) {
  let state = initial;
  const view = () => (
    <StrictMode>
      <Page {...state} />
    </StrictMode>
  );
  let root;
  if (container.firstChild) root = hydrateRoot(container, view());
  else {
    root = createRoot(container);
    root.render(view());
  }
  expose(changes => {
    state = {...state, ...changes};
    root.render(view());
  });
}

export async function renderOnServer() {
  const {renderToString} = await import('react-dom/server');
  return renderToString(
    <StrictMode>
      <Page {...initial} />
    </StrictMode>,
  );
}
