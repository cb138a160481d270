import {html} from 'hono/html';
import type {Content} from '../../content/content.js';
import type {Markup} from '../../site/layout.js';
import {adminPath, operatorPage} from './layout.js';

/**
 * Asks for the operator's token.
 * @param to path of the page to show after signing in
 * @param mistake why the previous attempt failed
 */
export function signInPage(content: Content, to: string, mistake?: string): Markup {
  return operatorPage(
    content,
    mistake ? 'Error: Sign in' : 'Sign in',
    html`<h1>Sign in</h1>
      <form class="fields" action="${adminPath}/sign-in" method="post">
        <input type="hidden" name="to" value="${to}" />
        <label for="token">Token</label>
        <p class="hint" id="token-hint">The value of the <code>ADMIN_TOKEN</code> setting.</p>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          autofocus
          aria-describedby="token-hint${mistake ? ' token-mistake' : ''}"
          ${mistake ? html`aria-invalid="true"` : ''}
        />
        ${mistake ? html`<p class="mistake" id="token-mistake">${mistake}</p>` : ''}
        <button>Sign in</button>
      </form>`,
    false,
  );
}
