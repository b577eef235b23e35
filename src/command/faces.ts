import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Faces } from '../export/fonts/faces.ts';
import { DROPPED, FEATURES, FLAGS, newSubsetter, type Subsetter } from '../export/fonts/subset.ts';
import { dataFolder } from './data-folder.ts';
import { notoFile, notoPath, WEIGHTS, type Weight } from './noto.ts';

/** Bytes of HarfBuzz' subsetter, for `newSubsetter`. */
export async function readSubsetterWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  return new Uint8Array(await readFile(path));
}

/** Whole blocks, as far as the font has them: ASCII, Latin, punctuation, currencies, arrows, maths, figures, CJK marks. */
const BLOCKS = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2000, 0x206f],
  [0x20a0, 0x22ff],
  [0x2460, 0x25ff],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
] as const;

/** Frequent in names of people, and not in GB 2312. */
const IN_NAMES = '镕喆堃玥珺犇昇赟翀湉祎淏彧玏璟瑄晞旸頔燚垚珈妘妤昕婳筱祺玮婕晗睿翊煜昊钰琪轩嫒锴囍';

/** Every character of GB 2312: 682 signs in rows 1 to 9, 6763 hanzi in rows 16 to 87. */
export function gb2312(): string {
  const decoder = new TextDecoder('gb18030');
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const rows = [...cells.slice(0, 9), ...cells.slice(15, 87)];
  const text = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell)))).join('');
  // Cells that GB 2312 leaves empty come as private use, or as what GBK later put there.
  return text.replace(/[\p{Co}\uFFFD]/gu, '');
}

/** Texts of the sources and the data, whose characters a page or a file can show. */
async function ownTexts(root: string): Promise<string[]> {
  const folders = [join(root, 'src'), dataFolder(root)].map((folder) =>
    readdir(folder, { recursive: true, withFileTypes: true }),
  );
  const files = (await Promise.all(folders))
    .flat()
    .filter((entry) => entry.isFile() && /\.(tsx?|csv|json)$/.test(entry.name));
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
}

/** All that exports can say: GB 2312, common signs, and whatever else the project's own words and data hold. */
async function characters(root: string): Promise<string> {
  const blocks = BLOCKS.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
  return sortedCharacters([...blocks, gb2312(), IN_NAMES, ...(await ownTexts(root))]);
}

/** Every character of the texts once, but for those of control; megabytes of text, so by their code points. */
function sortedCharacters(texts: readonly string[]): string {
  const isThere = new Uint8Array(0x110000);
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      isThere[code] = 1;
      if (code > 0xffff) at += 1;
    }
  const found: string[] = [];
  for (let code = 0x20; code < isThere.length; code += 1)
    if (isThere[code] === 1) found.push(String.fromCodePoint(code));
  return found.sort().join('');
}

/** Where a folder keeps its two faces. */
const facePath = (folder: string, weight: Weight): string => join(folder, `noto-sans-sc-${weight}.ttf`);

/** Written beside and then moved, as another process may cut the same faces at the same time. */
async function writeFaces(folder: string, text: string, subset: Subsetter): Promise<void> {
  const beside = `${folder}.${randomUUID()}`;
  await mkdir(beside, { recursive: true });
  for (const weight of WEIGHTS) {
    await writeFile(facePath(beside, weight), subset(await readFile(notoPath(weight)), text, { named: true }));
  }
  await rename(beside, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}

/**
 * Noto Sans SC cut for exports, the same bytes for the command line and for the built site. Takes a second or two the
 * first time; then it comes from `node_modules/.cache`.
 */
export async function loadFaces(root: string): Promise<Faces> {
  const text = await characters(root);
  const { version } = JSON.parse(await readFile(notoFile('package.json'), 'utf8')) as { version: string };
  const wasm = await readSubsetterWasm();
  const recipe = JSON.stringify([version, text, FEATURES, DROPPED, FLAGS]);
  const key = createHash('sha256').update(recipe).update(wasm).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules/.cache/shushuo-fonts', `faces-${key}`);
  if (!existsSync(folder)) await writeFaces(folder, text, await newSubsetter(wasm));
  const paths = WEIGHTS.map((weight) => facePath(folder, weight));
  const [regular, bold] = await Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))));
  if (regular === undefined || bold === undefined) throw new RangeError(`invalid cache: ${folder}`);
  return { regular, bold };
}
