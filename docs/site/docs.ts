/**
 * The script of the pages, which read well without it. It fits the frames, copies code, and lets the builder open examples
 * with real addresses.
 */

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

for (const frame of document.querySelectorAll<HTMLIFrameElement>('.example:not(.scrolled) iframe')) {
  frame.addEventListener('load', () => fit(frame));
  if (frame.contentDocument?.readyState === 'complete') fit(frame);
}

/** Only code and tables that scroll are stops for the keyboard. */
const scrolling = new ResizeObserver(entries => {
  for (const {target} of entries) {
    const isWide = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    if (isWide) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const block of document.querySelectorAll('pre, .table')) scrolling.observe(block);

/** Adds a button that copies the code of an example, where the browser lets a page copy. */
function addCopyButton(example: Element): void {
  const code = example.querySelector('code')?.textContent;
  if (code === undefined || !('clipboard' in navigator)) return;
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.append('Copy the code');
  status.role = 'status';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'The browser did not allow it: select the code and copy it.'),
    );
  });
  button.addEventListener('blur', () => (status.textContent = ''));
  example.querySelector('p')?.append(button, status);
}

for (const example of document.querySelectorAll('.example')) addCopyButton(example);

// The navigation beside the text may be longer than the window.
const side = document.querySelector<HTMLElement>('.side');
const current = side?.querySelector<HTMLElement>('[aria-current]');
if (side && current && current.offsetTop > side.clientHeight * 0.7)
  side.scrollTop = current.offsetTop - side.clientHeight / 4;

// A phone's menu closes when a section of the page is chosen.
const menu = document.querySelector<HTMLDetailsElement>('.menu');
menu?.addEventListener('click', ({target}) => {
  if (target instanceof Element && target.closest('a')) menu.open = false;
});
