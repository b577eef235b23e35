import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

// The house of the design, section 3. Each rule takes the source files and says what is wrong.

const FLOORS: readonly (readonly string[])[] = [
  ['words'],
  ['figures'],
  ['text', 'charts'],
  ['panels'],
  ['draw'],
  ['export'],
  ['app'],
  ['workers', 'command'],
  ['pages'],
];
const floorNamed = (name: string): number => FLOORS.findIndex((folders) => folders.includes(name));
const LAST_PURE_FLOOR = floorNamed('panels');
const MOST_LINES = 300;
/** Source files of one folder, and entries of `src` itself. */
const MOST_FILES = 30;
const MOST_ENTRIES = 12;
const FORBIDDEN_NAMES = /^(utils?|helpers?|common|types|index)(\.|$)/;

/** What a pure floor may not touch: it runs the same in a browser, a worker and Node. */
const GLOBALS = new Set(
  'document window globalThis navigator fetch XMLHttpRequest localStorage sessionStorage requestAnimationFrame setTimeout setInterval performance process Buffer'.split(
    ' ',
  ),
);

/** Text by path, `src/…` from the root. */
type Tree = Readonly<Record<string, string>>;

interface Import {
  readonly from: string;
  /** As written: `./scale.ts`, `echarts/core`. */
  readonly name: string;
  /** Erased by the compiler. */
  readonly isType: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Names that are only labels, as in `figure.document` or `{document: 1}`. */
const isLabel = (node: Node, key: string): boolean =>
  (key === 'property' || key === 'key') && node['computed'] === false;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child) && !isLabel(node, key)) walk(child, visit);
    }
  }
}

function nodesOf(path: string, text: string): Node[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`invalid source: ${path}: ${errors[0].message}`);
  const nodes: Node[] = [];
  walk(program as unknown as Node, (node) => nodes.push(node));
  return nodes;
}

const isScript = (path: string): boolean => /\.tsx?$/.test(path);
const scripts = (tree: Tree): string[] => Object.keys(tree).filter(isScript);

/** `new URL('./x.ts', import.meta.url)`: the bundler follows it as it follows an import. */
function isAddressOfFile(node: Node): boolean {
  const callee = node['callee'];
  return node.type === 'NewExpression' && isNode(callee) && callee['name'] === 'URL';
}

/** The node that names what is imported; undefined where nothing is. */
function sourceOf(node: Node): Node | undefined {
  const source = isAddressOfFile(node) ? (node['arguments'] as unknown[])[0] : node['source'];
  if (!isNode(source) || typeof source['value'] !== 'string') return undefined;
  return isAddressOfFile(node) && !isScript(source['value']) ? undefined : source;
}

/** What the rules ask of a file. */
interface Read {
  readonly imports: readonly Import[];
  /** What its floor may not touch, if that is a pure one. */
  readonly impurities: readonly string[];
  /** Lines of all functions with a body of statements. */
  readonly functionLines: readonly number[];
}

/** Kept by path and text: every rule asks for the same files again. */
const known = new Map<string, Read>();

function readFile(path: string, text: string): Read {
  const key = `${path}\n${text}`;
  const read = known.get(key) ?? readNodes(path, text, nodesOf(path, text));
  known.set(key, read);
  return read;
}

const readNodes = (path: string, text: string, nodes: readonly Node[]): Read => ({
  imports: nodes.flatMap((node) => {
    const source = sourceOf(node);
    if (source === undefined) return [];
    const isType = node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
    return [{ from: path, name: String(source['value']), isType }];
  }),
  impurities: nodes.map(impurityOf).filter((name) => name !== undefined),
  functionLines: nodes
    .filter((node) => /Function/.test(node.type) && isNode(node['body']) && node['body'].type === 'BlockStatement')
    .map((node) => text.slice(Number(node['start']), Number(node['end'])).split('\n').length),
});

const readAll = (tree: Tree): Read[] => scripts(tree).map((path) => readFile(path, tree[path] ?? ''));

const importsOf = (tree: Tree): Import[] => readAll(tree).flatMap(({ imports }) => imports);

const floorOf = (path: string): number => floorNamed(path.split('/')[1] ?? '');
const folderOf = posix.dirname;

const isLocal = ({ name }: Import): boolean => name.startsWith('.');
const targetOf = ({ from, name }: Import): string => posix.join(posix.dirname(from), name.replace(/\?.*$/, ''));

