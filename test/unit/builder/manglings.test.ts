/** Snippets as mails, documents, frameworks and editors hand them over. */
import {expect} from 'chai';
import {readSnippet} from '../../../demo/builder/model/read-snippet.js';
import {manifest, parseHtml, readEmbed} from './support/builder.js';

const src = 'https://publisher.example/wp-json/wp/v2/posts?slug=walking&_embed';
const link = '<a href="https://publisher.example/blog/walking/">Read the article</a>';
const attributes = {src, links: 'new', heading: 'Walking & more'};

const element = `<offprint-article src="${src.replace('&', '&amp;')}" links="new" heading="Walking &amp; more">${link}</offprint-article>`;
const div = `<div data-offprint="article" data-src="${src.replace('&', '&amp;')}" data-links="new" data-heading="Walking &amp; more">${link}</div>`;

const escape = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Each with the text of the link, where the children arrive. */
const manglings: Readonly<Record<string, string>> = {
  'with smart quotes, as a mail program writes them': element.replace(/ (\w+)="([^"]*)"/g, ' $1=“$2”'),
  'with closing quotes on both sides': element.replace(/ (\w+)="([^"]*)"/g, ' $1=”$2”'),
  'with German quotes': element.replace(/ (\w+)="([^"]*)"/g, ' $1=„$2“'),
  'with French quotes': element.replace(/ (\w+)="([^"]*)"/g, ' $1=«$2»'),
  'with single smart quotes': element.replace(/ (\w+)="([^"]*)"/g, ' $1=‘$2’'),
  'with primes': element.replace(/ (\w+)="([^"]*)"/g, ' $1=″$2″'),
  'with the closing quotes changed only': element.replace(/ (\w+)="([^"]*)"/g, ' $1="$2”'),
  'as a div with smart quotes': div.replace(/ ([\w-]+)="([^"]*)"/g, ' $1=“$2”'),
  'with no-break spaces between attributes': element.replaceAll(/ (?=links|heading)/g, '\u00a0'),
  'with invisible spaces between attributes': element.replaceAll(/ (?=links|heading)/g, ' \u200b'),
  'with line breaks among the attributes': element.replaceAll(/ (?=links|heading)/g, '<br />\n  '),
  'with paragraphs among the attributes': element.replaceAll(/ (?=links|heading)/g, '</p>\n<p>'),
  'with entities as quotation marks': element.replace(/ (\w+)="([^"]*)"/g, ' $1=&quot;$2&quot;'),
  'with quotation marks in the values': element.replace(
    / (src|links|heading)="([^"]*)"/g,
    ' $1="&quot;$2&quot;"',
  ),
  'with apostrophes in the values': element.replace(/ (src|links|heading)="([^"]*)"/g, ` $1="'$2'"`),
  'with entities of smart quotes': element.replace(/ (\w+)="([^"]*)"/g, ' $1=&#8221;$2&#8243;'),
  'in a paragraph': `<p>${element}</p>`,
  'in a paragraph of its own tags': `<p><script async src="offprint.js"></script><br />\n${element.replace(link, `</p>\n<p>${link}</p>\n<p>`)}</p>`,
  'with line breaks around the children': element.replace(link, `<br />\n${link}<br />\n`),
  'with an empty paragraph': div.replace(link, `<p>&nbsp;</p>${link}<p></p>`),
  'escaped, as a page shows it': escape(element),
  'escaped twice': escape(escape(element)),
  'escaped in a code block': `<pre><code class="language-html">${escape(element)}</code></pre>`,
  'escaped, with paragraphs and line breaks': `<p>${escape(element).replace('&gt;&lt;a', '&gt;<br />\n&lt;a')}</p>`,
  'escaped in a mail with smart quotes': `<p>${escape(element).replace(/ (\w+)=&quot;(.*?)&quot;/g, ' $1=“$2”')}</p>`,
  'with ampersands escaped twice': element.replaceAll('&amp;', '&amp;amp;'),
  'with numeric ampersands': element.replaceAll('&amp;', '&#038;'),
  'with numeric ampersands escaped twice': element.replaceAll('&amp;', '&amp;#038;'),
  'with bare ampersands': element.replaceAll('&amp;', '&'),
  'between code fences': `Here it is:\n\n\`\`\`html\n${element}\n\`\`\`\n\nBest, Ann`,
  'in a quoted mail': `> Hi Ann,\n> use this:\n> ${element.replace(' links', '\n>   links')}\n> Bye`,
  'in quoted-printable': element.replaceAll('=', '=3D').replace(' heading', '=\n heading'),
  'in a string of JSON': JSON.stringify({html: element}),
  'in JSON of a server': JSON.stringify({html: div}).replaceAll('<', '\\u003c').replaceAll('/', '\\/'),
  'in single quotes': element.replaceAll('"', "'"),
  'with uppercase names': element.replaceAll('offprint-article', 'OFFPRINT-ARTICLE').replace(' src', ' SRC'),
  'with spaces around the equals signs': element.replaceAll('="', ' = "'),
  'in a whole page': `<!doctype html><html lang="en"><head><title>Home</title><script>if (a < b && c > d) go("<b>");</script></head><body><nav><a href="/">Home</a></nav><main>${element}</main></body></html>`,
  'in a block of WordPress': `<!-- wp:html -->\n${div}\n<!-- /wp:html -->`,
  'with the state that the script writes': element.replace(' src', ' state="ready" src'),
  'with attributes of a framework': div.replace(' data-src', ' data-v-7ba5bd90 data-state="ready" data-src'),
  'with links made of URLs': element.replace(/src="([^"]*)"/, 'src="<a href="$1">$1</a>"'),
  'with links made of URLs, as chats write them': element.replace(/src="([^"]*)"/, 'src="<$1|$1>"'),
  'with links made of URLs in Markdown': element.replace(/src="([^"]*)"/, 'src="[$1]($1)"'),
  'with an address that a mail has broken into lines': element.replace('?slug', '\n  ?slug'),
  'with hyphens that keep words together': element.replaceAll('offprint-', 'offprint\u2011'),
  'as a div with dashes': div.replaceAll('data-', 'data–'),
  'with soft hyphens among its attributes': element.replaceAll(/ (?=links|heading)/g, ' \u00ad'),
  'in a comment': `<main><!-- ${element} --></main>`,
  'in a URL': `https://partner.example/?code=${encodeURIComponent(element)}`,
  'in the raw HTML of WPBakery': `[vc_row][vc_raw_html]${btoa(encodeURIComponent(element))}[/vc_raw_html][/vc_row]`,
  'in the attributes of a block': `<!-- wp:acme/raw ${JSON.stringify({content: element}).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`,
  'as JSX of React': `export default () => (\n  <offprint-article\n    src="${src}"\n    links={'new'}\n    heading={"Walking & more"}\n  >\n    ${link}\n  </offprint-article>\n);`,
  'as JSX with comments and spread': `<offprint-article {...rest} src={\`${src}\`} /* links */ links="new" heading="Walking &amp; more">{/* the fallback */}${link}</offprint-article>`,
  'as JSX of the div': `return <div data-offprint="article" data-src="${src}" data-links={"new"} data-heading="Walking &amp; more" className="wide">${link}</div>;`,
  'as a template of Vue': `<template>\n  <offprint-article :src="'${src}'" links="new" v-bind:heading="'Walking &amp; more'" @offprint-load="done">${link}</offprint-article>\n</template>`,
  'as a template of Angular': `<offprint-article [src]="'${src}'" links="new" [attr.heading]="'Walking & more'" (offprint-load)="done($event)">${link}</offprint-article>`,
  'as a template of Svelte': `<offprint-article src={'${src}'} links="new" heading={"Walking & more"}>${link}</offprint-article>`,
};

