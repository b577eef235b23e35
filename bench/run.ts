/** `npm run bench -- <what> [runs]`: measurements, each printed as a ratio taken in one run. */
import { benchDialogs } from './dialogs.ts';
import { benchLoad } from './load.ts';
import { benchRows } from './rows.ts';
import { benchText } from './text.ts';

const BENCHES = new Map([
  ['dialogs', benchDialogs],
  ['load', benchLoad],
  ['rows', benchRows],
  ['text', benchText],
]);

const [, , name = '', runs = '5'] = process.argv;
const bench = BENCHES.get(name);
if (bench === undefined) {
  console.error(`invalid bench: ${name || '(none)'}. There are: ${[...BENCHES.keys()].join(', ')}`);
  process.exitCode = 1;
} else await bench(Number(runs));
