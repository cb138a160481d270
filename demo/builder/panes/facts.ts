/** The pane that says what the embed does: for the legal department and the administrator of the site. */
import {html, nothing} from 'lit';
import {en} from '../../../src/strings/en.js';
import type {Builder} from '../builder-model.js';
import {copyButton} from '../controls/copy-button.js';
import {elementLabels} from '../controls/element-labels.js';
import {describeConsent} from '../model/consent.js';
import {describeFacts, type Facts} from '../model/facts.js';
import {shownTab} from './tabs.js';

/** The room before the script runs and the colors stand in the `style` of the snippet. */
const inlineStyleNote =
  'The snippet has a style attribute, for colors and for the room of the article. A policy whose style-src lacks ‘unsafe-inline’ makes browsers ignore it. Everything else works.';

export function factsPane(builder: Builder) {
  const {finished, environment, state} = builder;
  if (!finished) return nothing;
  const facts = describeFacts(finished, environment.script, undefined, state.observed);
  const notes = finished.attributes['style'] === undefined ? facts.notes : [...facts.notes, inlineStyleNote];
  return html`<section
    class="pane facts"
    id="pane-facts"
    role="tabpanel"
    aria-labelledby="tab-facts"
    ?hidden=${shownTab(builder) !== 'facts'}
  >
    <div class="facts-head">
      <h2>What this embed does</h2>
      <button type="button" @click=${() => window.print()}>Print this page</button>
    </div>
    <p class="lead">${elementLabels[finished.element]}, script <code>${environment.script.url}</code></p>
    ${hostsTemplate(facts)} ${storedTemplate(facts)} ${consentTemplate(builder)}
    <h3>For the administrator of the site</h3>
    ${lineTemplate(builder, 'csp', 'Content-Security-Policy', facts.contentSecurityPolicy)}
    ${lineTemplate(builder, 'permissions', 'Permissions-Policy', facts.permissionsPolicy)}
    ${
      notes.length > 0
        ? html`<h3>Good to know</h3>
            <ul>
              ${notes.map(note => html`<li>${note}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}

function consentTemplate({state: {consent, embed}}: Builder) {
  if (!consent.sentence || !embed) return nothing;
  const {mode, isBuiltIn, policies, marketing} = describeConsent(embed, en, location.href);
  const values: [label: string, value: string][] = [
    [
      'How visitors agree',
      mode === 'checkbox' ? 'They tick a box.' : 'They send the form. The sentence is by the button.',
    ],
    ['Proof in each request', consent.proof],
    ...policies.map(({label, href}): [string, string] => [label, href]),
    ...(marketing ? [['Separate box', marketing] satisfies [string, string]] : []),
  ];
  return html`<h3>Consent</h3>
    <p>
      Visitors read this before they send the form.
      ${isBuiltIn ? 'It is the built-in sentence: have a lawyer read it before you use it.' : nothing}
    </p>
    <blockquote>${consent.sentence}</blockquote>
    <dl class="values">
      ${values.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
}

function hostsTemplate({hosts}: Facts) {
  return html`<h3>Hosts it talks to</h3>
    <ul class="records">
      ${hosts.map(
        ({host, reasons}) =>
          html`<li>
            <h4><code>${host}</code></h4>
            ${reasons.map(
              ({when, what}) =>
                html`<dl>
                  <div>
                    <dt>When</dt>
                    <dd>${when}</dd>
                  </div>
                  <div>
                    <dt>What it learns</dt>
                    <dd>${what}</dd>
                  </div>
                </dl>`,
            )}
          </li>`,
      )}
    </ul>`;
}

function storedTemplate({stored}: Facts) {
  return html`<h3>What is stored</h3>
    ${
      stored.length === 0
        ? html`<p>Nothing. It sets no cookies and uses no storage of the browser.</p>`
        : html`<ul class="records">
            ${stored.map(
              ({where, what, howLong}) =>
                html`<li>
                  <h4>${where}</h4>
                  <dl>
                    <div>
                      <dt>What</dt>
                      <dd>${what}</dd>
                    </div>
                    <div>
                      <dt>How long</dt>
                      <dd>${howLong}</dd>
                    </div>
                  </dl>
                </li>`,
            )}
          </ul>`
    }`;
}

function lineTemplate(builder: Builder, name: string, label: string, line: string) {
  return html`<div class="code-block">
    <div class="code-bar">
      <h4>${label}</h4>
      ${
        line
          ? copyButton(builder, {name, label, text: line, shownIn: `line-${name}`, words: `Copy ${label}`})
          : nothing
      }
    </div>
    ${
      line
        ? html`<pre id="line-${name}" tabindex="-1"><code>${line}</code></pre>`
        : html`<p>It needs nothing that this header allows or forbids.</p>`
    }
  </div>`;
}
