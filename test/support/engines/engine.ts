/** The engines that browser tests run in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

export function isEngine(name: string): name is Engine {
  return (engines as readonly string[]).includes(name);
}
