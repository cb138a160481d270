/**
 * Our one Trusted Types policy, `offprint` (https://w3c.github.io/trusted-types/). It turns only two kinds of text
 * into HTML: Lit's templates, which are literals in our source, and what is parsed into an inert document in order to
 * be cleaned or read. The only script it lets be is no script: JSON-LD, which begins as none can. It is made on first use, so that a second copy of the script never asks for the name.
 */
type Policy = TrustedTypePolicy | undefined | 'refused';

let policy: Policy | null = null;

function makePolicy(): Policy {
  try {
    // DOMPurify asks for the others too; nothing that we let through is or names a script.
    return window.trustedTypes?.createPolicy('offprint', {
      createHTML: html => html,
      createScript: text => (text.startsWith('{"@') ? text : ''),
      createScriptURL: () => '',
    });
  } catch {
    return canAssign() ? undefined : 'refused';
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
