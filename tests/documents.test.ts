import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../src/figures/package/read.ts';
import { resolvePanel } from '../src/panels/resolve.ts';
import { helpOn } from '../src/words/export/command-words.ts';
import { LANGS } from '../src/words/lang.ts';
import { reportDescriptor, reportFiles } from './report.ts';

// What the documents name is there. Each rule takes the documents and says what is wrong.

const FOLDERS = ['.', 'docs', 'data'];
const MOST_LINES = { 'README.md': 150 };

/** Text by path from the root. */
type Documents = Readonly<Record<string, string>>;

function readDocuments(): Documents {
  const paths = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => posix.join(folder, name)));
  const documents = paths.filter((path) => path.endsWith('.md'));
  return Object.fromEntries(documents.map((path) => [path, readFileSync(path, 'utf8')]));
}

const FENCED = /^```.*\n([\s\S]*?)^```/gm;
const INLINE = /`([^`\n]+)`/g;

const proseOf = (text: string): string => text.replace(FENCED, '').replace(INLINE, '');

/** Pieces of code, a line of a block or what stands between two backticks. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(FENCED)].flatMap(([, code = '']) => code.split('\n'));
  const inline = [...text.replace(FENCED, '').matchAll(INLINE)].map(([, code = '']) => code);
  return [...blocks, ...inline];
}

/** What a rule finds in each document, with the document's path before it. */
const faultsOf = (documents: Documents, find: (text: string, path: string) => string[]): string[] =>
  Object.entries(documents).flatMap(([path, text]) => find(text, path).map((fault) => `${path}: ${fault}`));

/** The anchors of a document, as GitHub makes them of its headings. */
function anchorsOf(text: string): string[] {
  const headings = [...text.replace(FENCED, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const linksOf = (text: string): string[] => {
  const prose = text.replace(FENCED, '');
  const written = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const pictures = [...prose.matchAll(/<(?:img|a)\b[^>]* (?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
  return [...written, ...pictures].filter((link) => !/^[a-z]+:/.test(link));
};

const links = (documents: Documents): string[] =>
  faultsOf(documents, (text, path) =>
    linksOf(text).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      if (anchor === undefined) return !existsSync(target);
      return !anchorsOf(documents[target] ?? '').includes(anchor);
    }),
  );

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

const commands = (documents: Documents): string[] =>
  faultsOf(documents, (text) =>
    codeOf(text)
      .flatMap((code) => [...code.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)])
      .filter(([, run, short]) => !((run ?? short ?? '') in scripts))
      .map(([command]) => command),
  );

const optionsIn = (text: string): string[] => text.match(/(?<!\S)--[a-z][a-z-]*/g) ?? [];
const OPTIONS = new Set(optionsIn(helpOn('en')));

const options = (documents: Documents): string[] =>
  faultsOf(documents, (text) =>
    codeOf(text)
      .filter((code) => code.includes('npm run export'))
      .flatMap(optionsIn)
      .filter((option) => !OPTIONS.has(option)),
  );

const SOURCES = /^(?:src|tests|build|bench|data|docs|examples|public|\.github)\/[\w./*-]*$/;

/** The file of a path, or any of a folder where its last part holds `*`. */
function isThere(path: string): boolean {
  const { dir, base } = posix.parse(path);
  if (!base.includes('*')) return existsSync(path);
  const [start = '', end = ''] = base.split('*');
  return existsSync(dir) && readdirSync(dir).some((name) => name.startsWith(start) && name.endsWith(end));
}

const paths = (documents: Documents): string[] =>
  faultsOf(documents, (text) =>
    codeOf(text)
      .flatMap((code) => code.split(/[\s,:;()'"]+/))
      .filter((word) => SOURCES.test(word) && !isThere(word)),
  );

/** Rooms of the house, by path. */
const ROOMS = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `${posix.join(entry.parentPath, entry.name)}/`);

/** Rooms that the map of the source leaves out. */
const rooms = (documents: Documents): string[] =>
  faultsOf(documents, (text, path) =>
    path === 'README.md' ? ROOMS.filter((room) => !codeOf(text).some((code) => code.startsWith(room))) : [],
  );

const lengths = (documents: Documents): string[] =>
  faultsOf(documents, (text, path) => {
    const most = new Map(Object.entries(MOST_LINES)).get(path) ?? Number.POSITIVE_INFINITY;
    const lines = text.split('\n').length - 1;
    return lines > most ? [`${lines} lines, at most ${most}`] : [];
  });

/** A backtick too many, and all that follows would be read the wrong way round. */
const backticks = (documents: Documents): string[] =>
  faultsOf(documents, (text) =>
    proseOf(text)
      .split('\n')
      .filter((line) => line.includes('`')),
  );

const RULES = { links, commands, options, paths, rooms, lengths, backticks };

describe('the documents name what is there', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(readDocuments())).toEqual([]);
  });
});

it('the panel of CONTRIBUTING.md can be added as it stands', () => {
  const [, view = ''] = /^```json\n([\s\S]*?)^```/m.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { views, ...descriptor } = reportDescriptor() as { views: unknown[] };
  const added = JSON.parse(view) as { id: string };
  const reading = readDataset({ descriptor: { ...descriptor, views: [...views, added] }, files: reportFiles() });
  expect(reading.issues).toEqual([]);
  const found = reading.ok ? reading.dataset.views.find(({ id }) => id === added.id) : undefined;
  if (!reading.ok || found === undefined) return expect.fail('the panel is not read');
  for (const lang of LANGS) expect(resolvePanel(found, reading.dataset, lang, null)).toMatchObject({ ok: true });
});

describe('a rule goes red', () => {
  it.each<[Exclude<keyof typeof RULES, 'rooms'>, string, string, string[]]>([
    ['links', 'for a file that is not there', '[a](docs/a.md) [b](README.md) [c](https://c.example)', ['docs/a.md']],
    ['links', 'for a heading that is not there', '## The `b` (c), d\n[b](#the-b-c-d) [e](#e)', ['#e']],
    ['links', 'for a picture that is not there', '<img src="a.svg" alt=""> ![b](b.svg)', ['b.svg', 'a.svg']],
    [
      'commands',
      'for a script of no name',
      '`npm test`, `npm ci`\n```\nnpm run nothing -- a\n```\n',
      ['npm run nothing'],
    ],
    ['options', 'for an option of no name', '`npm run export -- a --format svg --form b`; `vitest --run`', ['--form']],
    [
      'paths',
      'for a source file that is not there',
      '`src/words/la*.ts` `src/a*.ts` `src/a.ts`',
      ['src/a*.ts', 'src/a.ts'],
    ],
    ['paths', 'for a source file in a block', '```ts\n// src/charts/none.ts\n```\n', ['src/charts/none.ts']],
    ['lengths', 'for a line too many', '\n'.repeat(151), ['151 lines, at most 150']],
    ['backticks', 'for one too many', 'a `b` c` d', ['a  c` d']],
  ])('%s: %s', (rule, _, text, faults) => {
    expect(RULES[rule]({ 'README.md': text })).toEqual(faults.map((fault) => `README.md: ${fault}`));
  });

  it('rooms: for a folder that the map leaves out', () => {
    const { 'README.md': text = '' } = readDocuments();
    expect(rooms({ 'README.md': text.replaceAll('src/text/', 'src/') })).toContain('README.md: src/text/headline/');
  });
});
