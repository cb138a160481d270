/** Whole pages in a real browser, for tests under node. */
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import type {Result, RunOptions} from 'axe-core';
import {violationLines} from './axe-report.js';
import {browserArguments, getBrowser} from './browser.js';
import {sharedBrowserUrl} from './run/shared-browser.js';

/**
 * Connects to the browser of this run, or starts one. Closing it in a test does not close the browser of the run.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = sharedBrowserUrl();
  if (shared !== undefined) return await chromium.connect(shared);
  return await chromium.launch({executablePath: await getBrowser(), args: browserArguments()});
}

/** The errors and warnings of a page. The lists grow, so check them at the end. */
export interface Complaints {
  /** `console.error`, errors that the browser logs, and uncaught errors. */
  errors: string[];
  warnings: string[];
}

/** Collects the errors and warnings of a page. Call it before the page is opened. */
export function collectComplaints(page: Page): Complaints {
  const complaints: Complaints = {errors: [], warnings: []};
  page.on('console', message => {
    const line = `${message.text()} (${message.location().url})`;
    if (message.type() === 'error') complaints.errors.push(line);
    if (message.type() === 'warning') complaints.warnings.push(line);
  });
  page.on('pageerror', error => complaints.errors.push(`uncaught: ${error.stack ?? error.message}`));
  return complaints;
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Runs axe on a page, and returns a line for each violation. The debugger runs it in an isolated world: no policy or
 * broken global of the page affects it, and it leaves no trace.
 */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  return await withDebugger(page, async session => {
    const {frameTree} = await session.send('Page.getFrameTree');
    const world = {frameId: frameTree.frame.id, worldName: 'axe'};
    const {executionContextId: contextId} = await session.send('Page.createIsolatedWorld', world);
    const evaluate = async (expression: string): Promise<unknown> => {
      const request = {expression, contextId, awaitPromise: true, returnByValue: true};
      const {result, exceptionDetails} = await session.send('Runtime.evaluate', request);
      if (exceptionDetails === undefined) return result.value;
      throw new Error(`axe failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    };
    await evaluate(`${readFileSync(axeFile, 'utf8')}; undefined`);
    // Without `preload`, axe fetches no style sheets: the page's requests stay its own.
    const settings = JSON.stringify({preload: false, resultTypes: ['violations'], ...options});
    const violations = await evaluate(`axe.run(document, ${settings}).then(({violations}) => violations)`);
    return violationLines(violations as Result[]);
  });
}

/** A node of the accessibility tree, as the browser exposes it to assistive technology. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** States and relations: such as `invalid`, `focused`, `required` and `level`. */
  properties: Record<string, unknown>;
}

/** Reads the accessibility tree of a page, in reading order, without ignored nodes. */
export async function accessibilityTree(page: Page): Promise<AccessibleNode[]> {
  return await withDebugger(page, async session => {
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const known = new Map(nodes.map(node => [node.nodeId, node]));
    const ordered = (id: string): typeof nodes => {
      const node = known.get(id);
      return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(ordered)];
    };
    const roots = nodes.filter(({parentId}) => parentId === undefined);
    return roots
      .flatMap(({nodeId}) => ordered(nodeId))
      .filter(({ignored}) => !ignored)
      .map(node => ({
        role: text(node.role?.value),
        name: text(node.name?.value),
        description: text(node.description?.value),
        value: text(node.value?.value),
        properties: Object.fromEntries(
          (node.properties ?? []).map(({name, value}) => [name, value.value as unknown]),
        ),
      }));
  });
}

async function withDebugger<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