describe('readSnippet', () => {
  for (const [name, text] of Object.entries(manglings)) {
    it(`reads a snippet ${name}`, () => {
      const {embed} = readEmbed(text);
      expect(embed.element).to.equal('article');
      const {class: _class, ...others} = embed.attributes;
      expect(others).to.deep.equal(attributes);
      expect(parseHtml(embed.content).querySelector('a')?.getAttribute('href')).to.equal(
        'https://publisher.example/blog/walking/',
      );
      expect(parseHtml(embed.content).body.textContent.trim()).to.equal('Read the article');
    });
  }

  it('reads names in small letters, as frameworks write them before the script has come', () => {
    const {embed} = readEmbed(
      '<offprint-booklet-form privacyHref="/p/" consenttext="Yes" test></offprint-booklet-form>',
    );
    expect(embed.attributes).to.deep.equal({'privacy-href': '/p/', 'consent-text': 'Yes', test: ''});
  });

  it('asks about a misspelled name, and takes its value', () => {
    const {embed, notes} = readEmbed(
      '<offprint-booklet-form privcy-href="/p/" acton="/a"></offprint-booklet-form>',
    );
    expect(embed.attributes).to.deep.equal({'privacy-href': '/p/', action: '/a'});
    expect(notes.join(' ')).to.contain('Did you mean privacy-href?').and.to.contain('Did you mean action?');
  });

  it('reads elements that have lost their ends', () => {
    expect(readEmbed(`<offprint-disclaimer kind="general"><p>The rest of the page</p>`).embed).to.deep.equal({
      element: 'disclaimer',
      attributes: {kind: 'general'},
      content: '',
    });
    expect(readEmbed(`<offprint-article src="/a.json" heading="Walk`).embed.attributes).to.deep.equal({
      src: '/a.json',
      heading: 'Walk',
    });
  });

  it('says what it leaves out', () => {
    const {embed, notes} = readEmbed(
      '<offprint-disclaimer kind="general" color="red" onclick="go()"></offprint-disclaimer>',
    );
    expect(embed.attributes).to.deep.equal({kind: 'general'});
    expect(notes).to.deep.equal(['Left out, since this element does not have it: color.']);
  });

  it('says that a value comes from a variable', () => {
    const {embed, notes} = readEmbed('<offprint-article src={article.url} links="new" />');
    expect(embed.attributes).to.deep.equal({links: 'new'});
    expect(notes.join()).to.contain('The value of src comes from the program');
  });

  it('takes over what the script tag sets for the whole page', () => {
    const {embed, notes} = readEmbed(
      '<script async src="https://publisher.example/offprint.js" data-privacy-href="/p/" data-action="/a"></script><offprint-booklet-form action="/own"></offprint-booklet-form>',
    );
    expect(embed.attributes).to.deep.equal({action: '/own', 'privacy-href': '/p/'});
    expect(notes.join()).to.contain('whole page');
  });

  it('never takes scripts, listeners and frames over', () => {
    const {embed} = readEmbed(
      '<offprint-disclaimer style="position: fixed; --offprint-accent: red"><p onclick="go()">Words <img src="x" onerror="go()"></p><script>go()</script><iframe src="/"></iframe><a href="javascript:go()">Go</a></offprint-disclaimer>',
    );
    expect(embed.attributes).to.deep.equal({style: '--offprint-accent: red'});
    expect(embed.content).to.equal('<p>Words <img src="x"></p><a>Go</a>');
  });

  it('puts elements together that make a page', () => {
    const {embed, notes} = readEmbed(
      `<offprint-article id="a" src="/a.json" heading="One" timeout="5000">${link}</offprint-article>
      <offprint-author-card for="a" photo="/p.jpg"></offprint-author-card>
      <offprint-booklet-form action="/r" heading="Free copy" timeout="9000" organization="Press"><a href="/b/">Booklet</a></offprint-booklet-form>
      <offprint-contact user="info" domain="publisher.example">Write to</offprint-contact>
      <offprint-disclaimer organization="Press"></offprint-disclaimer>`,
    );
    expect(embed.element).to.equal('page');
    expect(embed.attributes).to.deep.equal({
      id: 'a',
      show: 'article author-card booklet-form contact disclaimer',
      src: '/a.json',
      heading: 'One',
      'article-timeout': '5000',
      'author-photo': '/p.jpg',
      action: '/r',
      'booklet-heading': 'Free copy',
      'booklet-timeout': '9000',
      organization: 'Press',
    });
    expect(embed.content).to.contain('<offprint-contact').and.to.contain('slot="contact"');
    expect(notes[0]).to.contain('put together as one page');
  });

  it('takes the first of elements that make no page, and says so', () => {
    const {embed, notes} = readEmbed(
      '<offprint-disclaimer></offprint-disclaimer><offprint-disclaimer kind="emergency"></offprint-disclaimer>',
    );
    expect(embed).to.deep.equal({element: 'disclaimer', attributes: {}, content: ''});
    expect(notes[0]).to.contain('shows the first only');
  });

  for (const [name, text] of Object.entries({
    'quotation marks that never close': '<offprint-article src=“a” '.repeat(3000),
    'elements that never close': '<offprint-article src="a">x '.repeat(1000),
    'braces that never close': '<offprint-article a={'.repeat(3000),
    'ampersands escaped many times': '&amp;amp;lt;'.repeat(50_000),
  })) {
    it(`is done with ${name} in time`, () => {
      const started = performance.now();
      readSnippet(text, manifest, parseHtml);
      expect(performance.now() - started).to.be.below(5000);
    });
  }

  for (const [name, text, why] of [
    ['nothing', ' \n ', /There is no text/],
    ['other words', 'Dear Ann, see you tomorrow.', /nothing of ours/],
    [
      'the script alone',
      '<script async src="https://publisher.example/offprint.js"></script>',
      /only the script/,
    ],
    ['a link that is left', '<a href="https://publisher.example/">Read it</a>', /removed the element/],
    ['a frame', '<iframe src="https://publisher.example/embed"></iframe>', /frame/],
    ['an unknown element of ours', '<offprint-carousel></offprint-carousel>', /nothing of ours/],
  ] as const) {
    it(`says why it reads ${name} as nothing`, () => {
      const result = readSnippet(text, manifest, parseHtml);
      expect(result.kind).to.equal('nothing');
      expect(result.kind === 'nothing' && result.why).to.match(why);
    });
  }
});
