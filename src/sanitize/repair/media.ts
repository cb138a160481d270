import {limits} from '../policy.js';
import {createLink} from './links.js';

/** After cleaning: removes images, and posters of videos. */
export function removeImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) (image.closest('picture') ?? image).remove();
  for (const video of fragment.querySelectorAll('video')) video.removeAttribute('poster');
}

/** After cleaning: loads images late and without a referrer, and removes those without a source. */
export function prepareImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) {
    const picture = image.closest('picture') ?? image;
    if (!picture.querySelector('[srcset]') && !image.matches('[src], [srcset]')) {
      picture.remove();
      continue;
    }
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    image.setAttribute('referrerpolicy', 'no-referrer');
  }
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
