import {html} from 'hono/html';
import {shell, type Markup} from '../../site/layout.js';

/** Path of the operator's pages. */
export const adminPath = '/admin';

/** Wraps the content of an operator's page in its layout. */
export function operatorPage(title: string, body: Markup, isSignedIn = true): Markup {
  return shell(
    `${title} · Operator of Offprint Sample Press`,
    html`<header>
        <a class="house" href="${adminPath}">Offprint Sample Press</a>
        ${
          isSignedIn
            ? html`<nav aria-label="Operator">
                <a href="${adminPath}">Requests</a>
                <a href="${adminPath}/record">Deletions</a>
                <form action="${adminPath}/sign-out" method="post">
                  <button class="link">Sign out</button>
                </form>
              </nav>`
            : ''
        }
      </header>
      <main>${body}</main>
      <footer><p>For the operator only. All times are UTC.</p></footer>`,
    [`${adminPath}/operator.css`],
  );
}

/** Explains why something can't be done, and links back to the requests. */
export function errorPage(heading: string, reason: string, isSignedIn = true): Markup {
  return operatorPage(
    heading,
    html`<h1>${heading}</h1>
      <p>${reason}</p>
      <p><a href="${adminPath}">Back to the requests</a></p>`,
    isSignedIn,
  );
}
