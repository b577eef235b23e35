import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { exportAgain } from '../../../src/export/refresh/deck-again.ts';
import { openOwnDeck, type RefreshedDeck, refreshDeck } from '../../../src/export/refresh/refresh.ts';
import { type ExportSource, readReportSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { zipFiles } from '../../../src/export/zip.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { reportText } from '../../report.ts';
import { exportTools } from '../tools.ts';

type Json = Record<string, unknown>;

interface Descriptor extends Json {
  readonly views: (Json & { readonly id: string })[];
}

/** The tests' report with some of its text changed, and its descriptor by `describe`. */
export async function yearSource(
  rewrites: readonly (readonly [string, string])[] = [],
  describe: (descriptor: Descriptor) => void = () => {},
): Promise<ExportSource> {
  const descriptor = JSON.parse(reportText('datapackage.json')) as Descriptor;
  describe(descriptor);
  let figures = reportText('figures.csv');
  for (const [from, to] of rewrites) {
    if (!figures.includes(from)) throw new Error(`not in figures.csv: ${from}`);
    figures = figures.replace(from, to);
  }
  const texts: Record<string, string> = { 'datapackage.json': JSON.stringify(descriptor), 'figures.csv': figures };
  const read = async (path: string) => new TextEncoder().encode(texts[path] ?? reportText(path));
  const { source, issues } = await readReportSource({ descriptor: 'datapackage.json', read }, '0.1.0');
  if (source === null) throw new Error(JSON.stringify(issues));
  return source;
}

/** What the next year says otherwise. */
const NEWS = [
  ['100多万项,1000000', '120多万项,1200000'],
  ['50多万条,500000', '60多万条,600000'],
  ['1190场（次）,1190', '1360场（次）,1360'],
  ['443万人（次）,4430000', '512万人（次）,5120000'],
  ['2.05万份,20500,份,contracts,stated,120', '2.31万份,23100,份,contracts,stated,148'],
  ['363万人,3630000,人,members,stated,29', '371万人,3710000,人,members,stated,32'],
] as const;

export const nextYear = (describe?: (descriptor: Descriptor) => void): Promise<ExportSource> =>
  yearSource(NEWS, describe);

export const deckOf = async (
  source: ExportSource,
  lang: Lang = 'zh',
  panels: readonly string[] | null = null,
): Promise<Uint8Array> => {
  const request = { kind: 'slides', panels, view: null, lang, theme: 'light', size: '16:9' } as const;
  return (await runExport(request, source, exportTools)).bytes;
};

export async function refreshed(deck: Uint8Array, source: ExportSource, addsNew = false): Promise<RefreshedDeck> {
  return refreshDeck(await openOwnDeck(deck), source, { addsNew });
}

/** This year's deck as it would be exported. */
export const freshDeck = async (deck: Uint8Array, source: ExportSource): Promise<Uint8Array> =>
  exportAgain((await openOwnDeck(deck)).recipe, source);

/** A deck with the text of some parts changed, as a person or another program would leave them. */
export async function edited(deck: Uint8Array, edit: (parts: Map<string, string>) => void): Promise<Uint8Array> {
  const file = await openDeckFile(deck);
  const parts = new Map<string, string>();
  const written = file.written();
  for (const [path, bytes] of written) if (/\.(xml|rels)$/.test(path)) parts.set(path, new TextDecoder().decode(bytes));
  edit(parts);
  const all = new Map<string, string | Uint8Array>(
    [...written].filter(([path]) => !/\.(xml|rels)$/.test(path) || parts.has(path)),
  );
  for (const [path, text] of parts) all.set(path, text);
  return zipFiles(all, '2016');
}
