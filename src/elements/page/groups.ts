/** The parts that stand beside the article where there is room. */
const asideParts = /^(?:booklet-form|author-card)$/;

export interface PartGroup {
  name: 'before' | 'aside' | 'after';
  parts: readonly string[];
}

/**
 * Groups the parts of a page, in their order: those before the first that stands beside the article, the ones beside it
 * that follow each other, and the rest. Without an article there is nothing to stand beside.
 */
export function groupParts(parts: readonly string[]): PartGroup[] {
  const start = parts.includes('article') ? parts.findIndex(name => asideParts.test(name)) : -1;
  if (start < 0) return [{name: 'before', parts}];
  const length = parts.slice(start).findIndex(name => !asideParts.test(name));
  const end = length < 0 ? parts.length : start + length;
  const groups: PartGroup[] = [
    {name: 'before', parts: parts.slice(0, start)},
    {name: 'aside', parts: parts.slice(start, end)},
    {name: 'after', parts: parts.slice(end)},
  ];
  return groups.filter(group => group.parts.length > 0);
}
