/** Finds typing mistakes in the domains of email addresses. */
import {editDistance} from '../values/edit-distance.js';

/** The most common mail providers in the countries whose languages we support. */
const domains = (
  'gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com icloud.com aol.com mail.com ' +
  'proton.me protonmail.com fastmail.com comcast.net verizon.net bellsouth.net hotmail.co.uk yahoo.co.uk btinternet.com ' +
  'gmx.de gmx.net gmx.at web.de t-online.de freenet.de yahoo.de hotmail.de outlook.de bluewin.ch ' +
  'orange.fr wanadoo.fr laposte.net free.fr sfr.fr yahoo.fr hotmail.fr outlook.fr yahoo.es hotmail.es outlook.es ' +
  'libero.it virgilio.it alice.it tiscali.it yahoo.it hotmail.it ziggo.nl kpnmail.nl hetnet.nl planet.nl live.nl ' +
  'sapo.pt uol.com.br bol.com.br terra.com.br yahoo.com.br hotmail.com.br'
).split(' ');

/** Real providers that are one letter away from a domain in that list. */
const similarDomains = 'email.com love.com uol.com bol.com pmail.com gmx.com me.com mac.com'.split(' ');

/**
 * Suggests the address that was probably meant.
 * @returns undefined if the address looks right
 */
export function suggestEmail(address: string): string | undefined {
  const [, name, typedDomain = ''] = /^([^\s@]+@)([^\s@]+)$/.exec(address) ?? [];
  const domain = typedDomain.toLowerCase();
  if (!name || [...domains, ...similarDomains].includes(domain)) return undefined;
  // Many providers have a domain in every country.
  const [, provider = '', country = ''] = /^([^.]+)\.(?:com?\.)?([a-z]{2})$/.exec(domain) ?? [];
  if (!/^(?:|c[mo]|om)$/.test(country) && domains.some(known => known.startsWith(`${provider}.`)))
    return undefined;
  // A domain two letters away usually belongs to somebody else.
  const suggestion = domains.find(known => editDistance(domain, known) === 1);
  return suggestion && name + suggestion;
}
