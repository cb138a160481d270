import {html} from 'hono/html';
import type {Content} from '../../content/content.js';
import {shell, type Markup} from '../../site/layout.js';

/** Path of the operator's pages. */
export const adminPath = '/admin';

const sampleNotice = (): Markup =>
  html`<p class="notice">
    This server shows the sample texts and the sample booklet. Set <code>CONTENT_DIR</code> to your own.
  </p>`;

/** Wraps the content of an operator's page in its layout. */
export function operatorPage(
  {publisher: {name, sample}}: Content,
  title: string,
  body: Markup,
  isSignedIn = true,
): Markup {
  return shell(
    `${title} · Operator of ${name}`,
    html`<header>
        <a class="house" href="${adminPath}">${name}</a>
        ${
          isSignedIn
            ? html`<nav aria-label="Operator">
                <a href="${adminPath}">Requests</a>
                <a href="${adminPath}/origins">Partners</a>
                <a href="${adminPath}/record">Deletions</a>
                <form action="${adminPath}/sign-out" method="post">
                  <button class="link">Sign out</button>
                </form>
              </nav>`
            : ''
        }
      </header>
      <main>${sample && isSignedIn ? sampleNotice() : ''}${body}</main>
      <footer><p>For the operator only. All times are UTC.</p></footer>`,
    {styles: [`${adminPath}/operator.css`]},
  );
}

/** Explains why something can't be done, and links back to the requests. */
export function errorPage(content: Content, heading: string, reason: string, isSignedIn = true): Markup {
  return operatorPage(
    content,
    heading,
    html`<h1>${heading}</h1>
      <p>${reason}</p>
      <p><a href="${adminPath}">Back to the requests</a></p>`,
    isSignedIn,
  );
}
