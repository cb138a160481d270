/** What watches whether a text can be seen. */
import type {LitElement} from 'lit';
import {flatTree} from './flat-tree.js';
import {obscuredReason, type ObscuredReason} from './obscured.js';
import {eachFrame} from './each-frame.js';

/** Does what `visibility` says, from now on. */
export function startWatching(
  host: LitElement,
  watched: () => Iterable<HTMLElement>,
  changed: (reason: ObscuredReason | undefined) => void,
): void {
  let reason: ObscuredReason | undefined;
  // The host is connected as a rule, so that these listen before there is anything to request.
  const look = () => request();
  const resizes = new ResizeObserver(look);
  const intersections = new IntersectionObserver(look);
  const mutations = new MutationObserver(look);
  const request = eachFrame(
    host,
    listen => {
      const page = flatTree(host).at(-1);
      const head = page?.querySelector('head');
      if (head)
        mutations.observe(head, {attributes: true, characterData: true, childList: true, subtree: true});
      if (page) listen(page, 'load transitionend animationend');
      listen(matchMedia('(prefers-color-scheme: dark)'), 'change');
      resizes.observe(host);
      intersections.observe(host);
    },
    () => {
      if (matchMedia('print').matches) return;
      let found: ObscuredReason | undefined;
      for (const element of watched()) {
        // Observing once more what is observed already changes nothing.
        for (const layer of flatTree(element)) mutations.observe(layer, {attributes: true, childList: true});
        found ??= obscuredReason(element, host.renderRoot);
      }
      if (found !== reason) changed((reason = found));
    },
  );
  host.addController({
    hostDisconnected() {
      reason = undefined;
      for (const observer of [resizes, intersections, mutations]) observer.disconnect();
    },
  });
}
