/** Says why an address could not be read, and what to ask its publisher for. */
import type {Failure} from '../../../../src/values/failure.js';

/** Completes the sentence “It tried …: ”. */
export function explain({code, status, cause}: Failure): string {
  if (cause === 'missing') return 'it has no such entry';
  if (cause === 'password') return 'it is behind a password';
  if (cause === 'module') return 'the module that reads it did not load';
  switch (code) {
    case 'http':
      return status === 401 || status === 403
        ? `it is closed to the public (status ${status})`
        : status === 404
          ? 'there is nothing at that address'
          : `the server answered with status ${status}`;
    case 'cors':
      return 'the server answers, but does not let other sites read it (CORS)';
    case 'network':
      return 'there was no answer';
    case 'timeout':
      return 'the answer took too long';
    case 'parse':
      return 'the answer is in no format that can be shown';
    case 'empty':
      return 'it has no text';
    case 'too-large':
      return 'it is too large';
    case 'integrity':
    case 'withdrawn':
      return 'it cannot be shown';
  }
}

/** Writes the mail to the publisher. */
export function writeAsk(address: string, failures: readonly Failure[], slug: string | undefined): string {
  const {origin} = new URL(address);
  const isClosed = failures.some(({code, status}) => code === 'http' && (status === 401 || status === 403));
  const isPassword = failures.some(({cause}) => cause === 'password');
  const rest = `${origin}/wp-json/wp/v2/posts?slug=${slug ?? '…'}&_embed`;
  const wordPress = isClosed
    ? `If it is in WordPress: let everybody read this address of the REST API. It seems to be closed now.\n  ${rest}`
    : `If it is in WordPress: tell us the address of the article in the REST API. It usually looks like this:\n  ${rest}`;
  const steps = [
    ...(isPassword ? ['Publish it without a password.'] : []),
    wordPress,
    'If you have a JSON feed, RSS or Atom feed with the full text: tell us its address, and send it with the header\n  Access-Control-Allow-Origin: *',
    `Otherwise: send the page itself with that header, so that browsers let our page read it.\n  ${address}`,
  ];
  return `Hello,

we would like to show your article on our site, always in its newest version, with your name and a link to the original:
${address}

Our page loads it in the visitor’s browser, and the browser needs your permission for that. Could you do one of these?

${steps.map((step, at) => `${at + 1}. ${step}`).join('\n\n')}

Nothing else has to change, and no visitor data is sent to you.

Thank you`;
}
