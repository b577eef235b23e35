import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../export/refusal.ts';
import type { ExportSource, SourceReading } from '../export/requests/export-source.ts';
import type { Issue } from '../figures/issue.ts';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import type { UserDataFile } from '../panels/own/read-user-data.ts';
import { doubtful, takenForGranted } from '../words/export/command-data-words.ts';
import { brokenData } from '../words/export/command-words.ts';
import type { Bilingual } from '../words/lang.ts';
import type { Arguments } from './arguments.ts';
import { readDataFiles } from './data-files.ts';
import { dataFolder } from './data-folder.ts';
import { loadReport } from './report-data.ts';
import { readUserDataFiles } from './user-data.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The person who called the command, as far as reading data is concerned. */
export interface Sayer {
  readonly say: (text: Bilingual) => void;
  /** A path of theirs as an absolute one. */
  readonly place: (path: string) => string;
}

type Given = Pick<Arguments, 'data' | 'descriptor' | 'choice' | 'choices' | 'title' | 'sheet' | 'strict'>;

/**
 * Reads the data that are asked for, and says what was found: the report, files of the user's own, or other figures of the
 * report. Throws a `Refusal` where nothing can be made of them, or where they are doubtful and must not be.
 */
export async function loadSource(given: Given, caller: Sayer): Promise<ExportSource> {
  const { source, issues, understood } = await readSource(given, caller);
  for (const { message } of understood) caller.say(takenForGranted(message));
  for (const { message } of issues) caller.say(message);
  const [first] = given.data;
  if (source === null) throw new Refusal(brokenData(first ?? given.descriptor ?? reportPath()));
  if (given.strict && issues.length > 0) throw new Refusal(doubtful(issues.length));
  return source;
}

const reportPath = (): string => join(dataFolder(ROOT), DESCRIPTOR);

interface Found extends SourceReading {
  readonly understood: readonly Issue[];
}

async function readSource(given: Given, { place }: Sayer): Promise<Found> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const path = given.descriptor === null ? reportPath() : place(given.descriptor);
  const files = await readDataFiles(given.data, place);
  const [first = null, ...others] = files;
  const isChosen = given.choice !== null || Object.keys(given.choices).length > 0;
  const isUserData = isChosen || given.title !== null || given.sheet !== null || others.length > 0;
  if (first === null || (given.descriptor !== null && !isUserData)) return ofReport(path, first, version);
  const reading = await readUserDataFiles(files, given, version);
  const isNext = !isUserData && reading.isFigures && (await isOfReport(reading, path, version));
  return isNext ? ofReport(path, first, version) : reading;
}

async function ofReport(path: string, figures: UserDataFile | null, version: string): Promise<Found> {
  return { ...(await loadReport(path, figures, version)), understood: [] };
}

/** Figures of which the report has some, by their ids, are drawn in its panels. */
async function isOfReport({ source }: SourceReading, path: string, version: string): Promise<boolean> {
  const known = (await loadReport(path, null, version)).source?.dataset.figures;
  return [...(source?.dataset.figures.keys() ?? [])].some((id) => known?.has(id));
}
