import type {ReactiveControllerHost} from 'lit';

/**
 * Calls back after certain events, once for all that happen until then, while the host is connected.
 * @param schedule decides when: it gets a function to call, as `requestAnimationFrame` does
 * @param listen called when the host is connected; passes each target and its event types, space-separated, to
 *   `addTarget`
 * @returns a function that requests a call
 */
export function callOnce(
  host: ReactiveControllerHost & Element,
  schedule: (callback: () => void) => unknown,
  listen: (addTarget: (target: Partial<EventTarget>, types: string) => void) => void,
  callback: () => void,
): () => void {
  let connection = new AbortController();
  let isScheduled = false;
  const request = () => {
    if (isScheduled) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
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
