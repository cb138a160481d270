import {realmDocument} from '../../page/realm.js';
import {fetchableUrl} from '../../page/url.js';

/** Before cleaning: replaces frames by links. */
export function replaceFrames(fragment: DocumentFragment, base: string | undefined): void {
  for (const frame of fragment.querySelectorAll('iframe')) {
    const [source, title, ...size] = ['src', 'title', 'width', 'height'].map(name =>
      frame.getAttribute(name),
    );
    const url = fetchableUrl(source, base);
    const link = frame.ownerDocument.createElement('a');
    if (url) {
      link.setAttribute('href', url);
      link.setAttribute('data-frame', size.join());
      link.append(title?.trim() || new URL(url).hostname);
    }
    frame.replaceWith(link);
  }
}

/**
 * After cleaning: restores the frames of allowed origins.
 * @param origins such as `https://video.example`
 */
export function restoreFrames(fragment: DocumentFragment, origins: readonly string[]): void {
  for (const link of fragment.querySelectorAll('a[data-frame]')) {
    const url = link.getAttribute('href');
    const [, width, height] = /^(\d*),(\d*)/.exec(link.getAttribute('data-frame') ?? '') ?? [];
    link.removeAttribute('data-frame');
    if (!url || !origins.includes(new URL(url).origin)) continue;
    const frame = realmDocument.createElement('iframe');
    const attributes = {
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
      allow: 'fullscreen',
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
      title: link.textContent,
      width,
      height,
      src: url,
    };
    for (const [name, value] of Object.entries(attributes)) if (value) frame.setAttribute(name, value);
    link.replaceWith(frame);
  }
}
