/**
 * What may be a tag of WordPress, with the brackets that escape it; `\\[` begins a formula. Each bracket is read up to the
 * next, once.
 */
const tag = /(?<!\\)(\[?)\[(\/?)([a-z][\w-]*)(\s[^[\]]*)?\/?\](\]?)/gi;

/** An attribute with a quoted value, whatever WordPress has made of the quotes. */
const quoted = /[\w-]=["'‘-‚“-„′″«»]/;

/** Names that no word in brackets has: WordPress' own, and those of page builders. */
const telling = /_|^(?:audio|caption|embed|gallery|playlist|video)$/i;

/** Of those, the names that are enough by themselves: `[vc_row]`, but neither `[K_m]` nor `[video]`. */
const sufficient = /[a-z]{2}_[a-z]{2}|^(?:caption|embed|gallery|playlist)$/i;

/** A value that is given to a name or is an address; a formula has spaces around its sign. */
const assigned = /[\w-]=\S|:\/\//;

/**
 * Drops what is left of shortcodes whose plugin did not run, and keeps what they enclose: end tags and what they close,
 * tags with a quoted attribute, and those with a telling name. `[[name]]` is `[name]`. Not in code. Works on cleaned
 * nodes. https://codex.wordpress.org/Shortcode_API
 */
export function dropShortcodes(fragment: DocumentFragment): void {
  const {textContent} = fragment;
  if (!textContent.includes('[')) return;
  const closed = new Set(Array.from(textContent.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name]) => name));
  const isShortcode = (end: string, name: string, rest: string) =>
    end ||
    closed.has(name) ||
    quoted.test(rest) ||
    (/[^\s/]/.test(rest) ? telling.test(name) && assigned.test(rest) : sufficient.test(name));
  for (const parent of [fragment, ...fragment.querySelectorAll('*')]) {
    let run: Node[] = [];
    for (const node of [...parent.childNodes, undefined]) {
      // WordPress makes breaks of the ends of lines, in a tag too.
      if (node instanceof Text || node?.nodeName === 'BR') run.push(node);
      else if (run.length) {
        const text = run.map(textOf).join('');
        // No parser leaves a NUL in a text.
        const marked = text.replace(
          tag,
          (whole, before: string, end: string, name: string, rest: string | undefined, after: string) =>
            before && after
              ? `\0${whole.slice(1, -1)}\0`
              : isShortcode(end, name, rest ?? '')
                ? before + '\0'.repeat(whole.length - before.length - after.length) + after
                : whole,
        );
        if (marked !== text && !(parent instanceof Element && parent.closest('code, kbd, pre, samp')))
          drop(run, marked);
        run = [];
      }
    }
  }
}

const textOf = (node: Node) => (node instanceof Text ? node.data : '\n');

function drop(run: Node[], marked: string): void {
  let at = 0;
  for (const node of run) {
    const left = marked.slice(at, (at += textOf(node).length)).replaceAll('\0', '');
    if (node instanceof Text) node.data = left;
    else if (!left) node.parentNode?.removeChild(node);
  }
}
