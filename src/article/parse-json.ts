import {asObject} from '../values/json.js';

/** What the JSON is that a text is; undefined for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether JSON has the shape of what WordPress answers: a list, or a post, whose title is an object. */
export function isFromWordPress(answer: unknown): boolean {
  return Array.isArray(answer) || asObject(asObject(answer)?.['title']) !== undefined;
}