const packageOf = ({ name }: Import): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function floors(tree: Tree): string[] {
  return importsOf(tree)
    .filter(isLocal)
    .flatMap((imported) => {
      const target = targetOf(imported);
      if (!(target in tree)) return [`${imported.from} imports ${target}, which is not in src`];
      const upward = floorOf(target) > floorOf(imported.from);
      return upward ? [`${imported.from} imports ${target}, which is on a higher floor`] : [];
    });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

type Arrow = readonly [from: string, to: string];

const arrowsOf = (tree: Tree): Arrow[] =>
  importsOf(tree)
    .filter(isLocal)
    .map((imported) => [imported.from, targetOf(imported)]);

function ringsOf(arrows: readonly Arrow[]): string[] {
  const targets = groupBy(arrows, ([from]) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const enter = (place: string, trail: readonly string[]): void => {
    const start = trail.indexOf(place);
    if (start >= 0) found.push([...trail.slice(start), place].join(' → '));
    if (start >= 0 || done.has(place)) return;
    for (const [, to] of targets.get(place) ?? []) enter(to, [...trail, place]);
    done.add(place);
  };
  for (const place of targets.keys()) enter(place, []);
  return found;
}

const cycles = (tree: Tree): string[] => ringsOf(arrowsOf(tree));

/** Folders that import each other, by whatever files. A folder and the one it lies in are two. */
function folderCycles(tree: Tree): string[] {
  const arrows = arrowsOf(tree).map(([from, to]): Arrow => [folderOf(from), folderOf(to)]);
  const between = new Map(arrows.filter(([from, to]) => from !== to).map((arrow) => [arrow.join(' '), arrow]));
  return ringsOf([...between.values()]);
}

function folders(tree: Tree): string[] {
  const counts = filesByFolder(tree);
  const full = [...counts].filter(([, count]) => count > MOST_FILES);
  const entries = new Set(Object.keys(tree).map((path) => path.split('/')[1]));
  return [
    ...full.map(([folder, count]) => `${folder}: ${count} files, at most ${MOST_FILES}`),
    ...(entries.size > MOST_ENTRIES ? [`src: ${entries.size} entries, at most ${MOST_ENTRIES}`] : []),
  ];
}

function filesByFolder(tree: Tree): Map<string, number> {
  const byFolder = groupBy(scripts(tree), folderOf);
  return new Map([...byFolder].map(([folder, files]) => [folder, files.length]));
}

function packages(tree: Tree): string[] {
  const allowed: Record<string, (imported: Import) => boolean> = {
    echarts: ({ from, isType }) => from.startsWith('src/draw/') || (isType && from.startsWith('src/charts/')),
    zrender: ({ from, isType }) => from.startsWith('src/draw/') || (isType && from.startsWith('src/charts/')),
    papaparse: ({ from }) => from === 'src/figures/table/table.ts' || from === 'src/figures/table/plain-records.ts',
    htmlparser2: ({ from }) => from === 'src/figures/open/page-tables.ts',
    '@e965/xlsx': ({ from }) => from === 'src/figures/open/sheetjs.ts',
    react: ({ from }) => floorOf(from) >= floorNamed('app'),
    'react-dom': ({ from }) => floorOf(from) >= floorNamed('app'),
    'echarts-for-react': ({ from }) => from === binding,
  };
  const imports = importsOf(tree).filter((imported) => !isLocal(imported));
  const binding = imports.find((imported) => packageOf(imported) === 'echarts-for-react')?.from;
  return imports
    .filter((imported) => allowed[packageOf(imported)]?.(imported) === false)
    .map(({ from, name }) => `${from} imports ${name}`);
}

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' &&
  (node['object'] as Node)['name'] === object &&
  (node['property'] as Node)['name'] === property;

function impurityOf(node: Node): string | undefined {
  if (node.type === 'Identifier' && GLOBALS.has(String(node['name']))) return String(node['name']);
  if (isMember(node, 'Date', 'now')) return 'Date.now';
  if (isMember(node, 'Math', 'random')) return 'Math.random';
  const isClock = node.type === 'NewExpression' || node.type === 'CallExpression';
  const callee = node['callee'];
  if (!isClock || !isNode(callee) || callee['name'] !== 'Date') return undefined;
  return (node['arguments'] as unknown[]).length === 0 ? 'new Date()' : undefined;
}

function purity(tree: Tree): string[] {
  const pure = scripts(tree).filter((path) => floorOf(path) <= LAST_PURE_FLOOR);
  return pure.flatMap((path) => readFile(path, tree[path] ?? '').impurities.map((name) => `${path} uses ${name}`));
}

function names(tree: Tree): string[] {
  return Object.keys(tree).flatMap((path) => {
    const parts = path.split('/').slice(1);
    if (parts.some((part) => FORBIDDEN_NAMES.test(part))) return [`${path}: a name that says nothing`];
    if (parts.length > 3) return [`${path}: a fourth level of folders`];
    return floorOf(path) < 0 ? [`${path}: not a floor of the house`] : [];
  });
}

function lengths(tree: Tree): string[] {
  return Object.entries(tree)
    .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${MOST_LINES}`);
}

/** Files of which the bundler keeps all, whoever uses a name of theirs; of any other it drops what nobody uses. */
const { sideEffects } = JSON.parse(readFileSync('package.json', 'utf8')) as { sideEffects: readonly string[] };
const isWhole = (path: string): boolean =>
  sideEffects.some((one) => one === `./${path}` || one === `./${folderOf(path)}/*`);

/** Whether a file does something as it is loaded, and hands on names of other files by which alone it may be imported. */
function actsUnasked(path: string, text: string): boolean {
  const { program } = parseSync(path, text);
  const body = program.body as unknown as readonly Node[];
  const acts = body.some(
    ({ type, expression }) =>
      type === 'ExpressionStatement' && isNode(expression) && expression.type === 'CallExpression',
  );
  const handsOn = (node: Node) =>
    node.type === 'ExportNamedDeclaration' && node['declaration'] === null && node['exportKind'] !== 'type';
  return acts && body.some(handsOn);
}

/** A file that is imported for what it does, and not for a name, would be dropped from the site without a word. */
function effects(tree: Tree): string[] {
  const unnamed = scripts(tree).flatMap((from) =>
    nodesOf(from, tree[from] ?? '')
      .filter((node) => node.type === 'ImportDeclaration' && (node['specifiers'] as unknown[]).length === 0)
      .map((node) => posix.join(folderOf(from), String(sourceOf(node)?.['value'])))
      .filter((path) => isScript(path) && path in tree),
  );
  const acting = scripts(tree).filter((path) => actsUnasked(path, tree[path] ?? ''));
  const dropped = new Set([...unnamed, ...acting].filter((path) => !isWhole(path)));
  return [...dropped].map((path) => `${path} is not among the sideEffects of package.json`);
}

function readTree(): Tree {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

const RULES = { floors, cycles, folderCycles, folders, packages, purity, names, lengths, effects };

describe('the source keeps to the house', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(readTree())).toEqual([]);
  });
});

