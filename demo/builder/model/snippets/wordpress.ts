/** WordPress. Tried with 6.1: what it keeps is recorded, and `docs/embed.md` has the table. */
import type {Embed, ScriptLocation} from '../embed.js';
import {divMarkup, scriptTag, type HtmlStyle} from './html-text.js';
import type {PublishingSystem, WriteOptions} from './system.js';

/** WordPress adds paragraphs and line breaks at line ends, and runs shortcodes in attributes. */
const style: HtmlStyle = {isOneLine: true, hasShortcodes: true};

export const wordPressBlock: PublishingSystem = {
  id: 'wordpress-block',
  name: 'WordPress, block editor',
  tried: true,
  steps: [
    'In the editor, open the menu with three dots at the top right and choose “Code editor”.',
    'Paste the snippet where it should show. It becomes a Custom HTML block.',
    'Update the page. If the script is missing afterwards, choose “WordPress, without administrator rights” here.',
  ],
  write: (embed, script, {parseHtml}) =>
    `<!-- wp:html -->\n${scriptTag(script)}\n${divMarkup(embed, parseHtml, style)}\n<!-- /wp:html -->`,
};

export const wordPressClassic: PublishingSystem = {
  id: 'wordpress-classic',
  name: 'WordPress, classic editor',
  tried: true,
  steps: [
    'In the editor, choose the tab “Text”, not “Visual”.',
    'Paste the snippet where it should show, and stay on “Text”.',
    'Update the page. If the script is missing afterwards, choose “WordPress, without administrator rights” here.',
  ],
  write: (embed, script, {parseHtml}) => `${scriptTag(script)}\n${divMarkup(embed, parseHtml, style)}`,
  warnings: warnAboutForms,
};

export const wordPressAuthor: PublishingSystem = {
  id: 'wordpress-author',
  name: 'WordPress, without administrator rights',
  tried: true,
  steps: [
    'Ask an administrator to add the script to the site once (see below).',
    'Add a Custom HTML block where the embed should show, and paste the snippet. Do not switch to the visual editor.',
    'Look at the published page. The preview in the editor does not load the script.',
  ],
  write: (embed, _script, {parseHtml}) => divMarkup(embed, parseHtml, style),
  setup: {label: 'For an administrator: once, at the end of the theme’s functions.php', write: writePhp},
  warnings: (embed, options) => [...warnAboutForms(embed, options), ...warnAboutStyle(embed)],
};

/** Text between single quotes in PHP. */
function phpText(text: string): string {
  return text.replace(/['\\]/g, String.raw`\$&`);
}

function writePhp({url, integrity}: ScriptLocation): string {
  return `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_script('offprint', '${phpText(url)}', [], null, true);
});
add_filter('script_loader_tag', function ($tag, $handle) {
  $attributes = ' async integrity="${phpText(integrity)}" crossorigin="anonymous"';
  return $handle === 'offprint' ? str_replace(' src=', $attributes . ' src=', $tag) : $tag;
}, 10, 2);`;
}

function warnAboutForms({content}: Embed, {parseHtml}: WriteOptions): string[] {
  return content && parseHtml(content).querySelector('form, input, select, textarea')
    ? ['WordPress changes or removes the fields of a form of your own. Use the built-in form.']
    : [];
}

function warnAboutStyle({attributes}: Embed): string[] {
  return attributes['style'] === undefined
    ? []
    : [
        'WordPress before 6.1 removes colors from what authors write. An administrator can put them into the theme.',
      ];
}
