/** What of the analyzer we use. Its own declarations lack the two functions that its README documents. */
import type TypeScript from 'typescript';

declare module '@custom-elements-manifest/analyzer' {
  /** The analyzer's own TypeScript, whose nodes it takes. */
  export const ts: typeof TypeScript;

  export interface FoundMember {
    kind: 'field' | 'method';
    name: string;
    static?: boolean;
    privacy?: 'private' | 'protected' | 'public';
    readonly?: boolean;
    type?: {text: string};
    return?: {type: {text: string}};
    description?: string;
  }

  export interface FoundName {
    name: string;
    description?: string;
    type?: {text: string};
  }

  /** A class as the analyzer leaves it to plug-ins. */
  export interface FoundClass {
    kind: string;
    name: string;
    tagName?: string;
    summary?: string;
    description?: string;
    superclass?: {name: string; package: string};
    members?: FoundMember[];
    events?: FoundName[];
    slots?: FoundName[];
    cssParts?: FoundName[];
    cssProperties?: FoundName[];
    cssStates?: FoundName[];
  }

  export interface FoundModule {
    kind: 'javascript-module';
    path: string;
    declarations: FoundClass[];
    exports: unknown[];
  }

  export interface FoundPackage {
    modules: FoundModule[];
  }

  export interface AnalyzerPlugin {
    name: string;
    collectPhase?(parameters: {node: TypeScript.Node}): void;
    packageLinkPhase?(parameters: {customElementsManifest: FoundPackage}): void;
  }

  export function create(options: {
    modules: TypeScript.SourceFile[];
    plugins?: AnalyzerPlugin[];
  }): FoundPackage;
}
