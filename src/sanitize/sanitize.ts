/**
 * Takes nodes away, and returns a copy of them with nothing but what the policy allows, in a document that loads
 * nothing.
 * @param piece a fragment or an element
 * @param base absolute base of relative URLs
 */
export type Sanitize = (piece: Node, base: string | undefined) => DocumentFragment;
