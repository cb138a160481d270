/** The script of the pages. They read well without it: it fits the examples, and lets the builder open them with real addresses. */

/** The root of the site, and of the server around it. */
const root = new URL('./', import.meta.url);
const server = new URL('../', root);

/** What the documents name, and where it is on this server. */
const places = [
  ['https://publisher.example/articles/', new URL('examples/articles/', root).href],
  ['https://partner.example/portrait.svg', new URL('examples/portrait.svg', root).href],
  ['https://publisher.example/', server.href],
] as const;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.builder')) {
  for (const [named, real] of places)
    link.hash = link.hash.replaceAll(encodeURIComponent(named), encodeURIComponent(real));
}

/** Gives a frame the height of its page, up to what the style sheet allows. */
function fit(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  // A page that was opened as a file can't look into its frames.
  if (!body?.hasChildNodes()) return;
  const observer = new ResizeObserver(() => {
    frame.style.blockSize = `${String(Math.ceil(body.getBoundingClientRect().height) + 2)}px`;
  });
  observer.observe(body);
}

for (const frame of document.querySelectorAll<HTMLIFrameElement>('.example iframe')) {
  frame.addEventListener('load', () => fit(frame));
  if (frame.contentDocument?.readyState === 'complete') fit(frame);
}

// A phone's menu closes when a section of the page is chosen.
const menu = document.querySelector<HTMLDetailsElement>('.menu');
menu?.addEventListener('click', ({target}) => {
  if (target instanceof Element && target.closest('a')) menu.open = false;
});
