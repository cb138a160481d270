import type {Steps} from '../page/steps.js';
import {failed, type Failed} from '../values/failure.js';
import {hasLetters} from '../values/letters.js';
import {cleanInSteps} from './clean.js';
import {textsIn} from './descendants.js';
import {restoreEmails} from './repair/emails.js';
import {restoreFrames} from './repair/frames.js';
import {removeRepeatedTitle, shiftHeadings} from './repair/headings.js';
import {disableEmptyLinks, linkBareUrls, openInNewWindow, type NewWindowNote} from './repair/links.js';
import {prepareImages, preparePlayers, removeImages} from './repair/media.js';
import {hideScreenReaderText} from './repair/screen-reader-text.js';
import {removeShortcodes} from './repair/shortcodes.js';
import {renameEmptyHeaders, wrapWideContent} from './repair/tables.js';

export interface FragmentOptions {
  /** Absolute URL of the original: the base of relative URLs. */
  base: string | undefined;
  /** The title that is shown above the text. */
  title?: string;
  /** Level of the highest heading in the text, 1 to 6. */
  headingLevel: number;
  images: 'show' | 'none';
  links: 'same' | 'new';
  newWindow: NewWindowNote;
  /** Origins whose frames are shown, such as `https://video.example`; all other frames are links. */
  frames?: readonly string[];
}

interface Fragment {
  readonly fragment: DocumentFragment;
}

/** Elements that are content without any text. */
const content = 'img[src], img[srcset], source, audio, video, math, table';

/**
 * Makes the fragment that an article element shows: cleans the HTML and prepares its content. Fails as `clean` does, and
 * with `empty` where nothing is left: no letter, digit, picture, player, formula, table or link.
 */
export function* articleFragment(html: string, options: FragmentOptions): Steps<Fragment | Failed> {
  const {base, title, headingLevel, images, links, newWindow, frames = []} = options;
  const cleaned = yield* cleanInSteps(html, base);
  if ('failure' in cleaned) return cleaned;
  const {fragment} = cleaned;
  restoreEmails(fragment);
  yield;
  removeShortcodes(fragment);
  yield;
  linkBareUrls(fragment);
  yield;
  if (title) removeRepeatedTitle(fragment, title);
  if (images === 'none') removeImages(fragment);
  // Wide content moves to the page's own document, where an image that this has not prepared would load.
  prepareImages(fragment);
  preparePlayers(fragment);
  yield;
  disableEmptyLinks(fragment);
  hideScreenReaderText(fragment);
  yield;
  if (!textsIn(fragment).some(({data}) => hasLetters(data)) && !fragment.querySelector(content))
    return failed('empty');
  shiftHeadings(fragment, headingLevel);
  if (links === 'new') openInNewWindow(fragment, base, newWindow);
  yield;
  renameEmptyHeaders(fragment);
  restoreFrames(fragment, frames);
  yield;
  wrapWideContent(fragment);
  return cleaned;
}
