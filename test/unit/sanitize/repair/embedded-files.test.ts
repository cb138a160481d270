import {expect} from 'chai';
import {shown} from '../support/shown.js';

const pdf = 'https://publisher.example/post/leaflet.pdf';

describe('an embedded file', () => {
  it('is a link to it', () => {
    const link = `<p><a href="${pdf}">leaflet.pdf</a></p>`;
    expect(shown('<object data="leaflet.pdf" type="application/pdf"></object>')).to.equal(link);
    expect(shown('<embed src="leaflet.pdf">')).to.equal(link);
    expect(shown('<object data="leaflet.pdf" aria-label="Our leaflet"></object>')).to.contain(
      '>Our leaflet</a>',
    );
  });

  it('is the link that its publisher gives instead', () => {
    expect(shown('<object data="leaflet.pdf"><p><a href="leaflet.pdf">Read it</a></p></object>')).to.equal(
      `<p><a href="${pdf}">Read it</a></p>`,
    );
  });

  it('is one link where another stands beside it', () => {
    const block =
      '<div class="wp-block-file"><object data="leaflet.pdf"></object><a href="leaflet.pdf">Leaflet</a><a href="leaflet.pdf" download>Download</a></div>';
    expect(shown(block)).to.equal(`<div><a href="${pdf}">Leaflet</a></div>`);
  });

  it('is not shown from anywhere but the web', () => {
    expect(
      shown('<p>a</p><object data="javascript:alert(1)"></object><embed src="data:text/html,x">'),
    ).to.equal('<p>a</p>');
  });
});

describe('a film behind a picture', () => {
  it('is a link to it', () => {
    const link = '<p><a href="https://www.youtube.com/watch?v=AAAAAAAAAAA">Stand up</a></p>';
    expect(shown('<lite-youtube videoid="AAAAAAAAAAA" playlabel="Stand up"></lite-youtube>')).to.equal(link);
    expect(shown('<div class="youtube-facade" data-video-id="AAAAAAAAAAA" title="Stand up"></div>')).to.equal(
      link,
    );
    expect(
      shown('<div class="player" data-embed-src="https://film.example/1" data-alt="Stand up"></div>'),
    ).to.equal('<p><a href="https://film.example/1">Stand up</a></p>');
  });

  it('is a link with the words of its picture, where it has no other', () => {
    expect(
      shown(
        '<a class="video-popup" href="#" data-video="https://film.example/1"><img src="/a.png" alt="Stand up"></a>',
      ),
    ).to.equal('<p><a href="https://film.example/1">Stand up</a></p>');
    expect(shown('<amp-youtube data-videoid="AAAAAAAAAAA" title="Stand up"></amp-youtube>')).to.equal(
      '<p><a href="https://www.youtube.com/watch?v=AAAAAAAAAAA">Stand up</a></p>',
    );
  });

  it('is the link of its noscript, where nothing else stands there', () => {
    const noscript = '<noscript><a href="https://film.example/1">Stand up</a></noscript>';
    const link = '<a href="https://film.example/1">Stand up</a>';
    expect(shown(`<div class="lazy-film">${noscript}</div>`)).to.equal(`<div>${link}</div>`);
    expect(shown(`<div>Words ${noscript}</div>`)).to.equal('<div>Words </div>');
    expect(shown(`<div><noscript><img src="https://count.example/1"></noscript></div><p>a</p>`)).to.equal(
      '<div></div><p>a</p>',
    );
  });

  it('is shown once where its noscript has it too', () => {
    const frame = '<iframe src="https://film.example/1" title="Stand up"></iframe>';
    const facade = '<div class="video-facade" data-src="https://film.example/1"></div>';
    expect(shown(`${facade}<noscript>${frame}</noscript>`)).to.equal(
      '<div><a href="https://film.example/1">Stand up</a></div>',
    );
  });
});

describe('a playlist of WordPress', () => {
  it('is the list of its files', () => {
    const list =
      '<div class="wp-playlist"><audio></audio><noscript><ol><li><a href="/a.mp3">Breathe</a></li></ol></noscript></div>';
    expect(shown(list)).to.contain('<ol><li><a href="https://publisher.example/a.mp3">Breathe</a></li></ol>');
  });
});
