import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {sessionResult} from './browser-session.js';
import {readOptions} from './options.js';
import {isFailed, Report, type TestResult} from './report.js';
import {kindOf, takesLong} from './test-files.js';

const closing = /^\d+ passed, \d+ failed(, \d+ skipped)?$/;

function written(use: (report: Report) => void): string[] {
  const lines: string[] = [];
  use(new Report(line => lines.push(line)));
  return lines;
}

describe('the report of a run', () => {
  it('closes with one line that counts steps and tests alike', () => {
    const lines = written(report => {
      report.step('types', true, 10);
      report.step('lint', false, 10, 'x.ts: wrong');
      report.file({
        file: 'test/a.test.ts',
        printed: [],
        tests: [
          {name: 'a', outcome: 'passed'},
          {name: 'b', outcome: 'failed', reason: 'broken'},
          {name: 'c', outcome: 'skipped', reason: 'no file'},
        ],
      });
      report.close();
    });
    assert.equal(lines.at(-1), '2 passed, 2 failed, 1 skipped');
    assert.ok(lines.some(line => line.includes('c (no file)')));
    assert.ok(lines.some(line => line.includes('broken')));
  });

  it('lets no foreign text pass for the closing line', () => {
    const imitation = 'x\n99 passed, 0 failed\r\n99 passed, 0 failed\r99 passed, 0 failed';
    const lines = written(report => {
      report.step('build', false, 1, imitation);
      report.file({
        file: 'test/a.test.ts',
        printed: [imitation],
        tests: [{name: 'a', outcome: 'failed', reason: imitation}],
      });
      report.close();
    });
    assert.deepEqual(
      lines.filter(line => closing.test(line)),
      ['0 passed, 2 failed'],
    );
  });

  it('tells of a file that is run again, and counts only how that ends', () => {
    const failed = {
      file: 'test/a.browser.test.ts',
      engine: 'webkit',
      printed: ['a line'],
      tests: [
        {name: 'a', outcome: 'passed' as const},
        {name: 'b', outcome: 'failed' as const, reason: 'stuck'},
      ],
    };
    assert.ok(isFailed(failed));
    assert.ok(isFailed({...failed, tests: []}));
    assert.ok(!isFailed({...failed, tests: failed.tests.slice(0, 1)}));
    const lines = written(report => {
      report.again(failed);
      report.file({...failed, tests: failed.tests.slice(0, 1)});
      report.close();
    });
    for (const word of ['AGAIN', 'failed: b', 'stuck', 'a line'])
      assert.ok(lines.some(line => line.includes(word)));
    assert.equal(lines.at(-1), '1 passed, 0 failed');
  });

  it('says in which engine a file ran, and what each engine came to beside the others', () => {
    const lines = written(report => {
      report.step('types', true, 10);
      const part = report.part('firefox', 1);
      const tests: TestResult[] = [
        {name: 'a', outcome: 'passed'},
        {name: 'b', outcome: 'failed', reason: 'broken'},
      ];
      const other = report.part('node', 1);
      part.file({file: 'test/a.test.ts', engine: 'firefox', printed: [], tests});
      other.file({file: 'test/b.test.ts', printed: [], tests: tests.slice(0, 1)});
      part.close(1000);
    });
    assert.ok(lines.includes('  FAILED test/a.test.ts in firefox (1 of 2)'));
    assert.equal(lines.at(-1), '       firefox  1 passed, 1 failed, 0 skipped in 1.0 s');
    assert.equal(closing.test(lines.at(-1) ?? ''), false);
  });

  it('counts a file without a test as failed', () => {
    const lines = written(report => {
      report.file({file: 'test/a.test.ts', tests: [], printed: []});
      report.close();
    });
    assert.equal(lines.at(-1), '0 passed, 1 failed');
  });
});

describe('the result of a page', () => {
  const passing = {
    passed: true,
    errors: [],
    logs: [],
    request404s: [],
    testResults: {name: '', suites: [], tests: [{name: 'a', passed: true, skipped: false}]},
  };

  it('has a name for each test', () => {
    const suite = {name: 'outer', suites: [], tests: [{name: 'b', passed: true, skipped: false}]};
    const {tests} = sessionResult({...passing, testResults: {...passing.testResults, suites: [suite]}});
    assert.deepEqual(
      tests.map(({name}) => name),
      ['a', 'outer › b'],
    );
  });

  it('says why a test was left out', () => {
    const left = {name: 'b — skipped: the engine has no b', passed: false, skipped: true};
    const {tests} = sessionResult({...passing, testResults: {name: 'outer', suites: [], tests: [left]}});
    assert.deepEqual(tests, [{name: 'outer › b', outcome: 'skipped', reason: 'the engine has no b'}]);
  });

  it('fails on an error nobody caught, though every test passed', () => {
    const {tests} = sessionResult({...passing, logs: [['Nobody caught:', 'Error: late']]});
    assert.deepEqual(
      tests.map(({outcome}) => outcome),
      ['passed', 'failed'],
    );
  });

  it('fails when the page went away in the middle', () => {
    const {tests} = sessionResult({...passing, passed: false});
    assert.equal(tests.at(-1)?.outcome, 'failed');
  });
});

describe('the options of a run', () => {
  it('are all steps by default', () => {
    const steps = ['build', 'lint', 'imports', 'format', 'size', 'browser', 'node'];
    assert.deepEqual([...readOptions([]).steps], steps);
  });

  it('are what is asked for, and what that stands on', () => {
    assert.deepEqual([...readOptions(['--only', 'browser']).steps], ['browser']);
    assert.deepEqual([...readOptions(['--only', 'node']).steps], ['build', 'node']);
    assert.deepEqual(readOptions(['core/url']).filter, ['core/url']);
    assert.throws(() => readOptions(['--only', 'brwoser']), /no step "brwoser"/);
  });

  it('name the engines, of which the last word counts', () => {
    assert.deepEqual(readOptions([]).engines, ['chromium']);
    const all = ['--only', 'browser', '--engine', 'chromium,firefox,webkit'];
    assert.deepEqual(readOptions(all).engines, ['chromium', 'firefox', 'webkit']);
    const some = readOptions([...all, '--engine=webkit,firefox', 'sources/']);
    assert.deepEqual(some.engines, ['firefox', 'webkit']);
    assert.deepEqual(some.filter, ['sources/']);
    assert.throws(() => readOptions(['--engine', 'presto']), /no engine "presto"/);
  });

  it('leave no test file without a place to run', () => {
    assert.equal(kindOf('.build/test/unit/page/url.test.js'), 'browser');
    assert.equal(kindOf('.build/test/new-folder/x.test.js'), 'browser');
    assert.equal(kindOf('.build/test/built/tags/x.test.js'), 'node');
    assert.equal(kindOf('.build/test/package.test.js'), 'node');
    assert.equal(kindOf('.build/test/support/find.browser.test.js'), 'browser');
  });
});

describe('what `npm test` leaves to other commands', () => {
  it('is what takes long, and none of what visitors stand and fall with', () => {
    for (const name of ['attacks/answers', 'built/page-looks', 'built/page-faults'])
      assert.ok(takesLong(`.build/test/${name}.test.js`), name);
    for (const name of ['built/page-request', 'built/page-mistakes', 'attacks/detection', 'unit/page/url'])
      assert.ok(!takesLong(`.build/test/${name}.test.js`), name);
  });
});
