import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import type {z} from 'zod';
import {firstLine} from '../../serving/start-error.js';

/** A mistake in a file of the content. The message is for its author. */
export class ContentMistake extends Error {
  override name = 'ContentMistake';
}

/** Describes what is wrong with values, by their names. */
export function explainIssues({issues}: z.ZodError): string {
  return issues
    .map(issue => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const name = JSON.stringify([...issue.path, ...keys.slice(0, 1)].join('.'));
      return keys.length > 0 ? `there is no field ${name}` : `${name} ${issue.message}`;
    })
    .join('; ');
}

/**
 * Parses YAML into strings, lists and records: dates stay as written, and "no" is not a boolean. Aliases are refused.
 * @param part of the file, for the message
 * @param firstLineNumber the number of its first line in the file
 * @throws ContentMistake
 */
export function parseYaml(source: string, part: string, firstLineNumber = 1): unknown {
  try {
    return load(source, {schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8});
  } catch (error) {
    // The error's message quotes the text. Its reason and line are enough.
    const {reason, mark} =
      error instanceof YAMLException ? error : {reason: firstLine(error), mark: undefined};
    const place = mark ? ` in line ${mark.line + firstLineNumber}` : '';
    const hint = 'a value with a colon needs quotes';
    throw new ContentMistake(`${part} is not valid YAML${place}: ${reason}; ${hint}`);
  }
}
