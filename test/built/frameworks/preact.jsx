import {hydrate, render} from 'preact';
import {expose, hear, initial} from './common.js';

function Page(state) {
  return (
    <main>
      <offprint-booklet-form
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
        onoffprint-submit={hear}
        onoffprint-success={hear}
        onoffprint-failure={hear}
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
      {state.isShown && (
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
  if (container.firstChild) hydrate(<Page {...state} />, container);
  else render(<Page {...state} />, container);
  expose(changes => {
    state = {...state, ...changes};
    render(<Page {...state} />, container);
  });
}

export async function renderOnServer() {
  const {renderToString} = await import('preact-render-to-string');
  return renderToString(<Page {...initial} />);
}
