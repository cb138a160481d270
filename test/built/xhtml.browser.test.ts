/** The built script on a page of the type `application/xhtml+xml`, in every engine. */
import {expect} from 'chai';
import {compatibility} from '../support/compatibility.js';
import {waitFor} from '../support/wait.js';

const markup = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en">
  <head><title>Partner</title><script src="${location.origin}/dist/offprint.js"></script></head>
  <body>
    <offprint-disclaimer>Words of the partner</offprint-disclaimer>
    <offprint-disclaimer kind="general"></offprint-disclaimer>
    <offprint-booklet-form action="https://requests.example/" privacy-href="https://press.example/" fields="email"></offprint-booklet-form>
  </body></html>`;

describe('an XHTML page', () => {
  it(compatibility('Pages', 'An XHTML page', 'the elements are shown'), async () => {
    const frame = document.createElement('iframe');
    const url = URL.createObjectURL(new Blob([markup], {type: 'application/xhtml+xml'}));
    frame.src = url;
    document.body.append(frame);
    const rootOf = (selector: string) => frame.contentDocument?.querySelector(selector)?.shadowRoot;
    await waitFor(() => rootOf('offprint-booklet-form')?.querySelector('input'), 'the form is drawn');
    expect(frame.contentDocument?.contentType).to.equal('application/xhtml+xml');
    expect(rootOf('[kind=general]')?.textContent).to.match(/general information/i);
    const slots = [...(rootOf('offprint-disclaimer')?.querySelectorAll('slot') ?? [])];
    const words = slots.flatMap(slot => slot.assignedNodes()).map(({textContent}) => textContent);
    expect(words).to.deep.equal(['Words of the partner']);
    expect(
      [...(rootOf('offprint-booklet-form')?.querySelectorAll('label') ?? [])].map(
        ({textContent}) => textContent,
      ),
    ).to.include('Email');
    frame.remove();
    URL.revokeObjectURL(url);
  });
});
