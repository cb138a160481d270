import {html} from 'hono/html';
import {shell, type Markup} from '../../site/layout.js';

/** Where the operator's pages are. */
export const adminPath = '/admin';

/** A page of the operator's. */
export function operatorPage(title: string, body: Markup, isSignedIn = true): Markup {
  return shell(
    `${title} · Operator of Offprint Sample Press`,
    html`<header>
        <a class="house" href="${adminPath}">Offprint Sample Press</a>
        ${
          isSignedIn
            ? html`<nav aria-label="Operator">
                <a href="${adminPath}">Requests</a>
                <a href="${adminPath}/record">What was deleted</a>
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

/** Something that can't be done, and the way back. */
export function sorryPage(heading: string, reason: string, isSignedIn = true): Markup {
  return operatorPage(
    heading,
    html`<h1>${heading}</h1>
      <p>${reason}</p>
      <p><a href="${adminPath}">To the requests</a></p>`,
    isSignedIn,
  );
}
