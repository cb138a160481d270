import type {NodeResult, Result} from 'axe-core';

/** One paragraph for each thing that axe found: the rule, where, and what would help. */
export function violationLines(violations: Pick<Result, 'id' | 'help' | 'nodes'>[]): string[] {
  return violations.flatMap(({id, help, nodes}) => [`${id}: ${help}`, ...nodes.flatMap(nodeLines)]);
}

function nodeLines({target, html, failureSummary}: NodeResult): string[] {
  // A place within shadow roots is a list in the list: the host, then the element.
  const place = target.flat().join(' > ');
  const summary = failureSummary?.split('\n').map(line => `    ${line.trim()}`) ?? [];
  return [`  at ${place}: ${html.slice(0, 200)}`, ...summary];
}
