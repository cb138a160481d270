import type {ArticleHolder} from '../../article/article.js';
import {sourceTypes, type SourceType} from '../../article/source.js';
import {fetchableUrl} from '../../page/url.js';
import {parseAttribute, readEnumerated} from '../../shared/attributes.js';
import type {ArticleAttributes} from './article.attributes.js';
import {reservedHeight} from './reserve.js';

/** The public properties of an article element that its parts read. */
export type ArticleHost = ArticleHolder & ArticleAttributes;

/** The enumerated attributes and lists of an article element, parsed. */
export interface ArticleSettings {
  type: SourceType | 'auto';
  images: 'show' | 'none';
  links: 'same' | 'new';
  attribution: 'full' | 'text';
  /** Origins such as `https://video.example`. */
  frames: readonly string[];
  /** The height that is held until the article is there, as a padding in CSS. */
  reserve: string;
}

/** Reads the attributes, and warns about invalid values. */
export function readSettings(host: ArticleHost): ArticleSettings {
  return {
    type: readEnumerated(host, 'type', host.type, ['auto', ...sourceTypes]),
    images: readEnumerated(host, 'images', host.images, ['show', 'none']),
    links: readEnumerated(host, 'links', host.links, ['same', 'new']),
    attribution: readEnumerated(host, 'attribution', host.attribution, ['full', 'text']),
    frames: readOrigins(host),
    reserve: readReserve(host),
  };
}

/**
 * The `integrity` attribute, with a warning where it is malformed. A malformed value is kept: no bytes match it, so that
 * nothing is shown.
 */
export function readIntegrity(host: ArticleHost): string {
  const integrity = host.integrity ?? '';
  const isDigest = (text: string) => /^sha(?:256|384|512)-./.test(text) || undefined;
  parseAttribute(host, 'integrity', integrity, isDigest, 'sha384-…');
  return integrity;
}

function readReserve(host: ArticleHost): string {
  const expected = 'screen, none, or widths and heights in px such as 320:2400 768:1300';
  return parseAttribute(host, 'reserve', host.reserve, reservedHeight, expected) ?? '100vh';
}

function readOrigins(host: ArticleHost): string[] {
  const expected = 'origins such as https://player.example';
  return (host.frames ?? '').split(/\s+/).flatMap(text => {
    const url = parseAttribute(host, 'frames', text, fetchableUrl, expected);
    return url ? [new URL(url).origin] : [];
  });
}
