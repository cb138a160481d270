import {asList, asObject, asText} from '../../values/json.js';
import type {Author} from '../article.js';
import type {Tools} from '../source.js';
import {readAuthor, splitNames, type PersonMembers} from './people.js';

type Members = Record<string, unknown>;

/** Avatars are not read: they come from Gravatar, a third host that would learn of every reader. */
const userMembers: PersonMembers = {name: ['name'], url: ['url', 'link'], bio: ['description']};

/** PublishPress, Co-Authors Plus and Newspack have `display_name`; fields of sites’ own have `name`. */
const coauthorMembers: PersonMembers = {...userMembers, name: ['display_name', 'name']};

/** An account or a slug, such as `ada-example`, which Co-Authors Plus gives its terms for names. */
const accountName = /^[a-z\d._@%-]*$/;

/**
 * Reads the author of a post. Plugins for several authors come first: the post's user may only be the account that
 * entered it. Then the author of Yoast, then the user.
 * @see https://publishpress.com/knowledge-base/rest-api/
 * @see https://github.com/Automattic/co-authors-plus
 * @see https://developer.yoast.com/customization/apis/rest-api/
 */
export function readWordPressAuthor(post: Members, tools: Pick<Tools, 'plainText'>): Author | undefined {
  const named = readCoauthors(post, tools);
  if (named) return named;
  const user = readWordPressUser(asList(asObject(post['_embedded'])?.['author'])[0], tools);
  const yoast = readYoastAuthor(post, tools);
  // The user has what Yoast may lack: a page of their own.
  return yoast && yoast.name !== user?.name ? yoast : user;
}

/** Reads a user, embedded in a post or on its own; undefined for an error object, which stands for a hidden user. */
export function readWordPressUser(value: unknown, tools: Pick<Tools, 'plainText'>): Author | undefined {
  const user = asObject(value);
  if (!user || 'code' in user) return undefined;
  return readAuthor(user, {members: userMembers, text: textBy(tools)});
}

/** The authors in the post itself, else the embedded terms of the taxonomy `author`, in their order. */
function readCoauthors(post: Members, tools: Pick<Tools, 'plainText'>): Author | undefined {
  const reading = {members: coauthorMembers, text: textBy(tools)};
  for (const name of ['authors', 'coauthors', 'co_authors', 'newspack_author_info']) {
    const found = readAuthor(post[name], reading);
    if (found) return found;
  }
  const terms = asList(asObject(post['_embedded'])?.['wp:term'])
    .flatMap(asList)
    .map(asObject)
    .filter(term => term?.['taxonomy'] === 'author');
  const order = [post['coauthors'] ?? post['ppma_author']].flat();
  terms.sort((one, other) => order.indexOf(one?.['id']) - order.indexOf(other?.['id']));
  const names = terms.map(term => textBy(tools)(term?.['name']));
  // Where one name is missing, the others alone would be wrong.
  return names.some(name => !name || accountName.test(name)) ? undefined : readAuthor(names);
}

/** The author of Yoast's article. Its graph may also hold the person who owns the site. */
function readYoastAuthor(post: Members, tools: Pick<Tools, 'plainText'>): Author | undefined {
  const reading = {members: userMembers, text: textBy(tools)};
  const graph = yoastGraph(post);
  const name = reading.text(asObject(post['yoast_head_json'])?.['author']);
  const people = graph.filter(node => [node['@type']].flat().includes('Person'));
  const references = graph.flatMap(node => [node['author']].flat()).map(asObject);
  const referenced = references.flatMap<Members>(
    reference =>
      people.find(person => reference?.['@id'] && person['@id'] === reference['@id']) ?? reference ?? [],
  );
  const several = readAuthor(referenced, reading);
  if (several) return several;
  if (!name) return readAuthor(people[0], reading);
  const person = [...referenced, ...people].find(each => reading.text(each['name']) === name);
  const names = splitNames(name, true);
  return names.length > 1 ? {name, names} : readAuthor(person ?? name, reading);
}

/** The schema.org graph that Yoast adds to a post. */
export function yoastGraph(post: Members): readonly Members[] {
  const schema = asObject(asObject(post['yoast_head_json'])?.['schema']);
  return asList(schema?.['@graph']).map(node => asObject(node) ?? {});
}

function textBy(tools: Pick<Tools, 'plainText'>): (value: unknown) => string | undefined {
  return value => tools.plainText(asText(value) ?? '') || undefined;
}
