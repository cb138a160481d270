import {expect} from 'chai';
import {matchesIntegrity, parseIntegrity} from '../../../src/article/integrity.js';

/** `printf Words | openssl dgst -sha256 -binary | base64`, and so on. */
const digests = {
  256: 'CovomlKocFHLfnNeof7gHFU6HKwct3MYydaqQH/1HlE=',
  384: 'US6uHgFLNpznfQU2QEI8/x/WBLkc3FifbdWXIioImz+FowrZVj+ELpgR6WQ5irJl',
  512: 'a014eDripXzWjdqypIT3fCtae2dWkC9mpiMiQCVsFl8Wli8uplh5hEBZedsNKzCU11iCNFOjySbsw9gW3+i+Zw==',
};

const words = new TextEncoder().encode('Words');

describe('an expectation of bytes', () => {
  for (const [bits, digest] of Object.entries(digests)) {
    it(`by SHA-${bits} is met by these bytes and no others`, async () => {
      expect(await matchesIntegrity(words, `sha${bits}-${digest}`)).to.equal(true);
      expect(await matchesIntegrity(new TextEncoder().encode('words'), `sha${bits}-${digest}`)).to.equal(
        false,
      );
    });
  }

  it('of several digests is met by any of the strongest kind', async () => {
    expect(await matchesIntegrity(words, `sha512-AAAA sha512-${digests[512]}`)).to.equal(true);
    expect(await matchesIntegrity(words, `sha256-${digests[256]} sha512-AAAA`)).to.equal(false);
  });

  it('may be in the other spelling of base64, and have options behind it', async () => {
    const other = digests[512].replaceAll('+', '-').replaceAll('/', '_');
    expect(await matchesIntegrity(words, `SHA512-${other}?ct=x`)).to.equal(true);
  });

  for (const wrong of ['', 'sha1-AAAA', 'sha256', 'md5-x', 'rubbish', 'sha384 -x']) {
    it(`that says nothing is never met: ${JSON.stringify(wrong)}`, async () => {
      expect(parseIntegrity(wrong)).to.equal(undefined);
      expect(await matchesIntegrity(words, wrong)).to.equal(false);
    });
  }
});
