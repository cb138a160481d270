import {failed} from '../values/failure.js';
import type {ArticleResult} from './article.js';
import type {Content} from './detect-type.js';
import type {Place, ReadText, SourceType, Tools} from './source.js';
import {readJsonArticle} from './sources/json.js';
import {readJsonFeed} from './sources/json-feed.js';
import {readWordPress} from './sources/wordpress.js';

/** The interface of a format that is a module of its own. */
export interface FormatModule {
  parse: ReadText;
}

const jsonFormats = {wordpress: readWordPress, 'json-feed': readJsonFeed, json: readJsonArticle};

const formatModules = {
  feed: (): Promise<FormatModule> => import('./sources/feed.js'),
  markdown: (): Promise<FormatModule> => import('./sources/markdown.js'),
  html: (): Promise<FormatModule> => import('./sources/readability.js'),
};

/** Starts to import the module of a format, where it is one. A failure shows when the format is read. */
export function preloadFormat(type: SourceType): void {
  if (type === 'feed' || type === 'markdown' || type === 'html') formatModules[type]().catch(() => undefined);
}

/** Reads content in its format. `network` if the format's module can't be imported. */
export async function readFormat(content: Content, place: Place, tools: Tools): Promise<ArticleResult> {
  if ('json' in content) return jsonFormats[content.type](content.json, place, tools);
  const module = await formatModules[content.type]().catch(() => undefined);
  return module ? module.parse(content.text, place, tools) : failed('network', 0, 'module');
}
