import {html} from 'hono/html';
import type {Markup} from '../../site/layout.js';
import {adminPath, operatorPage} from './layout.js';

/**
 * Asks for the token.
 * @param to the page that was asked for
 * @param mistake what was wrong with the last try
 */
export function signInPage(to: string, mistake?: string): Markup {
  return operatorPage(
    mistake ? 'Error: Sign in' : 'Sign in',
    html`<h1>Sign in</h1>
      <form class="fields" action="${adminPath}/sign-in" method="post">
        <input type="hidden" name="to" value="${to}" />
        <label for="token">Token</label>
        <p class="hint" id="token-hint">It is what <code>ADMIN_TOKEN</code> was set to.</p>
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
