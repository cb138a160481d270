import {expect} from 'chai';
import {restoreEmails} from '../../../../src/sanitize/repair/emails.js';
import {cleanFragment, markup} from '../support/cleaned.js';

const code = '5a33343c351a3f223b372a363f7435283d';

function restored(html: string): string {
  const fragment = cleanFragment(html, 'https://publisher.example/post/');
  restoreEmails(fragment);
  return markup(fragment);
}

describe('a protected address in a text', () => {
  const link = '<a href="mailto:info@example.org">info@example.org</a>';

  it('works again where a link holds it', () => {
    const html = `Write to <a class="__cf_email__" href="/cdn-cgi/l/email-protection" data-cfemail="${code}">[email&#160;protected]</a>.`;
    expect(restored(html)).to.equal(`Write to ${link}.`);
  });

  it('works again where a link that leads nowhere holds it', () => {
    expect(restored(`<a class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</a>`)).to.equal(
      link,
    );
  });

  it('works again where it stands in a link', () => {
    const html = `<a href="/cdn-cgi/l/email-protection#${code}"><span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span></a>`;
    expect(restored(html)).to.equal('<a href="mailto:info@example.org"><span>info@example.org</span></a>');
  });

  it('becomes a link where it stands by itself', () => {
    const html = `<p><span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span></p>`;
    expect(restored(html)).to.equal(`<p><span>${link}</span></p>`);
  });

  it('leaves the words of a link that only leads to it', () => {
    const html = `<a href="/cdn-cgi/l/email-protection#${code}">Write to us</a>`;
    expect(restored(html)).to.equal('<a href="mailto:info@example.org">Write to us</a>');
  });

  it('is taken from the words of a link that names it', () => {
    const html = '<a href="https://publisher.example/cdn-cgi/l/email-protection">info@example.org</a>';
    expect(restored(html)).to.equal(link);
  });

  it('is no link where it cannot be read, and what stood there stays', () => {
    expect(restored('<span data-cfemail="zz">[email&#160;protected]</span>')).to.equal(
      '<span>[email&nbsp;protected]</span>',
    );
    expect(restored('<a href="/cdn-cgi/l/email-protection#00">Write to us</a>')).to.equal(
      '<a>Write to us</a>',
    );
    expect(restored('<a href="/cdn-cgi/l/email-protection" data-cfemail="5a">Write</a>')).to.equal(
      '<a>Write</a>',
    );
  });

  it('cannot bring markup or another link along', () => {
    const bytes = Array.from(new TextEncoder().encode('<img src=x onerror=alert(1)>@a'), byte => byte ^ 1);
    const hex = ['01', ...bytes.map(byte => byte.toString(16).padStart(2, '0'))].join('');
    expect(restored(`<span data-cfemail="${hex}">x</span>`)).to.equal('<span>x</span>');
    expect(restored(`<a href="/cdn-cgi/l/email-protection#${hex}">y</a>`)).to.equal('<a>y</a>');
  });

  it('leaves other links alone', () => {
    const html = '<a href="https://a.example/cdn-cgi/l/other#5a33">a</a><a href="mailto:b@c.example">b</a>';
    expect(restored(html)).to.equal(html);
  });
});
