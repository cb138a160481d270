import {isModuleUrl} from './own-script.js';
import {warnOnce} from './warn.js';

/**
 * Our one Trusted Types policy, `offprint` (https://w3c.github.io/trusted-types/). It turns only two kinds of text
 * into HTML: Lit's templates, which are literals in our source, and text that is parsed into an inert document to be
 * cleaned or read. It passes no script but JSON-LD, which cannot run, and no script's URL but those of our own modules.
 * It is created on first use, so that a second copy of the script never asks for the name.
 */
type Policy = TrustedTypePolicy | undefined | 'refused';

let policy: Policy | null = null;

function makePolicy(): Policy {
  try {
    // DOMPurify asks for all three; nothing that it lets through is or names a script.
    return window.trustedTypes?.createPolicy('offprint', {
      createHTML: html => html,
      createScript: text => (text.startsWith('{"@') ? text : ''),
      createScriptURL: url => (isModuleUrl(url) ? url : ''),
    });
  } catch {
    if (canAssign()) return undefined;
    warnOnce(
      'the page’s Trusted Types refuse our policy, so that no article can be shown. Add offprint to the trusted-types directive.',
    );
    return 'refused';
  }
}

/** A page may restrict the names of policies without asking for policies at all. */
function canAssign(): boolean {
  try {
    document.implementation.createHTMLDocument('').body.innerHTML = '<br>';
    return true;
  } catch {
    return false;
  }
}

/** The policy to parse with: `undefined` where none is needed, `'refused'` where the page lets nobody parse text. */
export function trustedTypesPolicy(): Policy {
  return policy === null ? (policy = makePolicy()) : policy;
}
