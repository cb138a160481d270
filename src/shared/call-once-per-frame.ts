import type {ReactiveControllerHost} from 'lit';

/**
 * Calls back in the animation frame after certain events, at most once per frame, while the host is connected.
 * @param listen called when the host is connected; passes each target and its event types, space-separated, to
 *   `addTarget`
 * @returns a function that requests a call in the next frame
 */
export function callOncePerFrame(
  host: ReactiveControllerHost & Element,
  listen: (addTarget: (target: Partial<EventTarget>, types: string) => void) => void,
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
          target.addEventListener?.(type, request, {capture: true, passive: true, signal: connection.signal});
      });
    },
    hostUpdated: request,
    hostDisconnected() {
      connection.abort();
    },
  });
  return request;
}
