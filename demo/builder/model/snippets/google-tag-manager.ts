import type {ScriptLocation} from '../embed.js';
import {divMarkup} from './html-text.js';
import type {PublishingSystem} from './system.js';

/** JSON that can't end a script element, nor name a variable of the tag manager. */
function scriptText(text: string): string {
  return JSON.stringify(text).replace(/[<{}\u2028\u2029]/g, character => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return String.raw`\u` + code;
  });
}

/**
 * Writes the tag's code. A tag manager makes script elements anew, without attributes such as `integrity`; a script that
 * makes the element itself keeps them. In the syntax of 2009, which the tag manager's editor requires.
 */
function writeTag({url, integrity}: ScriptLocation): string {
  return `<script>
  (function () {
    var script = document.createElement('script');
    script.src = ${scriptText(url)};
    script.integrity = ${scriptText(integrity)};
    script.crossOrigin = 'anonymous';
    script.async = true;
    document.head.appendChild(script);
  })();
</script>`;
}

/** Google Tag Manager. A script that is made anew was tried, the tag manager itself was not. */
export const googleTagManager: PublishingSystem = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  tried: false,
  steps: [
    'Make a Custom HTML tag with the code below. Leave “Support document.write” off, and let it fire on “All Pages”.',
    'Paste the snippet into the page itself, where it should show. A tag manager cannot put it there.',
    'If visitors have to agree to the tag first, those who refuse see the link inside the snippet only.',
  ],
  write: (embed, _script, {parseHtml}) => divMarkup(embed, parseHtml, {isOneLine: true}),
  warnings: () => [
    'If your site has a Content-Security-Policy, the tag needs its nonce, as all Custom HTML tags do.',
  ],
  setup: {label: 'In Google Tag Manager: once, as a Custom HTML tag', write: writeTag},
};
