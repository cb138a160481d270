import type {ReactiveControllerHost} from 'lit';

/**
 * Calls back in the animation frame after any of some events, once per frame, while the host is connected.
 * @param listen told to listen when the host is connected: to each of the event types, space-separated, of a target
 * @returns asks for a call in the next frame
 */
export function callOncePerFrame(
  host: ReactiveControllerHost & Element,
  listen: (to: (target: EventTarget, types: string) => void) => void,
  callback: () => void,
): () => void {
  let connection = new AbortController();
  let frame = 0;
  const request = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (host.isConnected) callback();
    });
  };
  host.addController({
    hostConnected() {
      connection = new AbortController();
      listen((target, types) => {
        for (const type of types.split(' '))
          target.addEventListener(type, request, {capture: true, passive: true, signal: connection.signal});
      });
    },
    hostUpdated: request,
    hostDisconnected() {
      connection.abort();
    },
  });
  return request;
}
