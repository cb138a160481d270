import {limits} from '../policy.js';
import {createLink} from './links.js';
import {isBlock} from './phrasing.js';

/** After cleaning: removes images, and posters of videos. */
export function removeImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) (image.closest('picture') ?? image).remove();
  for (const video of fragment.querySelectorAll('video')) video.removeAttribute('poster');
}

/**
 * After cleaning: loads images late and without a referrer, and shows the alternative text of those without a source.
 * Marks the images that stand in a line of text, and those that may be transparent.
 */
export function prepareImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) {
    const picture = image.closest('picture') ?? image;
    if (!picture.querySelector('[srcset]') && !image.matches('[src], [srcset]')) {
      if (image.alt) picture.before(` ${image.alt} `);
      picture.remove();
      continue;
    }
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    image.setAttribute('referrerpolicy', 'no-referrer');
    if (isSmall(image) && isInLine(picture)) image.classList.add('in-line');
    if (!/\.jpe?g\b/i.test(image.src) && !/^\p{Extended_Pictographic}/u.test(image.alt))
      markWhenLoaded(image);
  }
}

/** Whether an image is low enough for a line of text, or its size unknown. A larger one was set beside the text. */
function isSmall(image: Element): boolean {
  return !(parseFloat(image.getAttribute('height') ?? image.getAttribute('width') ?? '') > 100);
}

/** Whether words or another image stand in the same line. */
function isInLine(picture: Element): boolean {
  for (let node: Element | null = picture; node && !isBlock(node); node = node.parentElement) {
    for (const side of ['previousSibling', 'nextSibling'] as const) {
      for (let next = node[side]; next && !isBlock(next) && next.nodeName !== 'BR'; next = next[side])
        if (next.textContent?.trim() || (next instanceof Element && next.matches('img, :has(img)')))
          return true;
    }
  }
  return false;
}

/** An image that may be transparent gets a light ground in dark themes, but not the text that stands in for it. */
function markWhenLoaded(image: HTMLImageElement): void {
  image.addEventListener('load', () => {
    image.classList.add('drawing');
  });
}

/**
 * After cleaning: gives audio and video controls and loads nothing before they are used. Without a source, the fallback
 * content stays; players above the limit become links.
 */
export function preparePlayers(fragment: DocumentFragment): void {
  let players = 0;
  for (const media of fragment.querySelectorAll<HTMLMediaElement>('audio, video')) {
    const source = media.matches('[src]') ? media : media.querySelector('source[src]');
    const url = source?.getAttribute('src');
    if (!url) media.replaceWith(...media.childNodes);
    else if ((players += 1) > limits.players) media.replaceWith(createLink(url, media.title));
    else {
      media.setAttribute('controls', '');
      media.setAttribute('preload', 'none');
    }
  }
}
