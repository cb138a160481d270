/** Finds slips in the domains of email addresses. Loaded on demand. */

/** Where most people have their mail, in the countries whose languages we speak. */
const domains = (
  'gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com icloud.com aol.com mail.com ' +
  'proton.me protonmail.com fastmail.com comcast.net verizon.net bellsouth.net hotmail.co.uk yahoo.co.uk btinternet.com ' +
  'gmx.de gmx.net gmx.at web.de t-online.de freenet.de yahoo.de hotmail.de outlook.de bluewin.ch ' +
  'orange.fr wanadoo.fr laposte.net free.fr sfr.fr yahoo.fr hotmail.fr outlook.fr yahoo.es hotmail.es outlook.es ' +
  'libero.it virgilio.it alice.it tiscali.it yahoo.it hotmail.it ziggo.nl kpnmail.nl hetnet.nl planet.nl live.nl ' +
  'sapo.pt uol.com.br bol.com.br terra.com.br yahoo.com.br hotmail.com.br'
).split(' ');

/** What looks like a slip in one of those, and is where others have their mail. */
const others = 'email.com love.com uol.com bol.com pmail.com gmx.com me.com mac.com'.split(' ');

/**
 * How many letters have to be left out, put in, changed, or exchanged with the next one, each letter at most once
 * (https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance).
 */
export function slipsBetween(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({length: other.length + 1}, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    const at = (list: number[] | undefined, index: number) => list?.[index] ?? Infinity;
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(row, j - 1) + Number(one[i - 1] !== other[j - 1]);
      const isTurned = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const turned = isTurned ? at(before, j - 2) + 1 : Infinity;
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, turned);
    }
    [before, row] = [row, next];
  }
  return row?.at(-1) ?? 0;
}

/**
 * The address that may be meant, where another looks like a slip.
 * @returns undefined where it may well be right
 */
export function suggestEmail(address: string): string | undefined {
  const [, name, written = ''] = /^([^\s@]+@)([^\s@]+)$/.exec(address) ?? [];
  const domain = written.toLowerCase();
  if (!name || [...domains, ...others].includes(domain)) return undefined;
  // Many of these have a domain in every country.
  const [, provider = '', country = ''] = /^([^.]+)\.(?:com?\.)?([a-z]{2})$/.exec(domain) ?? [];
  if (!/^(?:|c[mo]|om)$/.test(country) && domains.some(known => known.startsWith(`${provider}.`)))
    return undefined;
  // Two slips make the domain of somebody else more often than not.
  const found = domains.find(known => slipsBetween(domain, known) === 1);
  return found && name + found;
}

/** Puts an address into its field, beside the button that was pressed, and moves the focus there: the button goes. */
export function accept({currentTarget}: Event, email = ''): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const field = root.getElementById('email') as HTMLInputElement;
  field.value = email;
  field.focus();
  field.dispatchEvent(new Event('input', {bubbles: true}));
}
