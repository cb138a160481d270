import type {ObservedOrigins} from './messages.js';

/** All elements in a root, and in the shadow roots below it. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

function originsOf(urls: readonly (string | null)[]): string[] {
  const origins = urls
    .filter(url => url !== null && url !== '' && URL.canParse(url, location.href))
    .map(url => new URL(url ?? '', location.href))
    .filter(({protocol}) => /^https?:$/.test(protocol));
  return [...new Set(origins.map(({origin}) => origin))];
}

/** Lists the origins of the pictures and media that an element shows: its page has to allow them. */
export function observeOrigins(shown: Element): ObservedOrigins {
  const elements = shown.shadowRoot ? elementsIn(shown.shadowRoot) : [];
  const sources = (selector: string) =>
    elements.filter(element => element.matches(selector)).map(element => element.getAttribute('src'));
  const posters = elements.map(element => element.getAttribute('poster'));
  return {
    pictures: originsOf([...sources('img'), ...posters]),
    media: originsOf(sources('video, audio, video source, audio source')),
  };
}
