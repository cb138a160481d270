import {expect} from 'chai';
import {expectedFieldMap, readFieldMap} from '../../../src/delivery/field-map.js';

describe('field-map', () => {
  it('gives fields and other members of a request the destination’s names', () => {
    const names = readFieldMap('email:EMAIL first-name:FNAME consent:agree:yes', () => expect.fail());
    expect(names).to.deep.equal({email: 'EMAIL', 'first-name': 'FNAME', consent: 'agree:yes'});
    expect(readFieldMap(null, () => expect.fail())).to.deep.equal({});
  });

  it('reports each token that names no field', () => {
    const unknown: string[] = [];
    readFieldMap('emial:EMAIL phone consent-text:CONSENT', token => unknown.push(token));
    expect(unknown).to.have.members(['phone', 'emial:EMAIL']);
    expect(expectedFieldMap).to.match(/fields are .*email.* altcha/);
  });
});
