/**
 * Proof of what the visitor was shown and agreed to. URLs are as the partner wrote them: a resolved relative URL would
 * reveal the page's origin.
 */
export interface ConsentReceipt {
  granted: boolean;
  /** Shown beside the button, or ticked. */
  mode: 'notice' | 'checkbox';
  /** The sentence as shown, word for word. */
  text: string;
  /** What a page translator of the visitor's browser showed in its place; null where it was shown as it is. */
  translatedText: string | null;
  /** The partner's own name for this wording. */
  version: string | null;
  privacyUrl: string | null;
  healthPrivacyUrl: string | null;
  termsUrl: string | null;
  marketing: boolean;
  marketingText: string | null;
  /** The language the sentence was shown in, BCP 47. */
  locale: string;
  /** Whether the browser sent the Global Privacy Control signal (https://privacycg.github.io/gpc-spec/). */
  gpc: boolean;
  /** When it was given: ISO 8601, UTC. */
  at: string;
}
