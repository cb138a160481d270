/** Whether the browser sends the Global Privacy Control signal (https://privacycg.github.io/gpc-spec/). */
export function hasPrivacySignal(): boolean {
  return (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl === true;
}
