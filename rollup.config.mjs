import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import typescript from 'typescript';

/** The compiler's output is what is bundled: one compiler, whose types are the package's. */
const compiled = fileURLToPath(new URL('.build/src/', import.meta.url));

/** What a library reads as a global, and what `core/realm` gives it instead. */
const shadows = [
  [
    /[\\/](?:lit|lit-html|lit-element|@lit[\\/][\w-]+)[\\/]/,
    {
      globalThis: 'realmGlobal',
      document: 'realmDocument',
      Document: 'realmDocumentClass',
      Object: 'realmObject',
    },
  ],
  [/[\\/]dompurify[\\/]/, {window: 'realmWindow'}],
];

/**
 * Lets the libraries in the script see `core/realm` in the place of the page's globals, which a page can shadow or
 * break, and on which they would leave marks.
 */
export function realm() {
  return {
    name: 'realm',
    transform(code, id) {
      const [, names] = shadows.find(([path]) => id.includes('node_modules') && path.test(id)) ?? [];
      if (!names) return null;
      const used = Object.entries(names).filter(([name]) => new RegExp(`(?<![.\\w$])${name}\\b`).test(code));
      if (used.length === 0) return null;
      const list = used.map(([name, replacement]) => `${replacement} as ${name}`).join(', ');
      const text = new MagicString(code).prepend(
        `import {${list}} from ${JSON.stringify(`${compiled}core/realm.js`)};`,
      );
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** DOMPurify's options, as `sanitize/clean` gives them for every text. */
const fixedOptions = {
  ALLOW_ARIA_ATTR: 'false',
  ALLOW_DATA_ATTR: 'false',
  ALLOW_SELF_CLOSE_IN_ATTR: 'true',
  ALLOW_UNKNOWN_PROTOCOLS: 'false',
  FORCE_BODY: 'false',
  IN_PLACE: 'false',
  KEEP_CONTENT: 'true',
  NAMESPACE: 'HTML_NAMESPACE',
  PARSER_MEDIA_TYPE: '"text/html"',
  RETURN_DOM: 'true',
  RETURN_DOM_FRAGMENT: 'true',
  RETURN_TRUSTED_TYPE: 'false',
  SAFE_FOR_TEMPLATES: 'false',
  SAFE_FOR_XML: 'true',
  SANITIZE_DOM: 'true',
  SANITIZE_NAMED_PROPS: 'false',
  SET_CONFIG: 'false',
  USE_PROFILES: 'false',
  WHOLE_DOCUMENT: 'false',
};
const fixed = Object.keys(fixedOptions).join('|');

/** Options that differ, or are data; every other is never given. */
const given = 'ALLOWED_TAGS|ALLOWED_ATTR|FORBID_CONTENTS|ALLOWED_NAMESPACES|TRUSTED_TYPES_POLICY';

/**
 * What our one use of DOMPurify decides: the kind of a node in its syntax tree, how its source reads, what it comes
 * to, and how often it stands there.
 */
const decidedInDOMPurify = [
  // An option's variable is a constant of the value that we give.
  [
    'VariableDeclarator',
    new RegExp(`^(?:${fixed}) = `),
    ({id}) => `${id.name} = ${fixedOptions[id.name]}`,
    19,
  ],
  ['AssignmentExpression', new RegExp(`^(?:${fixed}) =\\s`), '(void 0)', 20],
  // An option that is never given has its default, where there is one the third argument.
  ['CallExpression', new RegExp(`^objectHasOwnProperty\\(cfg, '(?!${given})`), 'false', 3],
  [
    'CallExpression',
    new RegExp(`^_resolve\\w+Option\\(cfg, '(?!${given})`),
    (node, source) => source(node.arguments[2]),
    7,
  ],
  ['MemberExpression', new RegExp(`^cfg\\.(?!${given})\\w+$`), '(void 0)', 12],
  // It runs in browsers that have all it asks for; without, it has no method to call.
  ['AssignmentExpression', /^DOMPurify\.isSupported =\s/, '(void 0)', 2],
  ['UnaryExpression', /^!DOMPurify\.isSupported$/, 'false', 1],
  [
    'ConditionalExpression',
    /^(?:get(?:NodeType|NodeName|OwnerDocument|NamespaceURI)|Node && Node\.prototype)\s*\?/,
    ({consequent}, source) => source(consequent),
    9,
  ],
  ['BinaryExpression', /^cfg\.TRUSTED_TYPES_POLICY === null/, 'true', 1],
  // We give a fragment, which belongs to no page and has no shadow roots; no HTML is parsed, no text made of anything.
  ['CallExpression', /^stringifyValue\(/, '""', 1],
  ['CallExpression', /^_isNode\(dirty\)/, 'true', 3],
  ['IfStatement', /^if \(IS_EMPTY_INPUT\)/, ';', 1],
  ['CallExpression', /^_initDocument\('/, "document.createElement('body')", 1],
  ['CallExpression', /^_sanitizeAttachedShadowRoots\(body\)/, '(void 0)', 1],
  ['LogicalExpression', /^ALLOWED_ATTR\.shadowroot \|\|/, 'false', 1],
  ['ConditionalExpression', /^currentNode === root\s/, ({alternate}, source) => source(alternate), 1],
  // So it needs no Trusted Types: none of our attributes does.
  ['MemberExpression', /^cfg\.TRUSTED_TYPES_POLICY$/, 'null', 4],
  ['CallExpression', /^_applyTrustedTypesToAttribute\(/, (node, source) => source(node.arguments[3]), 1],
  // What we give are lists, and its own members: nothing that a page could add to.
  ['AssignmentExpression', /^cfg = clone\(/, '(void 0)', 1],
  ['ConditionalExpression', /^options\.base\s*\?/, '{}', 1],
  ['CallExpression', /^_markVisited\(/, '(void 0)', 1],
  // Our lists are not its own, and nothing forbids what they name: no text but prose, no template, no drawing.
  ['CallExpression', /^_forkSharedAllowlist\(/, (node, source) => source(node.arguments[1]), 2],
  ['MemberExpression', /^FORBID_(?:TAGS|ATTR)\[/, 'false', 4],
  ['MemberExpression', /^LITERAL_TEXT_ELEMENTS\[/, 'false', 1],
  ['CallExpression', /^_isDocumentFragment\(node\.content\)/, 'false', 1],
  ['CallExpression', /^_isPatchLinkageAttribute\(/, 'false', 2],
  ['LogicalExpression', /^\(tagName === 'noscript' \|\|/, 'false', 1],
  ['LogicalExpression', /^\(lcName === 'src' \|\| lcName === 'xlink:href'/, 'false', 1],
  ['LogicalExpression', /^\(?\s*stringToLowerCase\(name\) === 'attributename'/, 'false', 1],
  // Our hook removes no element and forces nothing.
  ['CallExpression', /^_handleHookDetachedNode\(/, 'false', 6],
  ['IfStatement', /^if \(hookEvent\.forceKeepAttr\)/, ';', 1],
  // We hook attributes and nothing else, allow no custom element, and don't ask what was removed.
  ['CallExpression', /^_executeHooks\(hooks\.(?!uponSanitizeAttribute)/, '(void 0)', 10],
  ['CallExpression', /^_createHooksMap\(/, '{uponSanitizeAttribute: [], uponSanitizeElement: []}', 1],
  ['CallExpression', /^_(?:isBasicCustomElement|matchesNameCheck)\(/, 'false', 5],
  ['CallExpression', /^objectHasOwnProperty\(customElementHandling,/, 'false', 3],
  ['LogicalExpression', /^lcName === 'is' &&/, 'false', 1],
  ['CallExpression', /^isRegexOrFunction\(/, 'false', 2],
  ['BinaryExpression', /^EXTRA_ELEMENT_HANDLING\.\w+ instanceof Function/, 'false', 2],
  ['AssignmentExpression', /^EXTRA_ELEMENT_HANDLING\.\w+ = null/, '(void 0)', 2],
  // It would read what the page added to `Object.prototype` as parts of its descriptors.
  ['CallExpression', /^Object\.seal\(/, 'null', 1],
  ['CallExpression', /^arrayPush\(DOMPurify\.removed/, '(void 0)', 3],
  ['AssignmentExpression', /^DOMPurify\.(?:\w+Config|isValidAttribute|remove\w*Hooks?) = /, '(void 0)', 6],
  // Our policy keeps HTML and MathML, no drawing, and names what is dropped with its content.
  ['BinaryExpression', /^(?:element|parent)Namespace === SVG_NAMESPACE$/, 'false', 3],
  ['VariableDeclarator', /^DEFAULT_(?:FORBID_CONTENTS|DATA_URI_TAGS) = /, ({id}) => `${id.name} = {}`, 2],
  ['LogicalExpression', /^COMMON_SVG_AND_HTML_ELEMENTS\[tagName\] \|\|/, 'true', 1],
  // Its errors become ours, which have a code.
  ['CallExpression', /^typeErrorCreate\(/, 'typeErrorCreate()', 9],
  // Of what our policy keeps, whose names it has looked at by then, only MathML and `mark` begin with an m.
  ['MemberExpression', /^ALL_MATHML_TAGS\[tagName\]/, '/^m(?!ark)/.test(tagName)', 2],
  // The names it allows by default, 2 kB: ours are given. If these were ever read, it would throw.
  ['VariableDeclarator', /^DEFAULT_ALLOWED_\w+ = /, ({id}) => `${id.name} = null`, 3],
  ['CallExpression', /^freeze\(\[/, 'freeze([])', 11],
];

/**
 * The same for Lit. We only use constructed style sheets, which keeps Lit from writing `<style>`, which strict pages
 * block, where MooTools makes it believe that there are none; no polyfill of Lit's, no template of SVG or MathML; and
 * an error of Lit's would be a mistake of ours, which tests find.
 */
const decidedInLit = [
  ['VariableDeclarator', /^\w+=\w+\.ShadowRoot&&.*"adoptedStyleSheets"in/, ({id}) => `${id.name}=true`, 1],
  ['MemberExpression', /^\w+\.\w+(?:Polyfill|Hydrate)Support$/, '(void 0)', 4],
  ['CallExpression', /^\(\w+\.\w+Versions\?\?=/, '(void 0)', 3],
  ['ConditionalExpression', /^2===\w+\?"<\/?svg>"/, '""', 2],
  ['LogicalExpression', /^2===\w+\|\|3===\w+$/, 'false', 1],
  // Our templates bind text, attributes and listeners: no property, no boolean, no element, no directive.
  ['ConditionalExpression', /^"\."===\w+\[1\]\?/, ({alternate}, source) => source(alternate.alternate), 1],
  ['LogicalExpression', /^6===\w+\.type&&/, 'void 0', 1],
  ['FunctionDeclaration', /^function M\(t,i,s=t,e\)\{if\(i===E\)return i;/, 'function M(t,i){return i}', 1],
  // No decorators, whose metadata would leave a trace on the page, and no property with a default of Lit's.
  ['AssignmentExpression', /^(?:Symbol\.metadata|\w\.litPropertyMetadata)\?\?=/, '(void 0)', 2],
  ['IfStatement', /^if\(null!==t\)\{const s=litPropertyMetadata/, ';', 1],
  ['LogicalExpression', /^void 0!==t\.l&&/, 'void 0', 1],
  ['ChainExpression', /^this\.constructor\.l\?\.forEach/, 'void 0', 1],
  ['LogicalExpression', /^i\.useDefault&&/, 'false', 1],
  ['LogicalExpression', /^i&&!\(this\._\$Ej\?\?=.*\|\|void 0!==r\)$/, 'false', 1],
  ['LogicalExpression', /^r\?\?this\._\$Ej/, 'r', 1],
  // Each of our properties brings its own converter.
  ['VariableDeclarator', /^u=\{toAttribute/, 'u={}', 1],
  ['MethodDefinition', /^(?:removeController\(|static addInitializer\()/, '', 2],
  ['LogicalExpression', /^s\.state&&/, 'void 0', 1],
  ['UnaryExpression', /^!s\.noAccessor$/, 'true', 1],
  ['ArrayExpression', /^\[\.\.\.r\(t\),\.\.\.o\(t\)\]$/, 'r(t)', 1],
  ['MethodDefinition', /^static _\$Eu\(/, 'static _$Eu(t,s){return s.attribute}', 1],
  ['LogicalExpression', /^void 0!==i&&this\._\$Eh/, 'this._$Eh.set(i,t)', 1],
  ['ConditionalExpression', /^"function"==typeof t\.converter\?/, 't.converter', 1],
  ['ConditionalExpression', /^void 0!==i\.converter\?/, 'i.converter', 1],
  ['LogicalExpression', /^i\.hasChanged\?\?f$/, 'f', 1],
  ['LogicalExpression', /^!1===e&&/, '(h=this[t])', 1],
  ['LogicalExpression', /^this\.elementProperties\.get\(t\)\?\?b$/, 'this.elementProperties.get(t)', 1],
  ['AssignmentPattern', /^s=b$/, 's', 1],
  ['LogicalExpression', /^h\(this\.prototype,t\)\?\?/, ({right}, source) => source(right), 1],
  // Shadow roots are empty when we begin to fill them.
  ['MethodDefinition', /^createRenderRoot\(\)\{const t=super/, '', 1],
  ['LogicalExpression', /^s\?\.renderBefore\?\?/, ({right}, source) => source(right), 2],
  // No property stands on a prototype before it is declared.
  ['LogicalExpression', /^this\.prototype\.hasOwnProperty\(t\)&&/, 'void 0', 1],
  ['IfStatement', /^if\(t\.size>0\)for/, ';', 1],
  ['LogicalExpression', /^this\.hasUpdated\|\|i\|\|/, 'this.hasUpdated||(s=void 0)', 1],
  // Every element has styles, a flat list, whose sheets are not shared; none has a value in them.
  ['MethodDefinition', /^static finalizeStyles\(/, 'static finalizeStyles(s){return s}', 1],
  ['IfStatement', /^if\(this\._\$cssResult\$=!0,/, ';', 1],
  ['LogicalExpression', /^void 0!==s&&1===s\.length$/, 'false', 1],
  ['ConditionalExpression', /^1===t\.length\?/, 't[0]', 1],
  ['ConditionalExpression', /^t instanceof CSSStyleSheet\?t:/, 't.styleSheet', 1],
  ['MethodDefinition', /^toString\(\)\{return this\.cssText\}/, '', 1],
  // No element overrides these, or asks for them.
  ['LogicalExpression', /^null!=t&&await t/, 'void 0', 1],
  ['AssignmentExpression', /^t=this\.shouldUpdate\(s\)$/, 't=true', 1],
  ['ConditionalExpression', /^t\?\(this\.willUpdate/, ({consequent}, source) => `(${source(consequent)})`, 1],
  ['CallExpression', /^this\.firstUpdated\(t\)$/, 'void 0', 1],
  ['CallExpression', /^this\.getUpdateComplete\(\)$/, 'this._$ES', 1],
  ['CallExpression', /^this\.scheduleUpdate\(\)$/, 'this.performUpdate()', 1],
  ['MethodDefinition', /^(?:shouldUpdate|firstUpdated|getUpdateComplete|scheduleUpdate)\(/, '', 4],
  ['AssignmentExpression', /^i\._\$litElement\$=/, 'void 0', 1],
  // Parts are known to no directive: nothing asks where they are, or whether they are in the page.
  ['MethodDefinition', /^get (?:parentNode|_\$AU|startNode|endNode|tagName)\(\)/, '', 9],
  ['MethodDefinition', /^(?:setConnected\(|(?:dis)?connectedCallback\(\)\{super\.)/, '', 3],
  ['ChainExpression', /^this\._\$AP\?\.\(!1,!0,s\)$/, 'void 0', 1],
  ['AssignmentExpression', /^this\._\$(?:Cv=e\?\.isConnected|AN=void 0$)/, 'void 0', 5],
  ['LogicalExpression', /^this\.hasUpdated\|\|\(this\.renderOptions\.isConnected/, 'void 0', 1],
  ['LogicalExpression', /^t\?\.creationScope\?\?l$/, 'l', 1],
  ['IfStatement', /^if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)/, 't=t??A;', 1],
  ['BinaryExpression', /^t!==E$/, 'true', 2],
  ['LogicalExpression', /^r===E&&/, 'void 0', 1],
  // Our templates are written in our code, and bind nothing in comments, text areas or style sheets.
  ['IfStatement', /^if\(!u\(t\)\|\|/, ';', 1],
  ['LogicalExpression', /^y\.test\(u\[2\]\)&&/, 'void 0', 1],
  ['LogicalExpression', /^n\?\?v$/, 'v', 1],
  ['IfStatement', /^if\(y\.test\(r\.tagName\)\)/, ';', 1],
  [
    'IfStatement',
    /^if\(r\.data===n\)/,
    ({test, consequent}, source) => `if(${source(test)})${source(consequent)}`,
    1,
  ],
  ['LogicalExpression', /^t\.startsWith\(o\)&&/, 'void 0', 1],
  ['ConditionalExpression', /^"number"==typeof s\?/, 'this._$AC(t)', 1],
  // Listeners are functions, without options.
  ['LogicalExpression', /^t===A&&s!==A\|\|/, 't===A&&s!==A', 1],
  [
    'ConditionalExpression',
    /^"function"==typeof this\._\$AH\?/,
    ({consequent}, source) => source(consequent),
    1,
  ],
];

/**
 * Leaves out of a library what our use of it never reaches: the expressions that the rules name become what they come
 * to, and the minifier drops what is dead then. Where a library no longer reads as the rules expect, the build fails.
 * Tests hold the built script against the whole libraries.
 */
function specialize(path, rules) {
  const found = new Map();
  return {
    name: 'specialize',
    buildStart() {
      found.clear();
    },
    transform(code, id) {
      if (!path.test(id)) return null;
      const text = new MagicString(code);
      const source = ({start, end}) => code.slice(start, end);
      visit(this.parse(code), node => {
        const rule = rules.find(([kind, reads]) => kind === node.type && reads.test(source(node)));
        if (!rule) return true;
        found.set(rule, (found.get(rule) ?? 0) + 1);
        const [, , becomes] = rule;
        text.overwrite(node.start, node.end, typeof becomes === 'string' ? becomes : becomes(node, source));
        return false;
      });
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
    buildEnd(error) {
      if (error) return;
      for (const rule of rules) {
        const [kind, reads, , times] = rule;
        if (found.get(rule) !== times)
          this.error(
            `Expected ${times} ${kind} ${reads}, found ${found.get(rule) ?? 0}: look at the new version.`,
          );
      }
    },
  };
}

/** Builds DOMPurify from the source in its package: what it publishes as built is written for older browsers. */
function dompurifyFromSource() {
  const folder = fileURLToPath(new URL('node_modules/dompurify/src/', import.meta.url));
  return {
    name: 'dompurify-from-source',
    resolveId(name, importer) {
      if (name === 'dompurify') return `${folder}purify.ts`;
      if (!importer?.startsWith(folder) || !name.startsWith('./')) return null;
      return folder + name.slice(2).replace('.js', '.ts');
    },
    transform(code, id) {
      if (!id.startsWith(folder)) return null;
      const {version} = JSON.parse(readFileSync(`${folder}../package.json`, 'utf8'));
      const {outputText, sourceMapText} = typescript.transpileModule(
        code.replace('= VERSION', `= '${version}'`),
        {
          compilerOptions: {target: 'es2022', module: 'esnext', verbatimModuleSyntax: true, sourceMap: true},
        },
      );
      return {code: outputText, map: sourceMapText};
    },
  };
}

/** Modules that the script imports when they are first needed, each a file of its own beside it. */
export const modules = [
  ...readdirSync(new URL('src/strings/locale/', import.meta.url)).map(
    file => `strings/locale/${file.replace('.ts', '')}`,
  ),
  'controllers/reading',
  'controllers/structured-data',
  'controllers/watch-visibility',
  'core/companions',
  'delivery/challenge',
  'delivery/native',
  'delivery/vendors',
  'elements/booklet-form/own-form',
  'elements/booklet-form/suggest-email',
  'sanitize/mending',
  'sources/charset',
  'sources/feed',
  'sources/find-type',
  'sources/integrity',
  'sources/is-there',
  'sources/json',
  'sources/json-feed',
  'sources/markdown',
  'sources/readability',
];

/** The name of a module's file beside the script, without its ending: languages have a folder of their own there. */
export const nameOf = module => module.replace(/^strings\/|^(?!strings\/).*\//, '');

/** In the script, what is imported on demand comes from the script's own folder, wherever the page stands. */
function besideScript() {
  return {
    name: 'beside-script',
    transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      const text = new MagicString(code);
      for (const [whole, folder, name] of code.matchAll(
        /(?<=\bimport\()'[./]*((?:[\w-]+\/)*)([\w-]+)\.js'/g,
      )) {
        const module = modules.find(each => `/${each}`.endsWith(`/${folder}${name}`));
        if (!module) this.error(`${whole} is imported on demand, but no module of rollup.config.mjs.`);
        text.replace(whole, `besideScript('${nameOf(module)}.js')`);
      }
      if (!text.hasChanged()) return null;
      text.prepend(`import {besideScript} from ${JSON.stringify(`${compiled}core/beside-script.js`)};`);
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** White space means nothing in our style sheets, and no more than one space in our templates. */
const squeezers = {
  css: text =>
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/\b0\./g, '.')
      .replace(/='([a-z-]+)'/g, '=$1')
      .replaceAll(';}', '}'),
  html: text => text.replace(/\s*\n\s*/g, ' ').replace(/ \/?>/g, '>'),
};

/** Puts the style sheets side by side in the script: like beside like compresses better. */
function gatherStyles() {
  return {
    name: 'gather-styles',
    transform(code, id) {
      if (id !== `${compiled}offprint.js`) return null;
      const sheets = readdirSync(`${compiled}elements`, {recursive: true}).filter(path =>
        path.endsWith('.styles.js'),
      );
      const paths = [
        'styles/tokens.js',
        ...sheets.sort().map(path => `elements/${path.replaceAll('\\', '/')}`),
      ];
      const text = new MagicString(code).prepend(paths.map(path => `import './${path}';`).join(''));
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

function squeezeLiterals() {
  return {
    name: 'squeeze-literals',
    transform(code, id) {
      if (!id.startsWith(compiled)) return null;
      const text = new MagicString(code);
      visit(this.parse(code), ({type, tag, quasi}) => {
        if (type !== 'TaggedTemplateExpression') return;
        const squeeze = squeezers[tag.name];
        // See `decidedInLit`: bound so, nothing would be set that should be, and it would stand in the markup.
        const refused = quasi.quasis.map(
          ({start, end}) => /\s[.?][\w-]+=["']?$/.exec(code.slice(start, end))?.[0],
        );
        if (tag.name === 'html' && refused.some(Boolean))
          this.error(`${refused.filter(Boolean)}: bind an attribute to a value or \`nothing\` instead.`);
        for (const {start, end} of squeeze ? quasi.quasis : []) {
          if (end > start) text.overwrite(start, end, squeeze(code.slice(start, end)));
        }
      });
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** Calls back for every node of a syntax tree; false passes over what is in it. */
function visit(node, callback) {
  if (node === null || typeof node !== 'object') return;
  if (node.type && callback(node) === false) return;
  for (const child of Object.values(node)) visit(child, callback);
}

/** Writes `offprint.js.sri`: what a page puts into `integrity`. */
function integrity() {
  return {
    name: 'integrity',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const hash = createHash('sha384').update(file.code).digest('base64');
        this.emitFile({type: 'asset', fileName: `${file.fileName}.sri`, source: `sha384-${hash}\n`});
      }
    },
  };
}

/** Puts the compiler's type declarations beside the modules. */
function declarations() {
  return {
    name: 'declarations',
    generateBundle() {
      for (const path of readdirSync(compiled, {recursive: true})) {
        if (!path.endsWith('.d.ts')) continue;
        const fileName = path.replace(/^offprint\.d\.ts$/, 'register.d.ts').replaceAll('\\', '/');
        const source = readFileSync(compiled + path, 'utf8').replace("'./offprint.js'", "'./register.js'");
        this.emitFile({type: 'asset', fileName, source: source.replace(/\n\/\/# sourceMappingURL=.*/, '')});
      }
    },
  };
}

// A page may be in any charset, and so may the script be read.
const format = {comments: false, ascii_only: true};

/**
 * Members that nothing outside of the script knows, no module and no page, and that nothing names by a string: of Lit,
 * of DOMPurify, and of ours. They get short names.
 */
const inner =
  'isUpdatePending hasUpdated shadowRootOptions fromAttribute toAttribute elementStyles renderOptions createRenderRoot ' +
  'getPropertyOptions renderBefore enableUpdating finalize converter reflect performUpdate willUpdate createProperty ' +
  'strings _\\$litType\\$ _\\$litPart\\$ keepAttr attrValue forceKeepAttr attrName isOver isWaiting isAwaited facts ' +
  'sentence policies outcome describes trapName canPostPlainly postPlainly focusField presentation slotted ' +
  'hostUpdate findErrors optedIn isGone';

/** For the script, whose code and libraries are known to bear what terser calls unsafe: each byte counts. */
const minifyScript = terser({
  ecma: 2020,
  module: true,
  compress: {
    passes: 4,
    unsafe_arrows: true,
    unsafe_methods: true,
    pure_getters: true,
    keep_fargs: false,
    pure_funcs: ['freeze', 'seal', 'addToSet', 'unapply', 'unconstruct'],
  },
  format,
  mangle: {properties: {regex: new RegExp(`^(?:_\\$[A-Z].|${inner.replaceAll(' ', '|')})$`)}},
});

/** For the modules, some of which are large libraries: what is unsafe breaks them. */
export const minify = terser({ecma: 2020, module: true, compress: {passes: 2}, format});

const readabilityFile = fileURLToPath(
  new URL('node_modules/@mozilla/readability/Readability.js', import.meta.url),
);

/** Mozilla's Readability is CommonJS: one file with one function, and what exports it at the end. */
export function readability() {
  return {
    name: 'readability',
    resolveId: source => (source === '@mozilla/readability' ? readabilityFile : null),
    transform(code, id) {
      if (id !== readabilityFile) return null;
      const text = new MagicString(code);
      text.overwrite(code.lastIndexOf('if (typeof module'), code.length, 'export {Readability};');
      return {code: text.toString(), map: text.generateMap({hires: 'boundary'})};
    },
  };
}

/** Everything a module needs is in it, but for what the script hands it. */
const onDemand = modules.map(module => ({
  input: `${compiled}${module}.js`,
  plugins: [readability(), nodeResolve(), minify],
  output: {file: `dist/${nameOf(module)}.js`, format: 'es', sourcemap: true},
}));

export default [
  ...onDemand,
  {
    input: `${compiled}offprint.js`,
    plugins: [
      dompurifyFromSource(),
      specialize(/[\\/]dompurify[\\/]src[\\/]/, decidedInDOMPurify),
      specialize(/node_modules[\\/](?:lit|@lit)/, decidedInLit),
      realm(),
      besideScript(),
      gatherStyles(),
      squeezeLiterals(),
      nodeResolve(),
      minifyScript,
      integrity(),
    ],
    output: {file: 'dist/offprint.js', format: 'iife', sourcemap: true, freeze: false},
  },
  {
    input: `${compiled}index.js`,
    external: /^(?:lit|dompurify|js-yaml|markdown-it|@noble\/hashes|@mozilla\/readability)(?:\/|$)/,
    plugins: [declarations()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: compiled,
      entryFileNames: ({name}) => (name === 'offprint' ? 'register.js' : '[name].js'),
    },
  },
];
