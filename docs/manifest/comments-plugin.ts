/** The analyzer's plug-in. It collects attributes from the comments of properties, and the members of events. */
import {ts, type AnalyzerPlugin} from '@custom-elements-manifest/analyzer';
import type TypeScript from 'typescript';
import {readAttribute, readComment} from './attribute-tags.js';
import type {Attribute, EventDeclaration} from './manifest.js';

/** What the comments say beyond what the analyzer finds, by the name of a class or interface. */
export interface SourceComments {
  attributes: Map<string, Attribute[]>;
  /** The interfaces that a class implements. */
  interfaces: Map<string, string[]>;
  /** The attributes that have no effect on an element. */
  omitted: Map<string, string[]>;
  /** The comment of a class. */
  texts: Map<string, string>;
  /** The described fields of a class. */
  fields: Map<string, EventDeclaration['members']>;
}

/** The interface with the attributes of every element. */
const common = {name: 'Presentable', module: 'dist/shared/presentation.js'};

/** Makes the plug-in, which fills `comments`. */
export function commentsPlugin(comments: SourceComments): AnalyzerPlugin {
  return {
    name: 'offprint-comments',
    collectPhase({node}) {
      if (ts.isInterfaceDeclaration(node)) readInterface(node, comments);
      if (ts.isClassDeclaration(node)) readClass(node, comments);
    },
  };
}

function readInterface(node: TypeScript.InterfaceDeclaration, {attributes}: SourceComments): void {
  const isCommon = node.name.text === common.name;
  const found = node.members
    .filter(member => ts.isPropertySignature(member))
    .flatMap(member => readAttribute(member) ?? []);
  const marked = isCommon ? found.map(each => ({...each, inheritedFrom: common})) : found;
  attributes.set(node.name.text, marked);
}

function readClass(node: TypeScript.ClassDeclaration, comments: SourceComments): void {
  const name = node.name?.text ?? '';
  const fields = node.members.filter(member => ts.isPropertyDeclaration(member));
  const {heritageClauses = []} = node;
  const isImplemented = ({token}: TypeScript.HeritageClause) => token === ts.SyntaxKind.ImplementsKeyword;
  const interfaces = heritageClauses.filter(isImplemented).flatMap(({types}) => [...types]);
  comments.attributes.set(
    name,
    fields.flatMap(field => readAttribute(field) ?? []),
  );
  comments.interfaces.set(
    name,
    interfaces.map(({expression}) => expression.getText()),
  );
  const {text, tags} = readComment(node);
  comments.texts.set(name, text);
  const omitted = tags.get('omits');
  if (omitted) comments.omitted.set(name, omitted.split(' '));
  comments.fields.set(
    name,
    fields.map(field => {
      const {text} = readComment(field);
      return {
        name: field.name.getText(),
        type: {text: field.type?.getText() ?? 'unknown'},
        ...(text ? {description: text} : {}),
      };
    }),
  );
}
