/**
 * Attributes and classes that make session recorders leave a form out: PostHog
 * (https://posthog.com/docs/session-replay/privacy), FullStory
 * (https://help.fullstory.com/hc/en-us/articles/360020623574), rrweb
 * (https://github.com/rrweb-io/rrweb/blob/master/guide.md), LogRocket (https://docs.logrocket.com/reference/dom),
 * Hotjar (https://help.hotjar.com/hc/en-us/articles/115012439167), Clarity
 * (https://learn.microsoft.com/clarity/setup-and-installation/clarity-masking), Datadog
 * (https://docs.datadoghq.com/real_user_monitoring/session_replay/browser/privacy_options/), Sentry
 * (https://docs.sentry.io/platforms/javascript/session-replay/privacy/).
 */
const attributes = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-clarity-mask': 'True',
  'data-dd-privacy': 'mask',
  'data-sentry-mask': '',
};
const classes = ['ph-no-capture', 'fs-mask', 'rr-block'];

/** Marks a form so that session recorders leave it out. */
export function hideFromRecorders(form: Element): void {
  // A field may have the name of a method of the form.
  const {getAttribute, setAttribute} = Element.prototype;
  const present = getAttribute.call(form, 'class')?.split(/\s+/).filter(Boolean) ?? [];
  const marks = {...attributes, class: [...new Set([...present, ...classes])].join(' ')};
  for (const [name, value] of Object.entries(marks))
    if (getAttribute.call(form, name) !== value) setAttribute.call(form, name, value);
}
