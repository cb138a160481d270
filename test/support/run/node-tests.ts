/** Runs test files with node's test runner, each in a process of its own, and sends each file's result to the parent. */
import path from 'node:path';
import {run} from 'node:test';
import type {TestEvent} from 'node:test/reporters';
import type {FileResult} from './report.js';
import {nodeFileLimit} from './limits.js';
import {NodeFile} from './node-file.js';
import {sourceOf} from './test-files.js';

/** The number of files that run at once, for two cores: most files wait for a server or a browser half of the time. */
const atOnce = 3;

async function runFile(file: string): Promise<FileResult> {
  const absolute = path.resolve(file);
  const started = Date.now();
  const result = new NodeFile(absolute, nodeFileLimit);
  for await (const event of run({files: [absolute], timeout: nodeFileLimit}) as AsyncIterable<TestEvent>)
    result.add(event);
  return {file: sourceOf(file), ...result.end(), milliseconds: Date.now() - started};
}

async function runQueue(waiting: string[]): Promise<void> {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const result = await runFile(file);
    process.send?.(result);
  }
}

/** Files about the publisher's server mostly wait, and the others mostly compute, so the queue alternates. */
const files = process.argv.slice(2);
const publisherFiles = files.filter(file => file.includes('/publisher/'));
const otherFiles = files.filter(file => !file.includes('/publisher/'));
const queue: string[] = [];
while (queue.length < files.length) queue.push(...publisherFiles.splice(0, 1), ...otherFiles.splice(0, 1));
await Promise.all(Array.from({length: atOnce}, () => runQueue(queue)));
process.disconnect();
