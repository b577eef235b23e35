/** `npm run refresh -- old.pptx --data new/ --out new.pptx`: a deck with another year's numbers. Ends with 0 or 1. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatChanges } from '../export/refresh/changes.ts';
import { statedChecksum } from '../export/refresh/properties.ts';
import { type OpenedDeck, openOwnDeck, refreshDeck } from '../export/refresh/refresh.ts';
import { tableAgain } from '../export/refresh/refresh-source.ts';
import { Refusal } from '../export/refusal.ts';
import type { ExportSource, SourceReading } from '../export/requests/export-source.ts';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import { brokenData } from '../words/export/command-words.ts';
import {
  fileThere,
  needsDeck,
  needsTable,
  otherBaseData,
  refreshed,
  refreshHelp,
} from '../words/export/refresh-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { runToEnd } from './command-end.ts';
import { readDataFiles } from './data-files.ts';
import { dataFolder } from './data-folder.ts';
import { openFolder, readWhole, writeWhole } from './files.ts';
import { ROOT } from './load-source.ts';
import { spokenLang } from './option-words.ts';
import { loadReport } from './report-data.ts';
import { sortWords } from './sort-words.ts';

const args = process.argv.slice(2);
const lang = spokenLang(args, process.env['LC_ALL'] || process.env['LANG'] || '');
/** npm starts programs in the project's folder; paths are meant from where the user stands. */
const place = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
const say = (text: Bilingual): boolean => process.stderr.write(`${text[lang]}\n`);

const VALUED = ['data', 'out', 'base', 'lang'] as const;
const FLAGS = ['new', 'help'] as const;

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A report from its folder, its descriptor or its figures; says what is wrong with it. */
async function reportAt(path: string, version: string): Promise<ExportSource> {
  const isDescriptor = path.endsWith('.json');
  const descriptor = isFolder(path) ? join(path, DESCRIPTOR) : isDescriptor ? path : join(dirname(path), DESCRIPTOR);
  const figures = isFolder(path) || isDescriptor ? null : { name: basename(path), bytes: await readWhole(path) };
  return usable(await loadReport(descriptor, figures, version), path);
}

function usable({ source, issues }: SourceReading, path: string): ExportSource {
  for (const { message } of issues) say(message);
  if (source === null) throw new Refusal(brokenData(path));
  return source;
}

/** This year's data, as the deck wants them: the report, or a table of the person's own. */
async function sourceFor({ recipe }: OpenedDeck, data: string | null, version: string): Promise<ExportSource> {
  const shown = (): Promise<ExportSource> => reportAt(dataFolder(ROOT), version);
  if (recipe.userData === null) return data === null ? shown() : reportAt(place(data), version);
  if (data === null) throw new Refusal(needsTable(recipe.userData.file));
  const files = await readDataFiles([data], place);
  return usable(await tableAgain(recipe, files, version, shown), data);
}

/** Last year's data; throws a `Refusal` where they are not those that the deck names. */
async function earlierData({ file }: OpenedDeck, path: string, version: string): Promise<ExportSource> {
  const earlier = await reportAt(place(path), version);
  const stated = statedChecksum(file);
  if (stated !== '' && stated !== earlier.origin.checksum) throw new Refusal(otherBaseData(stated));
  return earlier;
}

/** Where nothing stands yet: the list of an earlier refresh is still somebody's. */
function freePlace(folder: string, name: string, ending: string): string {
  let path = join(folder, name + ending);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${name}-${count}${ending}`);
  return path;
}

async function run(): Promise<void> {
  const { file: deck, values, flags } = sortWords(args, VALUED, FLAGS);
  if (flags.has('help')) return void process.stdout.write(refreshHelp(lang));
  const out = values.get('out');
  if (deck === null || out === undefined) throw new Refusal(needsDeck());
  if (existsSync(place(out))) throw new Refusal(fileThere(out));
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const opened = await openOwnDeck(await readWhole(place(deck)));
  const source = await sourceFor(opened, values.get('data') ?? null, version);
  const base = values.get('base');
  const earlier = base === undefined ? null : await earlierData(opened, base, version);
  const { bytes, report } = await refreshDeck(opened, source, { addsNew: flags.has('new'), earlier });
  const changes = formatChanges(report, lang, basename(out));
  await openFolder(dirname(place(out)));
  await writeWhole(place(out), bytes);
  const list = freePlace(dirname(place(out)), 'changes', '.md');
  await writeWhole(list, new TextEncoder().encode(changes));
  process.stdout.write(changes);
  say(refreshed(out, basename(list), report.changed.length, report.conflicts.length));
}

await runToEnd(run, say);
