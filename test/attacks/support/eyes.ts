/** Whether what watches sees an attack that runs. */
import type {Attack} from './collection.js';
import {AttackFrame} from './frame.js';

/** Milliseconds: some attacks wait for an animation, or for a file that is not there. */
const patience = 2000;

async function isSeen({payload}: Attack): Promise<boolean> {
  const frame = await AttackFrame.open({script: false});
  try {
    // Uncleaned, on purpose.

    frame.stage.innerHTML = payload;
    const end = performance.now() + patience;
    for (let pause = 10; performance.now() < end; pause *= 2) {
      // Some lead out of the page at once.
      if (frame.document.querySelector('body')) use(frame);
      await new Promise(resolve => setTimeout(resolve, pause));
      const {seen, kept} = frame.take();
      const ran = seen.some(line => /^(?:alert|confirm|prompt|print|open|eval)\(/.test(line));
      // What a form would run, the policy keeps from running.
      if (ran || kept.some(({directive}) => directive === 'form-action')) return true;
    }
    return false;
  } finally {
    frame.close();
  }
}

/** Does what a reader may do: many attacks wait for it. */
function use({stage, realm}: AttackFrame): void {
  // Links to elsewhere would lead out of the page before the attack is seen.
  realm.onclick = event => {
    for (const link of event.composedPath()) {
      // Of a drawing, too, where an animation may yet begin to change the address.
      const isElsewhere =
        link instanceof realm.HTMLAnchorElement
          ? link.protocol.startsWith('http')
          : link instanceof realm.SVGAElement && !/^\s*javascript:/i.test(link.href.animVal);
      if (isElsewhere) event.preventDefault();
    }
  };
  for (const element of stage.querySelectorAll<HTMLElement>('*')) {
    // Forms may shadow their own members.
    const {dispatchEvent} = realm.EventTarget.prototype;
    const tell = (event: Event) => dispatchEvent.call(element, event);
    for (const type of ['mouseover', 'mouseenter', 'mousemove'])
      tell(new realm.MouseEvent(type, {bubbles: type !== 'mouseenter'}));
    tell(new realm.FocusEvent('focus'));
    tell(new realm.MouseEvent('click', {bubbles: true, cancelable: true, composed: true}));
    if (element.localName === 'form')
      tell(new realm.SubmitEvent('submit', {bubbles: true, cancelable: true}));
  }
}

/** Puts attacks into a page uncleaned, each in a page of its own. */
export async function unseen(attacks: readonly Attack[]): Promise<string[]> {
  const missed: string[] = [];
  const rest = [...attacks];
  const work = async () => {
    for (let attack = rest.shift(); attack; attack = rest.shift()) {
      if (!(await isSeen(attack))) missed.push(attack.id);
    }
  };
  await Promise.all(Array.from({length: 8}, work));
  // On a busy machine one of eight may not get its turn: those that were missed are tried again, one at a time.
  rest.push(...missed.splice(0).flatMap(id => attacks.filter(attack => attack.id === id)));
  await work();
  return missed;
}
