/** What the page of every framework shows at first. The test changes it by `window.page.set({…})`. */
export const initial = {
  heading: 'Metal ions',
  submitLabel: 'Send me the booklet',
  privacyHref: '/privacy',
  consentText: 'I agree to the terms.',
  test: false,
  description: 'Twelve pages about rods.',
  label: 'Your email',
  className: 'contact',
  articles: ['a', 'b', 'c'],
  isShown: false,
  language: 'en',
};

/** Lists the types of the events that the framework's own listeners heard. */
export const heard = [];

/** A listener of the framework for every event of ours. It cancels a submission if the test asks for that. */
export function hear(event) {
  heard.push(event.type);
  if (event.type === 'offprint-submit' && globalThis.isCanceled) event.preventDefault();
}

/** Hands the page to the test. */
export function expose(set) {
  globalThis.page = {set, heard};
}
