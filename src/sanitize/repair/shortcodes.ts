import {textsIn} from '../descendants.js';

/** A possible shortcode tag, with the extra brackets that escape it; `\\[` begins a formula. Takes linear time. */
const shortcodeTag = /(?<!\\)(\[?)\[(\/?)([a-z][\w-]*)(\s[^[\]]*)?\/?\](\]?)/gi;

/** An attribute with a quoted value; WordPress may have curled the quotes. */
const quotedAttribute = /[\w-]=["'‘-‚“-„′″«»]/;

/** Names of shortcodes that no bracketed word has: those of WordPress and of page builders. */
const shortcodeName = /_|^(?:audio|caption|embed|gallery|playlist|video)$/i;

/** Of those, names that need no attribute: `[vc_row]`, but neither `[K_m]` nor `[video]`. */
const unmistakableName = /[a-z]{2}_[a-z]{2}|^(?:caption|embed|gallery|playlist)$/i;

/** An attribute or a URL; a formula has spaces around its sign. */
const attributeOrUrl = /[\w-]=\S|:\/\//;

/**
 * After cleaning: removes WordPress shortcodes whose plugin did not run, and keeps what they enclose. A tag in brackets
 * is a shortcode if it has an end tag, a quoted attribute, or a name that only shortcodes have. `[[name]]` becomes
 * `[name]`. Code stays. https://codex.wordpress.org/Shortcode_API
 */
export function removeShortcodes(fragment: DocumentFragment): void {
  if (!textsIn(fragment).some(({data}) => data.includes('['))) return;
  const {textContent} = fragment;
  const closed = new Set([...textContent.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  const isShortcode = (end: string, name: string, rest: string) =>
    end ||
    closed.has(name) ||
    quotedAttribute.test(rest) ||
    (/[^\s/]/.test(rest)
      ? shortcodeName.test(name) && attributeOrUrl.test(rest)
      : unmistakableName.test(name));
  for (const parent of [fragment, ...fragment.querySelectorAll('*')]) {
    let run: Node[] = [];
    for (const node of [...parent.childNodes, undefined]) {
      // WordPress turns line ends into breaks, within a tag too.
      if (node instanceof Text || node?.nodeName === 'BR') run.push(node);
      else if (run.length) {
        const text = run.map(textOf).join('');
        // NUL marks what to remove: no parser leaves one in a text.
        const marked = text.replace(
          shortcodeTag,
          (whole, before: string, end: string, name: string, rest: string | undefined, after: string) =>
            before && after
              ? `\0${whole.slice(1, -1)}\0`
              : isShortcode(end, name, rest ?? '')
                ? before + '\0'.repeat(whole.length - before.length - after.length) + after
                : whole,
        );
        if (marked !== text && !(parent instanceof Element && parent.closest('code, kbd, pre, samp')))
          removeMarked(run, marked);
        run = [];
      }
    }
  }
}

const textOf = (node: Node) => (node instanceof Text ? node.data : '\n');

function removeMarked(run: Node[], marked: string): void {
  let at = 0;
  for (const node of run) {
    const left = marked.slice(at, (at += textOf(node).length)).replaceAll('\0', '');
    if (node instanceof Text) node.data = left;
    else if (!left) node.parentNode?.removeChild(node);
  }
}
