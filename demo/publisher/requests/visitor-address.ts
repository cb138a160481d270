import type {IncomingMessage} from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/** The parts of a request that tell where it comes from. */
export type AddressSource = Pick<IncomingMessage, 'headers'> & {socket: {remoteAddress?: string | undefined}};

/** Finds the client's address, for rate limits. */
export type VisitorAddress = (message: AddressSource | undefined) => string;

const unknown = 'unknown';

/** `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]` and `[2001:db8::1]:4711` without brackets and port. */
function withoutPort(node: string): string {
  const [, bracketed, ipv4] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(node) ?? [];
  return bracketed ?? ipv4 ?? node;
}

/** The addresses in a `Forwarded` header (https://www.rfc-editor.org/rfc/rfc7239), the client first. */
function forwardedAddresses(header: string): string[] {
  return [...header.matchAll(/(?:^|[;,])\s*for=(?:"([^"]*)"|([^\s;,"]*))/gi)].map(
    ([, quoted, token]) => quoted ?? token ?? '',
  );
}

/** The addresses that proxies have added, the client first. */
function addedAddresses({headers}: AddressSource): string[] {
  const list = headers['x-forwarded-for'];
  if (list !== undefined)
    return String(list)
      .split(',')
      .map(node => node.trim());
  return headers.forwarded === undefined ? [] : forwardedAddresses(headers.forwarded);
}

/** Reduces an IPv6 address to its /64 network, which is what one client usually has. */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toNormalizedString().split(':').slice(0, 4).join(':');
}

/** Whether a text is an address, or a network such as `10.0.0.0/8`. */
export const isAddressOrNetwork = (text: string) => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/**
 * Makes the function that finds the client's address: the peer of the connection or, if that is a trusted proxy, the last
 * address before the proxies. Proxies on this machine are always trusted. `Forwarded` counts only without
 * `X-Forwarded-For`: most proxies write the second and pass on the first as the client sent it.
 * @param proxies addresses and networks
 */
export function visitorAddressBehind(proxies: readonly string[]): VisitorAddress {
  const isTrusted = proxyAddress.compile(['loopback', ...proxies]);
  return message => {
    // Requests that tests pass to the app directly have no connection.
    const peer = message?.socket.remoteAddress;
    if (!message || !peer) return unknown;
    const path = [...addedAddresses(message), peer].map(withoutPort).reverse();
    const client = path.find((address, index) => !ipaddr.isValid(address) || !isTrusted(address, index));
    const address = client ?? path.at(-1) ?? unknown;
    return ipaddr.isValid(address) ? networkOf(address) : unknown;
  };
}
