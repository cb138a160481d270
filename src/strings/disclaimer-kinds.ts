/** What a disclaimer can be about; the first is the default. */
export const disclaimerKinds = ['medical', 'general', 'advertising', 'results', 'emergency'] as const;

export type DisclaimerKind = (typeof disclaimerKinds)[number];
