/** The ways in which optimizers, editors and tag managers load the script. */
import {tag, type Guest} from './guest-page.js';

/** Puts each delayed script back as a script that runs, as optimizers do after the first touch or movement. */
const startDelayed = (type: string, source: string) => `
  addEventListener('load', () => setTimeout(() => {
    for (const delayed of document.querySelectorAll('script[type="${type}"]')) {
      const script = document.createElement('script');
      for (const {name, value} of delayed.attributes) if (name !== 'type') script.setAttribute(name.replace('${source}', 'src'), value);
      delayed.replaceWith(script);
    }
    document.dispatchEvent(new Event('DOMContentLoaded'));
  }))`;

/** Loads the script from a URL that tells nothing about its folder. */
const runFromBlob = `
  fetch('offprint.js').then(answer => answer.blob()).then(code => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    document.head.append(script);
  })`;

const inline = (code: string) => `<script>${code}</script>`;

/** @param content the markup with our elements */
export function loading(content: string): (Guest & {name: string})[] {
  return [
    {name: 'A script with async', head: tag.replace('src', 'async src'), body: content},
    {name: 'A script with defer', head: tag.replace('src', 'defer src'), body: content},
    {name: 'A script of the type module', head: tag.replace('src', 'type="module" src'), body: content},
    {name: 'A script at the end of the body', body: content + tag},
    {name: 'The script, twice', head: tag, body: content + tag},
    {
      name: 'document.write',
      head: inline(`document.write('${tag.replace('</', '<\\/')}')`),
      body: content,
    },
    {
      name: 'A delayed script, as WP Rocket makes it',
      head:
        '<script type="rocketlazyloadscript" data-rocket-src="offprint.js" async></script>' +
        inline(startDelayed('rocketlazyloadscript', 'data-rocket-src')),
      body: content,
    },
    {
      name: 'A script with another type, as Rocket Loader makes it',
      head:
        '<script type="6f1c-text/javascript" src="offprint.js"></script>' +
        inline(startDelayed('6f1c-text/javascript', 'src')),
      body: content,
    },
    {
      name: 'A delayed script that runs from a blob',
      head: `<script type="text/delayed" data-src="offprint.js"></script>${inline(runFromBlob)}`,
      body: content,
    },
    {
      name: 'One file of all scripts in another folder, as Autoptimize makes it, with data-offprint-base',
      root: '<html lang="en" data-offprint-base="./">',
      head: '<script defer src="cache/all.js"></script>',
      body: content,
      files: {'cache/all.js': {body: 'var page = 1;\n{{offprint.js}}\n;page = 2;'}},
    },
    {
      name: 'The script inlined into the page, with data-offprint-base',
      root: '<html lang="en" data-offprint-base="./">',
      head: '<script>{{offprint.js}}</script>',
      body: content,
    },
    {
      name: 'jQuery’s html(), which runs the text of scripts',
      body: `<div id="place"></div>${inline(`
        const place = document.getElementById('place');
        place.innerHTML = ${JSON.stringify(content + tag).replaceAll('</', '<\\/')};
        fetch('offprint.js').then(answer => answer.text()).then(code => {
          const script = document.createElement('script');
          script.text = code;
          document.head.appendChild(script).remove();
        });`)}`,
    },
    {
      name: 'A tag manager, which makes the script anew',
      body: `${content}${inline(`
        const script = document.createElement('script');
        script.async = true;
        script.src = 'offprint.js';
        document.body.append(script);`)}`,
    },
  ];
}
