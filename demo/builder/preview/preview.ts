/** The page in the frame of the preview. It answers `fetch` itself, and then loads the real script. */
import {cleanContent} from '../model/content.js';
import type {Embed, ScriptLocation} from '../model/embed.js';
import {answering} from './answers.js';
import {findForms, isFormState, readConsent, submitForms} from './forms.js';
import {measureArticle} from './measure.js';
import {post, type MeasureRequest, type PreviewRequest, type ScrollRequest} from './messages.js';
import {observeOrigins} from './observe.js';
import {showLook} from './page-look.js';
import {sampleAction, sampleAttributes} from './sample.js';

let request: PreviewRequest | undefined;
let element: HTMLElement | undefined;

/** px above the form, once the preview has scrolled to it. */
const roomAbove = 16;

const main = document.querySelector('main') ?? document.body;
const {parent: builder} = window;

window.fetch = answering(window.fetch.bind(window), () => {
  if (!request) throw new Error('The preview has nothing to show yet.');
  return request;
});

/** The policy for the one script of this page, and for the children of the element. */
const policy = window.trustedTypes?.createPolicy('offprint-builder', {
  createScriptURL: url => url,
  createHTML: cleanContent,
});

function loadScript({url, integrity}: ScriptLocation): void {
  const script = document.createElement('script');
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  script.addEventListener('error', () => post(builder, {kind: 'script-failed'}));
  script.src = (policy?.createScriptURL(url) ?? url) as string;
  document.head.append(script);
}

/** What an embed needs so that the preview has something to show in this state. */
function attributesToShow({embed, state}: PreviewRequest): Record<string, string> {
  const attributes: Record<string, string> = {...sampleAttributes(embed), ...embed.attributes};
  // A form says that it can't send before it tries, if it does not know where to.
  const hasForm = embed.element === 'booklet-form' || embed.element === 'page';
  if (hasForm && !embed.content.includes('<form')) attributes['action'] ||= sampleAction;
  // The page is too short to scroll.
  if (embed.element === 'to-top') attributes['threshold'] = '0';
  if (state === 'stale') attributes['review-due'] = '2020-01-01';
  return attributes;
}

function setAttributes(target: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const name of target.getAttributeNames())
    if (name !== 'state' && name !== 'style' && !(name in attributes)) target.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') target.style.cssText = value;
    else if (!name.startsWith('on') && target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  if (!('style' in attributes)) target.style.cssText = '';
}

/** Parses the children of an embed, without anything that runs. */
function parseContent(content: string): DocumentFragment {
  const html = policy?.createHTML(content) ?? cleanContent(content);
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(html as string, 'text/html').body.childNodes);
  return fragment;
}

function isSameContent(one: Embed, other: Embed): boolean {
  return one.element === other.element && one.content === other.content;
}

function show(next: PreviewRequest): void {
  const last = request;
  // A new state needs answers from the start. A state of a form is reached by what a reader does.
  if (last && (last.state !== next.state || isFormState(next.state))) {
    location.reload();
    return;
  }
  request = next;
  showLook(next.look);
  if (!element || !last || !isSameContent(last.embed, next.embed)) {
    element = document.createElement(`offprint-${next.embed.element}`);
    setAttributes(element, attributesToShow(next));
    element.append(parseContent(next.embed.content));
    main.replaceChildren(element);
    watch(element);
  } else setAttributes(element, attributesToShow(next));
  if (!last) loadScript(next.script);
  void reportWhenDrawn(element);
}

/** Tells the builder each new state of the element, and submits its forms once they are there. */
function watch(shown: HTMLElement): void {
  new MutationObserver(() => void reportWhenDrawn(shown)).observe(shown, {attributeFilter: ['state']});
  void customElements.whenDefined(shown.localName).then(async () => {
    await drawn(shown);
    if (request && isFormState(request.state)) await submitForms(shown, request.state);
    await reportWhenDrawn(shown);
  });
}

async function drawn(shown: HTMLElement): Promise<void> {
  const {updateComplete} = shown as {updateComplete?: Promise<unknown>};
  await updateComplete;
  // The parts of a whole page draw themselves after it.
  await new Promise(resolve => setTimeout(resolve));
}

async function reportWhenDrawn(shown: HTMLElement): Promise<void> {
  await drawn(shown);
  if (shown !== element) return;
  const state = shown.getAttribute('state') ?? '';
  post(builder, {kind: 'shown', state, consent: readConsent(shown), observed: observeOrigins(shown)});
}

/** Scrolls this page only: `scrollIntoView` would scroll the builder too. */
function scrollToForm(shown: HTMLElement): void {
  const [form] = findForms(shown);
  if (form) window.scrollBy({top: form.getBoundingClientRect().top - roomAbove});
}

window.addEventListener(
  'message',
  ({source, origin, data: message}: MessageEvent<PreviewRequest | MeasureRequest | ScrollRequest>) => {
    if (source !== builder || origin !== location.origin) return;
    if (message.kind === 'show') show(message);
    if (message.kind === 'scroll-to-form' && element) scrollToForm(element);
    if (message.kind === 'measure' && element) {
      document.documentElement.classList.add('measured');
      void measureArticle(element, main, message.widths).then(sizes =>
        post(builder, {kind: 'measured', sizes}),
      );
    }
  },
);

// A link in the preview leads nowhere: it would replace the preview.
document.addEventListener('click', event => {
  const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
  if (link?.href && !link.getAttribute('href')?.startsWith('#') && link.target !== '_blank')
    event.preventDefault();
});

post(builder, {kind: 'loaded'});
