/** Whether a name of a host, as it stands in a URL, can only mean the machine that it is used on. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(hostname);
}
