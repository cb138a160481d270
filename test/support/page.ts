/** Whole pages in a real browser, for tests under node. */
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import type {Result, RunOptions} from 'axe-core';
import {violationLines} from './axe-report.js';
import {browserArguments, getBrowser} from './browser.js';
import {sharedBrowserUrl} from './run/shared-browser.js';

/**
 * Connects to the browser of this run, or starts the one that the machine has. The test closes it, which leaves the
 * browser of the run to the other files.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = sharedBrowserUrl();
  if (shared !== undefined) return await chromium.connect(shared);
  return await chromium.launch({executablePath: await getBrowser(), args: browserArguments()});
}

/** What a page complains of, as it comes: keep it and look at it at the end. */
export interface Complaints {
  /** `console.error`, what the browser itself logs as an error, and errors nobody caught. */
  errors: string[];
  warnings: string[];
}

/** Collects a page's complaints from now on: call it before the page is opened. */
export function collectComplaints(page: Page): Complaints {
  const complaints: Complaints = {errors: [], warnings: []};
  page.on('console', message => {
    const line = `${message.text()} (${message.location().url})`;
    if (message.type() === 'error') complaints.errors.push(line);
    if (message.type() === 'warning') complaints.warnings.push(line);
  });
  page.on('pageerror', error => complaints.errors.push(`not caught: ${error.stack ?? error.message}`));
  return complaints;
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds on the page, as lines to read; none is the best answer. It runs in a world of its own, by the
 * debugger: no policy of the page stops it, nothing the page did to its globals breaks it, and it leaves no trace.
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

/** A node of the accessibility tree, as the browser hands it to assistive technology. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** States and relations: `invalid`, `focused`, `required`, `level` and their like. */
  properties: Record<string, unknown>;
}

/** The whole accessibility tree of the page, in the order in which it is read, without what is ignored. */
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
