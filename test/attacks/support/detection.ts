/** Checks that an `AttackFrame` detects attacks that run. */
import type {Attack} from './collection.js';
import {AttackFrame} from './frame.js';

/** Milliseconds: some attacks wait for an animation, or for a file that is not there. */
const detectionTimeout = 2000;

async function isDetected({payload}: Attack): Promise<boolean> {
  const frame = await AttackFrame.open({script: false});
  try {
    // Without cleaning, on purpose.
    frame.stage.innerHTML = payload;
    const end = performance.now() + detectionTimeout;
    for (let pause = 10; performance.now() < end; pause *= 2) {
      // Some attacks leave the page at once.
      if (frame.document.querySelector('body')) imitateReader(frame);
      await new Promise(resolve => setTimeout(resolve, pause));
      const {reports, blocked} = frame.takeReports();
      const ran = reports.some(line => /^(?:alert|confirm|prompt|print|open|eval)\(/.test(line));
      // The policy blocks the `javascript:` URL of a form.
      if (ran || blocked.some(({directive}) => directive === 'form-action')) return true;
    }
    return false;
  } finally {
    frame.close();
  }
}

/** Does what a reader may do. Many attacks wait for such an event. */
function imitateReader({stage, realm}: AttackFrame): void {
  // Links to other pages would leave the page before the attack is detected.
  realm.onclick = event => {
    for (const link of event.composedPath()) {
      // Links in SVG too: an animation may still change their URL.
      const isElsewhere =
        link instanceof realm.HTMLAnchorElement
          ? link.protocol.startsWith('http')
          : link instanceof realm.SVGAElement && !/^\s*javascript:/i.test(link.href.animVal);
      if (isElsewhere) event.preventDefault();
    }
  };
  for (const element of stage.querySelectorAll<HTMLElement>('*')) {
    // A field may shadow members of its form.
    const {dispatchEvent} = realm.EventTarget.prototype;
    const dispatch = (event: Event) => dispatchEvent.call(element, event);
    for (const type of ['mouseover', 'mouseenter', 'mousemove'])
      dispatch(new realm.MouseEvent(type, {bubbles: type !== 'mouseenter'}));
    dispatch(new realm.FocusEvent('focus'));
    dispatch(new realm.MouseEvent('click', {bubbles: true, cancelable: true, composed: true}));
    if (element.localName === 'form')
      dispatch(new realm.SubmitEvent('submit', {bubbles: true, cancelable: true}));
  }
}

/** Finds the attacks that are not detected. Each is assigned to `innerHTML` in a page of its own. */
export async function findUndetected(attacks: readonly Attack[]): Promise<string[]> {
  const missed: string[] = [];
  const queue = [...attacks];
  const testQueue = async () => {
    for (let attack = queue.shift(); attack; attack = queue.shift()) {
      if (!(await isDetected(attack))) missed.push(attack.id);
    }
  };
  await Promise.all(Array.from({length: 8}, testQueue));
  // On a busy machine an attack may not run in time. Missed attacks are tried again, one at a time.
  queue.push(...missed.splice(0).flatMap(id => attacks.filter(attack => attack.id === id)));
  await testQueue();
  return missed;
}
