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

const {resolve} = createRequire(import.meta.url);

/** Runs axe on a page, and returns a line for each violation. */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Without `preload`, axe fetches no style sheets: the page's requests stay its own.
  const settings = JSON.stringify({preload: false, resultTypes: ['violations'], ...options});
  const run = `axe.run(document, ${settings}).then(({violations}) => violations)`;
  return violationLines((await runIsolated(page, 'axe-core/axe.min.js', run)) as Result[]);
}

/** A finding of IBM's engine: https://www.ibm.com/able/toolkit/tools. */
interface Finding {
  ruleId: string;
  /** Such as `['VIOLATION', 'FAIL']` and `['VIOLATION', 'POTENTIAL']`. */
  value: [string, string];
  message: string;
  snippet: string;
  path: {dom: string};
}

/** Runs IBM's accessibility engine on a page, and returns a line for each certain violation. */
export async function checkerViolations(page: Page): Promise<string[]> {
  // Plain values: a finding in a frame refers to more objects than the debugger returns.
  const pick =
    '({results}) => results.map(({ruleId, value, message, snippet, path: {dom}}) => ({ruleId, value, message, snippet, path: {dom}}))';
  const run = `new ace.Checker().check(document, ['IBM_Accessibility']).then(${pick})`;
  const findings = (await runIsolated(page, 'accessibility-checker-engine/ace.js', run)) as Finding[];
  return findings
    .filter(({value: [level, outcome]}) => level === 'VIOLATION' && outcome === 'FAIL')
    .map(({ruleId, message, snippet, path}) => `${ruleId}: ${message}\n  at ${path.dom}: ${snippet}`);
}

/**
 * Runs a script of a package, and an expression after it. The debugger runs both in an isolated world: no policy or
 * broken global of the page affects them, and they leave no trace.
 */
async function runIsolated(page: Page, file: string, expression: string): Promise<unknown> {
  return await withDebugger(page, async session => {
    const {frameTree} = await session.send('Page.getFrameTree');
    const world = {frameId: frameTree.frame.id, worldName: file};
    const {executionContextId: contextId} = await session.send('Page.createIsolatedWorld', world);
    const evaluate = async (code: string): Promise<unknown> => {
      const request = {expression: code, contextId, awaitPromise: true, returnByValue: true};
      const {result, exceptionDetails} = await session.send('Runtime.evaluate', request);
      if (exceptionDetails === undefined) return result.value;
      throw new Error(`${file} failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    };
    await evaluate(`${readFileSync(resolve(file), 'utf8')}; undefined`);
    return await evaluate(expression);
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
  /** Without ignored nodes, whose children stand in their place. */
  children: AccessibleNode[];
}

/** Reads the accessibility tree of a page, in reading order, without ignored nodes. */
export async function accessibilityTree(page: Page): Promise<AccessibleNode[]> {
  const flat = (node: AccessibleNode): AccessibleNode[] => [node, ...node.children.flatMap(flat)];
  return (await accessibleRoots(page)).flatMap(flat);
}

/** Reads the accessibility tree of a page as a tree. */
export async function accessibleRoots(page: Page): Promise<AccessibleNode[]> {
  return await withDebugger(page, async session => {
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const known = new Map(nodes.map(node => [node.nodeId, node]));
    const read = (id: string): AccessibleNode[] => {
      const node = known.get(id);
      if (node === undefined) return [];
      const children = (node.childIds ?? []).flatMap(read);
      if (node.ignored) return children;
      const properties = Object.fromEntries(
        (node.properties ?? []).map(({name, value}) => [name, value.value as unknown]),
      );
      const [role, name] = [text(node.role?.value), text(node.name?.value)];
      return [
        {
          role,
          name,
          description: text(node.description?.value),
          value: text(node.value?.value),
          properties,
          children,
        },
      ];
    };
    return nodes.filter(({parentId}) => parentId === undefined).flatMap(({nodeId}) => read(nodeId));
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
