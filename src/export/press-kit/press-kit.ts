import type { Lang } from '../../words/lang.ts';
import { checksumOf } from '../checksum.ts';
import { exportCsv } from '../csv.ts';
import { fileName } from '../names.ts';
import type { Origin } from '../provenance.ts';
import { pause, type Watch } from '../watch.ts';
import { openZip } from '../zip.ts';
import { type Captioned, formatCaptions, formatKitReadme } from './captions.ts';
import { type KitPicture, kitPictures, type PictureSet } from './kit-picture.ts';

/** The pictures wanted, and what else a press kit holds. */
export interface KitContents extends PictureSet {
  /** The data as they came, by path: `figures.csv`, `datapackage.json`. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  readonly origin: Origin;
}

export interface KitTools {
  /** Draws one picture. */
  readonly draw: (picture: KitPicture) => Promise<Uint8Array>;
  /** Pictures under way at once; more than one pay where `draw` hands the work to threads. */
  readonly atOnce: number;
}

/**
 * One zip with the pictures wanted, captions and text alternatives, tables of all figures, the original data, a
 * README in both languages and the checksums of all files. Progress counts pictures; between
 * two of them the event loop turns, so that a worker hears a cancel. The same contents give the same bytes: files bear
 * the report's date.
 *
 * Rejects with the signal's reason (an `AbortError`) once that is given, with what `draw` rejects with, and with
 * `invalid …` for a kit of nothing or of a panel the dataset does not have. A panel that its data do not allow is
 * left out and named with the reason in the README.
 */
export async function exportPressKit(
  contents: KitContents,
  tools: KitTools,
  watch: Watch = {},
): Promise<Uint8Array<ArrayBuffer>> {
  watch.signal?.throwIfAborted();
  const { dataset, langs, origin } = contents;
  const { pictures, refused } = kitPictures(contents);
  const kit = await openKit(dataset.source.date);
  const captions = langs.map((lang) => `captions.${lang}.txt`);
  const tables = langs.map(
    (lang) => `data/${fileName({ dataset: dataset.name, part: 'figures', lang, format: 'csv' })}`,
  );
  const facts = { dataset, origin, pictures: pictures.length, captions, tables, refused };
  kit.add('README.txt', encodeNote(formatKitReadme(facts)));
  for (const [index, lang] of langs.entries()) {
    const text = formatCaptions(captionedIn(lang, pictures), dataset, lang);
    kit.add(captions[index] ?? '', encodeNote(text));
    kit.add(tables[index] ?? '', await exportCsv('figures', dataset, lang));
  }
  for (const [path, bytes] of contents.originals) kit.add(`data/original/${path}`, bytes);
  await addPictures(kit, pictures, tools, watch);
  return kit.close();
}

interface Kit {
  add(path: string, bytes: Uint8Array): void;
  close(): Uint8Array<ArrayBuffer>;
}

/** A zip that notes the checksum of all it is given and ends with the list of them, as `sha256sum` writes it. */
async function openKit(date: string): Promise<Kit> {
  const zip = await openZip(date);
  const sums: string[] = [];
  return {
    add(path, bytes) {
      sums.push(`${checksumOf(bytes)}  ${path}\n`);
      zip.add(path, bytes);
    },
    close() {
      zip.add('SHA256SUMS.txt', new TextEncoder().encode(sums.join('')));
      return zip.close();
    },
  };
}

/** Text that every editor on Windows opens right. */
const encodeNote = (text: string): Uint8Array => new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

/** The panels of one language, each with its files. */
function captionedIn(lang: Lang, pictures: readonly KitPicture[]): Captioned[] {
  const own = pictures.filter((picture) => picture.lang === lang);
  const panels = [...new Set(own.map(({ panel }) => panel))];
  return panels.map((panel) => {
    const files = own.filter((picture) => picture.panel === panel).map(({ name }) => `pictures/${name}`);
    return { panel, files };
  });
}

/** Pictures stand in the kit in their own order, whichever is finished first. */
async function addPictures(kit: Kit, pictures: readonly KitPicture[], { draw, atOnce }: KitTools, watch: Watch) {
  const underway: Promise<Uint8Array>[] = [];
  for (const [index, { name }] of pictures.entries()) {
    await pause(watch, index, pictures.length);
    const next = pictures.slice(index + underway.length, index + atOnce);
    underway.push(...next.map((picture) => start(picture, draw)));
    kit.add(`pictures/${name}`, await finished(underway.shift(), watch.signal));
  }
  await pause(watch, pictures.length, pictures.length);
}

/** A picture that fails after another has failed already is nobody's to catch. */
function start(picture: KitPicture, draw: KitTools['draw']): Promise<Uint8Array> {
  const made = draw(picture);
  made.catch(() => {});
  return made;
}

/** The bytes of a picture; a cancel meanwhile counts for more than a failure it may have caused. */
async function finished(made: Promise<Uint8Array> | undefined, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (made === undefined) throw new RangeError('invalid kit: no picture under way');
  const [outcome] = await Promise.allSettled([made]);
  signal?.throwIfAborted();
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
