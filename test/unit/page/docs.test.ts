import {expect} from 'chai';
import {docsFolder} from '../../../src/page/docs.js';

const page = 'https://partner.example/blog/';

describe('the docs that a warning links', () => {
  for (const [folder, docs] of [
    ['https://publisher.example/', 'https://publisher.example/docs/'],
    ['https://publisher.example/offprint/0.2.0/', 'https://publisher.example/docs/'],
    ['https://publisher.example/kit/offprint/1.0.0-beta.1/', 'https://publisher.example/kit/docs/'],
    ['http://localhost:4310/offprint/0.2.0/', 'http://localhost:4310/docs/'],
  ] as const) {
    it(`are those of the publisher for a script from ${folder}`, () => {
      expect(docsFolder(folder, page)).to.equal(docs);
    });
  }

  for (const folder of [
    undefined,
    'https://partner.example/',
    'https://partner.example/offprint/0.2.0/',
    'https://cdn.example/npm/offprint@0.2.0/dist/',
    'https://cdn.example/assets/',
  ]) {
    it(`are no URL where there may be none: ${folder ?? 'an unknown folder'}`, () => {
      expect(docsFolder(folder, page)).to.equal(undefined);
    });
  }
});
