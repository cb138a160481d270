import type {IncomingMessage} from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/**
 * Returns the client's address for rate limits: the peer of the connection, or the address that a proxy on this machine
 * forwards. An IPv6 address is reduced to its /64 network, which is what one client usually has.
 */
export function visitorAddress(message: IncomingMessage | undefined): string {
  // Requests that tests pass to the app directly have no connection.
  if (!message?.socket.remoteAddress) return 'unknown';
  const address = proxyAddress(message, 'loopback');
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toNormalizedString().split(':').slice(0, 4).join(':');
}
