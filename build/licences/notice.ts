import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What has to be said of a package that ships. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** Where its source is; blank where the package does not say. */
  readonly source: string;
  /** Its licence and notices, word for word. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
}

/** Notices of what is compiled into a package and not said there. */
const BESIDE: Readonly<Record<string, string>> = { harfbuzzjs: 'build/licences/harfbuzz.txt' };

/** Where the text of a licence is taken from for packages that only name it. */
const STANDARD: Readonly<Record<string, string>> = {
  MIT: 'LICENSE',
  ISC: 'build/licences/isc.txt',
  'MPL-2.0': 'node_modules/@resvg/resvg-js/LICENSE',
};

const NOTICE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && NOTICE_FILE.test(entry.name)).map(({ name }) => name);
  const more = entries.some((entry) => entry.isDirectory() && entry.name === 'licenses')
    ? (await readdir(join(folder, 'licenses'))).map((name) => `licenses/${name}`)
    : [];
  return [...files, ...more].sort().map((name) => join(folder, name));
}

/** Where a bundler's licence goes on with those of what it is built from, while only its helpers ship. */
const REST = /^# Licenses of bundled dependencies$/m;

const ownPart = (text: string): string => text.split(REST)[0]?.trim() ?? '';

const nameIn = (author: Manifest['author']): string => (typeof author === 'string' ? author : author?.name) ?? '';

async function standardText({ name, license = '', author }: Manifest): Promise<string> {
  const path = STANDARD[license];
  if (path === undefined) throw new Error(`invalid package: ${name} has no text of its licence ${license}`);
  const text = await readFile(path, 'utf8');
  return license === 'MPL-2.0' ? text : text.replace(/^Copyright .*$/m, `Copyright (c) ${nameIn(author) || name}`);
}

const linkIn = ({ repository, homepage = '' }: Manifest): string =>
  ((typeof repository === 'string' ? repository : repository?.url) ?? homepage)
    .replace(/^git\+|\.git$/g, '')
    .replace(/^git:/, 'https:')
    .replace(/^(?:ssh:\/\/)?git@([\w.]+)[:/]/, 'https://$1/')
    .replace(/^([\w-]+\/[\w.-]+)$/, 'https://github.com/$1');

async function readNotice(folder: string): Promise<Notice> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = 'see below' } = manifest;
  const own = await Promise.all((await filesOf(folder)).map(async (file) => ownPart(await readFile(file, 'utf8'))));
  const beside = BESIDE[name] === undefined ? [] : [await readFile(BESIDE[name], 'utf8')];
  const texts = [...(own.length > 0 ? own : [await standardText(manifest)]), ...beside];
  return { name, version, licence: license, source: linkIn(manifest), texts };
}

/** Folders of packages → what has to be said of them, by name. Throws where a text is missing. */
export async function readNotices(folders: Iterable<string>): Promise<Notice[]> {
  const notices = await Promise.all([...new Set(folders)].map(readNotice));
  const byId = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