it('prints the size of the house', () => {
  const tree = readTree();
  const [largest, count] = [...filesByFolder(tree)].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const lines = scripts(tree).map((path) => (tree[path] ?? '').split('\n').length - 1);
  console.log(
    [
      `${scripts(tree).length} files in ${filesByFolder(tree).size} folders; largest folder ${largest} with ${count}`,
      `cycles: ${cycles(tree).length} of files, ${folderCycles(tree).length} of folders`,
      `lines a file: ${percentile(lines, 0.5)} median, ${percentile(lines, 0.9)} p90, ${Math.max(...lines)} most`,
      functionLengths(tree),
    ].join('\n'),
  );
  expect(count).toBeGreaterThan(0);
});

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

function functionLengths(tree: Tree): string {
  const lengths = readAll(tree).flatMap(({ functionLines }) => functionLines);
  return `lines a function: ${percentile(lengths, 0.5)} median, ${percentile(lengths, 0.9)} p90, ${Math.max(...lengths)} most`;
}

describe('a rule goes red', () => {
  it.each<[keyof typeof RULES, string, Tree, string[]]>([
    [
      'floors',
      'for an import from above, on several lines and only of a type',
      { 'src/words/a.ts': "import type {\n  B,\n} from '../figures/b.ts';", 'src/figures/b.ts': 'export type B = 1;' },
      ['src/words/a.ts imports src/figures/b.ts, which is on a higher floor'],
    ],
    [
      'floors',
      'for an import when it runs',
      { 'src/draw/a.ts': "export const b = () => import('../pages/main.tsx');", 'src/pages/main.tsx': '' },
      ['src/draw/a.ts imports src/pages/main.tsx, which is on a higher floor'],
    ],
    [
      'floors',
      'for a worker named by its address',
      { 'src/app/a.ts': "new URL('../workers/b.ts', import.meta.url);", 'src/workers/b.ts': '' },
      ['src/app/a.ts imports src/workers/b.ts, which is on a higher floor'],
    ],
    [
      'floors',
      'for a re-export of something outside src',
      { 'src/app/a.ts': "export * from '../../build/b.ts';" },
      ['src/app/a.ts imports build/b.ts, which is not in src'],
    ],
    [
      'cycles',
      'for three files in a ring',
      {
        'src/words/a.ts': "import './b.ts';",
        'src/words/b.ts': "import './c.ts';",
        'src/words/c.ts': "export { a } from './a.ts';",
      },
      ['src/words/a.ts → src/words/b.ts → src/words/c.ts → src/words/a.ts'],
    ],
    [
      'folderCycles',
      'for two rooms that import each other by different files, and a room that imports from the floor it lies on',
      {
        'src/app/state/a.ts': "import '../panel/b.ts';",
        'src/app/panel/c.ts': "import '../state/d.ts';",
        'src/app/panel/e.ts': "import '../state/f.ts';",
        'src/words/a.ts': "import './faults/b.ts';",
        'src/words/faults/c.ts': "import '../d.ts';",
      },
      ['src/app/state → src/app/panel → src/app/state', 'src/words → src/words/faults → src/words'],
    ],
    [
      'folders',
      'for a room with 31 files',
      Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`src/app/panel/${index}.ts`, ''])),
      ['src/app/panel: 31 files, at most 30'],
    ],
    [
      'packages',
      'for echarts at run time outside draw, even if only types are named',
      {
        'src/charts/a.ts': "import { type B } from 'echarts';",
        'src/charts/c.ts': "import type { B } from 'echarts';",
        'src/draw/d.ts': "import { use } from 'echarts/core';",
        'src/app/e.ts': "import type { B } from 'echarts/core';",
      },
      ['src/charts/a.ts imports echarts', 'src/app/e.ts imports echarts/core'],
    ],
    [
      'packages',
      'for a second user of papaparse or echarts-for-react, and for React below the app',
      {
        'src/figures/table/table.ts': "import Papa from 'papaparse';",
        'src/figures/b.ts': "import Papa from 'papaparse';",
        'src/app/c.ts': "import Chart from 'echarts-for-react/esm/core';",
        'src/app/d.ts': "import Chart from 'echarts-for-react';",
        'src/draw/e.ts': "import { memo } from 'react';",
      },
      ['src/figures/b.ts imports papaparse', 'src/app/d.ts imports echarts-for-react', 'src/draw/e.ts imports react'],
    ],
    [
      'purity',
      'for the DOM, the clock and chance, but not for a label or a comment',
      {
        'src/panels/a.ts': 'document.title = String(new Date()) + Date.now() + Math.random(); // window',
        'src/panels/b.ts': 'export const b = { window: new Date(2016, 5), c: (d: { fetch: 1 }) => d.fetch };',
        'src/draw/c.ts': 'document.title = "";',
      },
      ['document', 'new Date()', 'Date.now', 'Math.random'].map((name) => `src/panels/a.ts uses ${name}`),
    ],
    [
      'names',
      'for a drawer, a barrel, a fourth level and an unknown floor',
      { 'src/app/utils.ts': '', 'src/words/index.ts': '', 'src/app/menu/items/item.tsx': '', 'src/cellar/a.ts': '' },
      [
        'src/app/utils.ts: a name that says nothing',
        'src/words/index.ts: a name that says nothing',
        'src/app/menu/items/item.tsx: a fourth level of folders',
        'src/cellar/a.ts: not a floor of the house',
      ],
    ],
    [
      'effects',
      'for a file that is imported for what it does, and one that acts and hands on the names of others',
      {
        'src/app/a.ts': "import './b.ts';\nimport './c.css';\nimport '../pages/main.tsx';",
        'src/app/b.ts': 'export {};',
        'src/app/d.ts': "import { e, use } from './e.ts';\nuse(e);\nexport { e };",
        'src/app/e.ts': 'export const e = 1;\nexport const use = (_: number) => {};\nuse(e);',
        'src/pages/main.tsx': '',
      },
      ['b', 'd'].map((name) => `src/app/${name}.ts is not among the sideEffects of package.json`),
    ],
    ['lengths', 'for 301 lines', { 'src/app/a.css': '\n'.repeat(301) }, ['src/app/a.css: 301 lines, at most 300']],
  ])('%s: %s', (rule, _, tree, faults) => {
    expect(RULES[rule](tree).sort()).toEqual([...faults].sort());
  });
});
