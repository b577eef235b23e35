/** `npm run bench -- <what> [runs]`: measurements, each printed as a ratio taken in one run. */
import { benchCommand } from './command.ts';
import { benchDecks } from './decks.ts';
import { benchDialogs } from './dialogs.ts';
import { benchGoals } from './goals.ts';
import { benchLoad } from './load.ts';
import { benchLong, benchRows } from './rows.ts';
import { benchText } from './text.ts';

const BENCHES = new Map<string, (runs: number) => Promise<void> | void>([
  ['command', benchCommand],
  ['decks', benchDecks],
  ['dialogs', benchDialogs],
  ['goals', benchGoals],
  ['load', benchLoad],
  ['long', benchLong],
  ['rows', benchRows],
  ['text', benchText],
]);

const [, , name = '', runs = '5'] = process.argv;
const bench = BENCHES.get(name);
if (bench === undefined) {
  console.error(`invalid bench: ${name || '(none)'}. There are: ${[...BENCHES.keys()].join(', ')}`);
  process.exitCode = 1;
} else await bench(Number(runs));
