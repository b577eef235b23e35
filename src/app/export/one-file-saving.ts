import { BUNDLED_FONT } from '../../charts/fonts.ts';
import { fileName } from '../../export/names.ts';
import { partsWithData } from '../../export/one-file.ts';
import { packUserData } from '../../export/user-data-manifest.ts';
import { DESCRIPTOR } from '../../figures/package/data-files.ts';
import { dataPaths } from '../../figures/package/resources.ts';
import { textPaths } from '../../figures/package/text-resources.ts';
import { embeddedFile, embeddedFiles, textOfPage } from '../state/embedded-files.ts';
import { siteAddress } from '../state/page-context.ts';
import { saveBlob } from '../state/saving.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import { filesIn } from '../state/user-data-messages.ts';
import type { UserDataRequest } from '../state/worker-messages.ts';

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${new URL(address).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The page's bundled font by weight: `400`, `700`; it stands in a stylesheet of its own. */
function bundledFonts(): Map<string, string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ style: rule.style, sheet }] : [])),
  );
  const fonts = new Map<string, string>();
  for (const { style, sheet } of rules) {
    const [, url] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
    if (url === undefined || !style.getPropertyValue('font-family').includes(BUNDLED_FONT)) continue;
    fonts.set(style.getPropertyValue('font-weight'), new URL(url, sheet.href ?? location.href).href);
  }
  return fonts;
}

async function fetchFonts(): Promise<(readonly [string, Uint8Array])[]> {
  const fonts = [...bundledFonts()];
  if (fonts.length === 0) throw new Error('invalid page: it links no bundled font');
  return Promise.all(
    fonts.map(async ([weight, address]) => [`fonts/${weight}.woff2`, await fetchBytes(address)] as const),
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The one file without what it holds, and what it is to hold: the report of this moment. */
interface Base {
  readonly page: string;
  readonly descriptor: Uint8Array;
  /** All others, by path. */
  readonly files: readonly (readonly [string, Uint8Array])[];
}

async function fetchBase(): Promise<Base> {
  const [page, descriptor] = await Promise.all([
    fetchBytes(siteAddress('shushuo.html')),
    fetchBytes(siteAddress(`data/${DESCRIPTOR}`)),
  ]);
  const described: unknown = JSON.parse(text(descriptor));
  const paths = [...dataPaths(described), ...Object.values(textPaths(described) ?? {})].map((path) => `data/${path}`);
  const files = paths.map(async (path) => [path, await fetchBytes(siteAddress(path))] as const);
  return { page: text(page), descriptor, files: await Promise.all(files) };
}

/** In the one file: itself, as it was opened. */
function embeddedBase(): Base {
  const below = (folder: string) => [...embeddedFiles(folder)].map(([path, bytes]) => [folder + path, bytes] as const);
  const descriptor = embeddedFile(`data/${DESCRIPTOR}`) ?? new Uint8Array();
  return { page: textOfPage(), descriptor, files: [...below('data/'), ...below('fonts/')] };
}

function nameIn(descriptor: unknown): string {
  const named = typeof descriptor === 'object' && descriptor !== null && 'name' in descriptor ? descriptor.name : null;
  return typeof named === 'string' ? named : 'shushuo';
}

async function packRequested({
  sources,
  options,
  isCompared,
}: UserDataRequest): Promise<ReturnType<typeof packUserData>> {
  return packUserData({ files: await filesIn(sources), options, isCompared });
}

/** Letters of a title in a file's name: some systems take no more than 255 bytes. */
const MOST_LETTERS = 60;

const pageName = (dataset: string): string => fileName({ dataset, part: 'report', format: 'html' });

/** Under which data of the reader's own are saved, from their title. */
export const savedPageName = (title: string): string => pageName(title.slice(0, MOST_LETTERS));

/** What goes into the one file besides the report. */
export interface Inside {
  readonly hasFonts: boolean;
  /** Data of the reader's own and what they are called; null for the report alone. */
  readonly userData: { readonly request: UserDataRequest; readonly title: string } | null;
  readonly signal: AbortSignal;
}

/**
 * Saves the whole report as one file, with the data of this moment and, if asked, with fonts and the reader's data.
 * Rejects with the status and path of a file that cannot be fetched, and with the signal's reason once it is aborted.
 */
export async function saveOneFile({ hasFonts, userData, signal }: Inside): Promise<void> {
  const { page, descriptor, files } = IS_ONE_FILE ? embeddedBase() : await fetchBase();
  const fonts = hasFonts ? await fetchFonts() : [];
  const userFiles = userData === null ? [] : await packRequested(userData.request);
  signal.throwIfAborted();
  const all = new Map([[`data/${DESCRIPTOR}`, descriptor], ...files, ...fonts, ...userFiles]);
  const name = userData === null ? pageName(nameIn(JSON.parse(text(descriptor)))) : savedPageName(userData.title);
  saveBlob(name, new Blob([...partsWithData(page, all)], { type: 'text/html' }));
}
