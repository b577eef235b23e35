/** `npm run export -- …`: panels as files, without a browser. Says what it does on stderr; ends with 0 or 1. */
import { resolve } from 'node:path';
import { helpOn } from '../words/export/command-words.ts';
import type { Bilingual } from '../words/lang.ts';
import { readArguments } from './arguments.ts';
import { runToEnd } from './command-end.ts';
import { readWords, spokenLang } from './option-words.ts';

const args = process.argv.slice(2);
const lang = spokenLang(args, process.env['LC_ALL'] || process.env['LANG'] || '');

/** npm starts programs in the project's folder; paths are meant from where the user stands. */
const stand = process.env['INIT_CWD'] ?? process.cwd();

/** A whole line of its own, in place of a progress line on a terminal. */
const say = (text: Bilingual): boolean =>
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${text[lang]}\n`);

async function run(): Promise<void> {
  const given = readArguments(args);
  if (given.help) return void process.stdout.write(helpOn(lang));
  // What draws takes a second to load, and a slip of the pen should not.
  const { runCommand } = await import('./run.ts');
  const place = (path: string): string => resolve(stand, path);
  if (given.job === null) return runCommand(given, { lang, say, place });
  const { runJobs } = await import('./jobs.ts');
  await runJobs(place(given.job), readWords(args), { lang, say });
}

await runToEnd(run, say);
