import {expect} from 'chai';
import {isSamePicture} from '../../../src/article/same-picture.js';

const up = 'https://publisher.example/wp-content/uploads/2026/11';

describe('the picture of an article and a picture in its text', () => {
  const same: [one: string, other: string][] = [
    [`${up}/rod.png`, `${up}/rod.png`],
    [`${up}/rod.png`, `${up}/rod-1024x683.png`],
    [`${up}/rod-scaled.jpg`, `${up}/rod-768x512.jpg`],
    [`${up}/rod-scaled-e1612345678901.jpg`, `${up}/rod.jpg?w=600&ssl=1`],
    [`${up}/rod.png`, `${up.replace('https:', 'http:').replace('publisher', 'www.publisher')}/rod.png`],
    [
      `${up}/rod.png`,
      'https://i0.wp.com/publisher.example/wp-content/uploads/2026/11/rod.png?resize=640%2C427',
    ],
    [`${up}/rod.jpeg`, 'https://cdn.example/wp-content/uploads/2026/11/rod-300x200.jpg.webp'],
    ['https://p.example/img/1200x800/rod.png', 'https://p.example/img/300x200/rod.png'],
    ['https://p.example/image/w_600,c_fill/v1/rod.png', 'https://p.example/image/q_auto/v1/rod.png'],
    [
      'https://p.example/_next/image?url=%2Frod.png&w=640',
      'https://p.example/_next/image?url=%2Frod.png&w=1080',
    ],
  ];
  for (const [one, other] of same) {
    it(`are one: ${one} and ${other}`, () => {
      expect([isSamePicture(one, other), isSamePicture(other, one)]).to.deep.equal([true, true]);
    });
  }

  const different: [one: string, other: string][] = [
    [`${up}/rod.png`, `${up}/rods.png`],
    [`${up}/rod-1.png`, `${up}/rod-2.png`],
    [`${up}/rod.png`, `${up}/rod.svg`],
    [`${up}/rod.png`, `${up.replace('2026', '2025')}/rod.png`],
    ['https://p.example/1.png', 'https://other.example/1.png'],
    ['https://p.example/picture.php?id=5', 'https://p.example/picture.php?id=6'],
    [
      'https://p.example/_next/image?url=%2Frod.png&w=640',
      'https://p.example/_next/image?url=%2Fscrew.png&w=640',
    ],
    [`${up}/rod.png`, 'data:image/png;base64,x'],
  ];
  for (const [one, other] of different) {
    it(`are two: ${one} and ${other}`, () => {
      expect([isSamePicture(one, other), isSamePicture(other, one)]).to.deep.equal([false, false]);
    });
  }
});
