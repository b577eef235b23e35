import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../build/browsers.ts';

// What the browsers lack for which the site is built, by MDN's table. The build rewrites syntax for them; what it does
// not is neither used, or does no harm where it is unknown.

const { css, api, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

const FLOORS = BROWSERS.map((one) => /^([a-z]+)([\d.]+)$/.exec(one) ?? []).map(
  ([, name = '', version = '']) => [name, Number(version)] as const,
);

const first = (support: SupportStatement | undefined): SimpleSupportStatement | undefined =>
  Array.isArray(support) ? support[0] : support;

function isKnownTo([browser, version]: readonly [string, number], { __compat }: Identifier): boolean {
  const support = first(__compat?.support[browser as 'chrome']);
  if (support === undefined) return true;
  const { version_added: added, flags } = support;
  return typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) <= version && flags === undefined;
}

const isKnown = (entry: Identifier | undefined): boolean =>
  entry?.__compat === undefined || FLOORS.every((floor) => isKnownTo(floor, entry));

function filesOf(kind: RegExp): [path: string, text: string][] {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true }).filter(({ name }) => kind.test(name));
  return entries.map((entry) => `${entry.parentPath}/${entry.name}`).map((path) => [path, readFileSync(path, 'utf8')]);
}

/** What each of these does where it is unknown. */
const HARMLESS: Readonly<Record<string, string>> = {
  '@page': 'the margins are those of the printer',
  'accent-color': 'the boxes and dots have the colours of the system',
  'contain-intrinsic-block-size': 'as for content-visibility',
  'content-visibility': 'all tables are laid out at once',
  'details-content': 'the line that opens it is kept, see table.css and contents.css',
  'forced-color-adjust': 'Safari has no such colours',
  has: 'a note covers the end of the page; notes of a slide stand in one column; a narrow table is as wide as its place',
  'mask-image': 'a small drawing that goes on ends without fading',
  'scrollbar-gutter': 'a page that grows beyond its window moves by the width of a bar',
  size: 'the paper is that of the printer',
  'text-spacing-trim': 'a line that begins with a quotation mark begins half a character further in',
  'text-size-adjust': 'a phone on its side enlarges the text',
  'text-wrap': 'lines break as they come',
  'user-select': 'the build writes it under the name that Safari knows, too',
};

/** Names of a stylesheet with their entries: properties, pseudo-classes and -elements, rules and questions to a medium. */
function entriesOf(text: string): [name: string, entry: Identifier | undefined][] {
  const rules = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const all = (pattern: RegExp) => [...rules.matchAll(pattern)].map(([, name = '']) => name);
  const media = all(/@media([^{]*)/g).flatMap((question) => [...question.matchAll(/\(\s*([a-z-]+)/g)]);
  return [
    ...all(/[{;]\s*([a-z-]+)\s*:/g).map(
      (name) => [name, css['properties']?.[name]] as [string, Identifier | undefined],
    ),
    ...all(/::?([a-z-]+)/g).map((name) => [name, css['selectors']?.[name]] as [string, Identifier | undefined]),
    ...all(/@([a-z-]+)/g).map((name) => [`@${name}`, css['at-rules']?.[name]] as [string, Identifier | undefined]),
    ...media.map(([, name = '']) => [name, css['at-rules']?.['media']?.[name]] as [string, Identifier | undefined]),
  ];
}

/** Objects of every page by the interface they have; a name with a capital is an interface itself. */
const OBJECTS: Readonly<Record<string, string>> = {
  document: 'Document',
  location: 'Location',
  navigator: 'Navigator',
  performance: 'Performance',
  self: 'Window',
  window: 'Window',
};

/** Where a member of an object that every page has, or of an interface itself, stands in the table. */
function entryOf(object: string, member: string): Identifier | undefined {
  const owner = OBJECTS[object] ?? object;
  const members = (api[owner] ?? javascript['builtins']?.[owner]) as Identifier | undefined;
  return members?.[`${member}_static`] ?? members?.[member];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Members as they are written, `URL.canParse`. */
function membersIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'MemberExpression' && node['computed'] === false) {
      const [object, property] = [node['object'] as Node, node['property'] as Node];
      if (object.type === 'Identifier') found.push(`${object['name']}.${property['name']}`);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, text).program);
  return found;
}

const isTooNew = (member: string): boolean => {
  const [object = '', name = ''] = member.split('.');
  return !isKnown(entryOf(object, name));
};

/** What is asked for first, and what happens without it. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'location.ancestorOrigins': 'any page may be the one around',
  'navigator.wakeLock': 'the screen goes dark when the system says so',
  'window.requestIdleCallback': 'a timer',
};

describe('the oldest browsers that the site is built for', () => {
  it('know the rules of its stylesheets, or lose nothing by them', () => {
    const found = filesOf(/\.css$/).flatMap(([path, text]) =>
      entriesOf(text).flatMap(([name, entry]) => (isKnown(entry) || name in HARMLESS ? [] : [`${path}: ${name}`])),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('have what its scripts use of the language and the browser', () => {
    const found = filesOf(/\.tsx?$/).flatMap(([path, text]) =>
      membersIn(path, text).flatMap((name) => (isTooNew(name) && !(name in ASKED_FOR) ? [`${path}: ${name}`] : [])),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it.each([
    'AbortSignal.any',
    'Array.fromAsync',
    'document.startViewTransition',
    'Object.groupBy',
    'Promise.withResolvers',
    'ReadableStream.from',
    'URL.canParse',
    'URL.parse',
  ])('lack %s', (name) => {
    expect(isTooNew(name)).toBe(true);
  });
});
