/** `npm run extract -- report.docx …`: the figures of a report's text, and what it claims of them. Ends with 0 or 1. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../export/refusal.ts';
import { packText } from '../export/text/text-package.ts';
import type { Dataset } from '../figures/dataset.ts';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import type { Claim } from '../text/check.ts';
import { statedDate } from '../text/document/about.ts';
import { type DocumentReading, readDocument } from '../text/document/read-document.ts';
import type { TextFigure } from '../text/reading.ts';
import { CLAIM_FITS, CLAIM_KINDS, CLAIM_REASONS, VERDICTS } from '../words/claim-words.ts';
import { brokenData } from '../words/export/command-words.ts';
import {
  claimsFound,
  compared,
  datedToday,
  extractHelp,
  figuresFound,
  leftOut,
  needsFile,
  noFiguresFound,
  packageWritten,
} from '../words/export/extract-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { oneLine } from '../words/one-line.ts';
import { runToEnd } from './command-end.ts';
import { compareFigures, readKnownRows } from './extract-compare.ts';
import { openFolder, readWhole, writeWhole } from './files.ts';
import { spokenLang } from './option-words.ts';
import { loadReport } from './report-data.ts';
import { sortWords } from './sort-words.ts';

const args = process.argv.slice(2);
const lang = spokenLang(args, process.env['LC_ALL'] || process.env['LANG'] || '');
/** npm starts programs in the project's folder; paths are meant from where the user stands. */
const place = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
const say = (text: Bilingual): boolean => process.stderr.write(`${text[lang]}\n`);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const VALUED = ['out', 'compare', 'earlier', 'lang'] as const;
const FLAGS = ['check', 'help'] as const;

/** The report before, from its folder or its figures; throws a `Refusal` where it cannot be read. */
async function readEarlier(path: string): Promise<Dataset> {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const descriptor = join(isFolder ? path : dirname(path), DESCRIPTOR);
  const figures = isFolder ? null : { name: basename(path), bytes: await readWhole(path) };
  const { source, issues } = await loadReport(descriptor, figures, '');
  for (const { message } of issues) say(message);
  if (source === null) throw new Refusal(brokenData(path));
  return source.dataset;
}

type OpenedDocument = DocumentReading & { readonly ok: true };

/** Reads the document as the page does; throws a `Refusal` where it holds no text. */
async function openDocument(path: string, earlier: Dataset | null): Promise<OpenedDocument> {
  const loadPdfReader = () => import('../text/document/read-pdf.ts');
  const document = await readDocument(await readWhole(path), { loadPdfReader, earlier });
  const [issue] = document.issues;
  if (!document.ok) throw new Refusal(issue?.message ?? brokenData(path));
  for (const { message } of document.issues) say(message);
  return document;
}

function printFigure({
  stated,
  name,
  value,
  valueHigh,
  unit,
  qualifier,
  growthPct,
  growthAlso,
  baseline,
  kind,
  target,
  section,
  doubts,
}: TextFigure): void {
  const growth = [growthPct, growthAlso].filter((pct) => pct !== undefined).join(' ');
  const cells = [
    section ?? '',
    name,
    stated,
    valueHigh === undefined ? String(value) : `${value}..${valueHigh}`,
    unit,
    qualifier,
    growth,
    baseline ?? '',
    target ? `${kind} target` : kind,
    (doubts ?? []).join(' '),
  ];
  print(cells.map(oneLine).join('\t'));
}

function printClaim(text: string, { span: [start, end], kind, verdict, reason, arithmetic, fits }: Claim): void {
  const words = [CLAIM_REASONS[reason][lang], ...(fits ? [CLAIM_FITS[fits][lang]] : [])].join(' ');
  const context = oneLine(text.slice(Math.max(0, start - 20), end));
  print([VERDICTS[verdict][lang], CLAIM_KINDS[kind][lang], context, arithmetic, words].join('\t'));
}

/** Prints the claims; true where one of them is inconsistent. */
function printClaims(text: string, claims: readonly Claim[]): boolean {
  for (const claim of claims) printClaim(text, claim);
  const count = (verdict: Claim['verdict']): number => claims.filter((claim) => claim.verdict === verdict).length;
  say(claimsFound(count('inconsistent'), count('consistent'), count('cannot-be-checked')));
  return count('inconsistent') > 0;
}

async function printComparison(figures: readonly TextFigure[], path: string): Promise<boolean> {
  const { invented, missed, wrong } = compareFigures(figures, readKnownRows(await readWhole(path)));
  for (const [mark, some] of [
    ['+', invented],
    ['-', missed],
    ['≠', wrong],
  ] as const) {
    for (const stated of some) print(`${mark}\t${oneLine(stated)}`);
  }
  say(compared(invented.length, missed.length, wrong.length));
  return invented.length + missed.length + wrong.length > 0;
}

async function writePackage(
  { text, reading, claims, pageStarts }: OpenedDocument,
  file: string,
  folder: string,
  earlier: Dataset | null,
): Promise<void> {
  if (reading.figures.length === 0) throw new Refusal(noFiguresFound());
  const today = new Date().toISOString().slice(0, 10);
  const { files, leftOut: left } = packText(text, reading, {
    ...{ earlier, claims, lang, today, pageStarts },
    fileName: basename(file),
  });
  for (const { stated } of left) say(leftOut(oneLine(stated)));
  if (statedDate(text, today) === null) say(datedToday(today));
  await openFolder(folder);
  for (const [name, content] of files) await writeWhole(join(folder, name), new TextEncoder().encode(content));
  say(packageWritten(folder));
}

async function run(): Promise<void> {
  const { file, values, flags } = sortWords(args, VALUED, FLAGS);
  if (flags.has('help')) return void process.stdout.write(extractHelp(lang));
  if (file === null) throw new Refusal(needsFile());
  const earlierPath = values.get('earlier');
  const earlier = earlierPath === undefined ? null : await readEarlier(place(earlierPath));
  const document = await openDocument(place(file), earlier);
  const { text, reading, claims } = document;
  if (flags.has('check')) {
    if (printClaims(text, claims)) process.exitCode = 1;
    return;
  }
  for (const figure of reading.figures) printFigure(figure);
  const doubtful = reading.figures.filter(({ doubts }) => doubts !== undefined).length;
  say(figuresFound(reading.figures.length, doubtful, reading.others.length));
  printClaims(text, claims);
  const [known, out] = [values.get('compare'), values.get('out')];
  if (out !== undefined) await writePackage(document, file, place(out), earlier);
  if (known !== undefined && (await printComparison(reading.figures, place(known)))) process.exitCode = 1;
}

await runToEnd(run, say);
