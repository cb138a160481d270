/** Three pages as partners write them, and the scripts that a browser loads for each. */
import {article, json, pageOf, samplePost, startSite} from '../built/support/site.js';
import {launchBrowser} from '../support/page.js';

const form =
  '<offprint-booklet-form action="/requests" privacy-href="/privacy" heading="Booklet"></offprint-booklet-form>';

export const samplePages: Readonly<Record<string, string>> = {
  'form alone': form,
  'WordPress article and form': article + form,
  'Markdown article': article.replace('/post', '/article.md'),
};

/**
 * Opens each page, and waits until its elements are ready.
 * @returns the scripts that each page requested, such as `offprint.js`, in order
 */
export async function loadScripts(pages: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const site = await startSite();
  const browser = await launchBrowser();
  try {
    site.put('/post', json(samplePost));
    site.put('/article.md', {body: '# Metal ions\n\nWords of the article.', type: 'text/markdown'});
    const loaded = new Map<string, string[]>();
    for (const [name, body] of Object.entries(pages)) {
      site.put('/', {body: pageOf('<script async src="/offprint.js"></script>', body)});
      const page = await browser.newPage();
      const scripts: string[] = [];
      page.on('request', request => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
      });
      await page.goto(site.url);
      await page.locator('offprint-article, offprint-booklet-form').first().waitFor();
      await page.waitForFunction(
        () =>
          !document.querySelector(':not(:defined), offprint-article:not([state=ready])') &&
          [...document.querySelectorAll('offprint-booklet-form')].every(({shadowRoot}) =>
            shadowRoot?.querySelector('button'),
          ),
      );
      await page.waitForLoadState('networkidle');
      await page.close();
      loaded.set(name, scripts);
    }
    return loaded;
  } finally {
    await browser.close();
    await site.close();
  }
}
