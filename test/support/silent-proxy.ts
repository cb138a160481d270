/** A proxy for TCP connections that goes silent, as after a failover without a reset. */
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';

export interface SilentProxy {
  port: number;
  /** Connections stay open, but no more bytes pass: those that exist, or all until `listen` is called. */
  silence(which: 'existing' | 'all'): void;
  /** Lets bytes of new connections pass again. */
  listen(): void;
  close(): Promise<void>;
}

/** Starts a proxy on 127.0.0.1 for a port of this machine. */
export async function startSilentProxy(target: number): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A reset while the test ends has no meaning.
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  const silenceSocket = (socket: Socket) => socket.unpipe().removeAllListeners('end').resume();
  const server = createServer({allowHalfOpen: true}, client => {
    keep(client);
    if (isSilent) return void client.resume();
    const upstream = connect({port: target, host: '127.0.0.1', allowHalfOpen: true});
    keep(upstream);
    client.pipe(upstream).pipe(client);
    return undefined;
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    silence(which) {
      isSilent = which === 'all';
      sockets.forEach(silenceSocket);
    },
    listen: () => (isSilent = false),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        sockets.forEach(socket => socket.destroy());
      }),
  };
}
