/**
 * How recorders of sessions are told to leave a form out, as at the one that we build: PostHog
 * (https://posthog.com/docs/session-replay/privacy), FullStory (https://help.fullstory.com/hc/en-us/articles/360020623574),
 * rrweb (https://github.com/rrweb-io/rrweb/blob/master/guide.md), LogRocket (https://docs.logrocket.com/reference/dom),
 * Hotjar (https://help.hotjar.com/hc/en-us/articles/115012439167), Clarity
 * (https://learn.microsoft.com/clarity/setup-and-installation/clarity-masking), Datadog
 * (https://docs.datadoghq.com/real_user_monitoring/session_replay/browser/privacy_options/), Sentry
 * (https://docs.sentry.io/platforms/javascript/session-replay/privacy/).
 */
export const masks: Record<string, string> = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-clarity-mask': 'True',
  'data-dd-privacy': 'mask',
  'data-sentry-mask': '',
};
export const maskClasses = 'ph-no-capture fs-mask rr-block';
