/** Every string is shown somewhere: a key that no source reads would be translated for nobody. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {en as reply} from '../demo/publisher/strings/en-de.js';
import {en} from '../src/strings/en.js';

/** The files with the strings themselves. */
const ownFiles = /\/src\/strings\/|\/demo\/publisher\/strings\//;

const {config} = ts.readConfigFile('tsconfig.json', name => ts.sys.readFile(name)) as {config: unknown};
const {fileNames, options} = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(
  fileNames.filter(name => /\/(?:src|demo)\//.test(name)),
  options,
);
const checker = program.getTypeChecker();

/** The names that an expression in brackets can have, by its type. */
function namesOf(expression: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(expression);
  return (type.isUnion() ? type.types : [type]).flatMap(each => (each.isStringLiteral() ? [each.value] : []));
}

/** Lists the members that all sources read of objects that have these members, or some of them and no others. */
function readMembers(names: readonly string[]): Set<string> {
  const read = new Set<string>();
  const isStrings = (node: ts.Node) => {
    const members = checker.getTypeAtLocation(node).getProperties();
    return members.length > 0 && members.every(({name}) => names.includes(name) || name === 'script');
  };
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isStrings(node.expression)) read.add(node.name.text);
    else if (ts.isElementAccessExpression(node) && isStrings(node.expression))
      for (const name of namesOf(node.argumentExpression)) read.add(name);
    else if (ts.isObjectBindingPattern(node) && isStrings(node))
      for (const element of node.elements) read.add((element.propertyName ?? element.name).getText());
    node.forEachChild(look);
  };
  for (const file of program.getSourceFiles())
    if (!ownFiles.test(file.fileName) && !file.isDeclarationFile) look(file);
  return read;
}

/** Lists the names of strings that nothing reads. */
function unused(strings: object): string[] {
  const names = Object.keys(strings);
  const read = readMembers(names);
  return names.filter(name => !read.has(name));
}

describe('the strings', () => {
  it('of the elements are all shown, and so is each reason of a failure', () => {
    assert.deepEqual(unused(en), []);
    assert.deepEqual(unused(en.disclaimers), []);
    assert.deepEqual(unused(en.loadFailures), []);
    assert.deepEqual(unused(en.failures), []);
  });

  it('of the publisher are all shown', () => {
    assert.deepEqual(unused(reply), []);
  });

  it('would be missed if nothing read them', () => {
    assert.deepEqual(unused({...en, neverShown: ''}), ['neverShown']);
  });
});
