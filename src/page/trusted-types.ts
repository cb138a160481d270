import {isModuleUrl} from './own-script.js';
import {warnOnce} from './warn.js';

/**
 * Our one Trusted Types policy, `offprint` (https://w3c.github.io/trusted-types/). It turns only two kinds of text
 * into HTML: Lit's templates, which are literals in our source, and text that is parsed into an inert document to be
 * cleaned or read. The only scripts that it passes are JSON-LD, which cannot run, and the URLs of our own modules. It
 * is created on first use, so that a second copy of the script never asks for the name.
 */
type Policy = TrustedTypePolicy | undefined | 'refused';

let policy: Policy | null = null;

function makePolicy(): Policy {
  try {
    // DOMPurify needs all three functions. It lets no script and no URL of a script through.
    return window.trustedTypes?.createPolicy('offprint', {
      createHTML: html => html,
      createScript: text => (text.startsWith('{"@') ? text : ''),
      createScriptURL: url => (isModuleUrl(url) ? url : ''),
    });
  } catch {
    if (canParseText()) return undefined;
    warnOnce(
      'the page’s Trusted Types refuse our policy, so that no article can be shown. Add offprint to the trusted-types directive.',
    );
    return 'refused';
  }
}

/** Whether text can be parsed without a policy: a page may restrict the names of policies and yet require none. */
function canParseText(): boolean {
  try {
    document.implementation.createHTMLDocument('').body.innerHTML = '<br>';
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the policy to parse with: `undefined` if none is needed, `'refused'` if the page forbids us to parse text.
 */
export function trustedTypesPolicy(): Policy {
  return policy === null ? (policy = makePolicy()) : policy;
}
