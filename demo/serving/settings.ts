import {z} from 'zod';
import {StartError} from './start-error.js';

/** A port number; 0 takes any free port. */
export const portWithDefault = (defaultPort: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'has to be a number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'has to be a number from 0 to 65535')
    .default(defaultPort);

/**
 * Reads settings from the environment. A variable that is empty or only white space counts as not set.
 * @param secret the variables whose values are never printed
 * @throws StartError that lists every invalid variable
 */
export function readSettings<Variables extends z.ZodObject>(
  schema: Variables,
  environment: NodeJS.ProcessEnv,
  secret: readonly string[] = [],
): z.output<Variables> {
  const values = Object.fromEntries(
    Object.keys(schema.shape).flatMap(name => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const mistakes = new Map<string, string>();
  for (const {path, message} of result.error.issues) {
    const name = String(path[0]);
    if (mistakes.has(name)) continue;
    const value = values[name];
    const subject =
      value === undefined || secret.includes(name) ? name : `${name} is ${JSON.stringify(value)}, and`;
    mistakes.set(name, `${subject} ${message}.`);
  }
  throw new StartError([...mistakes.values()].join(' '));
}
