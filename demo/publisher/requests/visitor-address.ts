import type {IncomingMessage} from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/**
 * Where a request comes from, for counting: the other end of the connection, or what a proxy on this machine says of
 * it. Of an IPv6 address the network, since who has one address there has 2^64.
 */
export function visitorAddress(message: IncomingMessage | undefined): string {
  // A request that a test hands to the app has come over no connection.
  if (!message?.socket.remoteAddress) return 'unknown';
  const address = proxyAddress(message, 'loopback');
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed.toNormalizedString().split(':').slice(0, 4).join(':');
}
