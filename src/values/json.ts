/** Reads values of unknown shape. A value of another type counts as missing. */

export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Text that holds more than white space. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** A positive number, such as a width in pixels. */
export function asSize(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Leaves out members that are undefined, for types whose optional members must be absent. */
export function withoutUndefined<T extends object>(members: {[K in keyof T]: T[K] | undefined}): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
