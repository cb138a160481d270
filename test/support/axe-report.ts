import type {NodeResult, Result} from 'axe-core';

/** Describes each violation in a paragraph: the rule, the element, and how to fix it. */
export function violationLines(violations: Pick<Result, 'id' | 'help' | 'nodes'>[]): string[] {
  return violations.flatMap(({id, help, nodes}) => [`${id}: ${help}`, ...nodes.flatMap(nodeLines)]);
}

function nodeLines({target, html, failureSummary}: NodeResult): string[] {
  // A target in a shadow root is a nested list: the host, then the element.
  const place = target.flat().join(' > ');
  const summary = failureSummary?.split('\n').map(line => `    ${line.trim()}`) ?? [];
  return [`  at ${place}: ${html.slice(0, 200)}`, ...summary];
}
