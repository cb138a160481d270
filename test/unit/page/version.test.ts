import {expect} from 'chai';
import {version} from '../../../src/page/version.js';

describe('the version', () => {
  it('is the version in package.json', async () => {
    const response = await fetch('/package.json');
    expect(await response.json()).to.include({name: 'offprint', version});
  });
});
