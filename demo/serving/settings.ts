import {z} from 'zod';
import {StartError} from './start-error.js';

/** A port number; 0 takes any free port. */
export const portFrom = (standard: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'has to be a number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'has to be a number from 0 to 65535')
    .default(standard);

/**
 * Reads settings from the environment. A variable that is empty, or holds nothing but white space, is unset.
 * @param secret the variables of which no value is printed
 * @throws StartError that names every wrong value in one message
 */
export function readSettings<Variables extends z.ZodObject>(
  schema: Variables,
  environment: NodeJS.ProcessEnv,
  secret: readonly string[] = [],
): z.output<Variables> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap(name => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const mistakes = new Map<string, string>();
  for (const {path, message} of read.error.issues) {
    const name = String(path[0]);
    if (mistakes.has(name)) continue;
    const value = given[name];
    const shown =
      value === undefined || secret.includes(name) ? name : `${name} is ${JSON.stringify(value)}, and`;
    mistakes.set(name, `${shown} ${message}.`);
  }
  throw new StartError([...mistakes.values()].join(' '));
}
