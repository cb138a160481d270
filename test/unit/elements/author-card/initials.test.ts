import {expect} from 'chai';
import {initials} from '../../../../src/elements/author-card/initials.js';

describe('initials', () => {
  const names: Record<string, string> = {
    'Mara Example': 'ME',
    'Mara Example, MD, PhD': 'ME',
    'Dr. Mara Example': 'ME',
    'Prof. Dr. med. Mara von Example': 'ME',
    'J. R. Sample': 'JS',
    'J.R. Sample': 'JS',
    '  “Mara”   Example ': 'ME',
    'Ana-Maria O’Sample': 'AO',
    Mara: 'M',
    'Émile Étoffe': 'ÉÉ',
    'E\u0301mile Sample': 'E\u0301S',
    'Мария Образец': 'МО',
    見本花子: '見',
    'मारा उदाहरण': 'माउ',
    '𝒜da Sample': '𝒜S',
    'Dr Mara Example': 'ME',
    'Mr. Prof Mara Example': 'ME',
    'Prof. Dr. Dr. h. c. Mara Example': 'ME',
    'Mara Example MD PhD': 'ME',
    'Mara Example R.N.': 'ME',
    'Mara Example III': 'ME',
    'Mara Example (they/them)': 'ME',
    'Example, Mara': 'ME',
    'Example, MD': 'E',
    'Dr Example': 'E',
    'Mara Ma': 'MM',
    '1st Sample Team': 'ST',
    '': '',
    '123 !': '',
  };
  for (const [name, expected] of Object.entries(names)) {
    it(`of “${name}” are “${expected}”`, () => {
      expect(initials(name)).to.equal(expected);
    });
  }
});
