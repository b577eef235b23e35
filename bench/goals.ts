/**
 * `npm run bench -- goals [runs]`: everything that is promised about speed and size in one table, each with what was
 * promised. Needs the built site, and for two lines the peers' bench, built, see `peers.ts`. A ratio is of one run, the
 * pages loaded in turn.
 */
import { measureCommand } from './command.ts';
import { measureDecks } from './decks.ts';
import { measureLoad } from './load.ts';
import { comparePeers } from './peers.ts';
import { table } from './print.ts';
import type { RowTimes } from './row-times.ts';
import { stepTable } from './row-times.ts';
import { compareRows, measureLong } from './rows.ts';
import { measureScripts } from './scripts.ts';
import { median } from './site.ts';
import { measureViewSwitch } from './view-switch.ts';

type Line = readonly [what: string, now: number, digits: number, goal: number, more?: string];

const rows: (readonly string[])[] = [];

/** Takes down what was measured, and says so at once: the whole takes minutes. */
function tell([what, now, digits, goal, more = '']: Line, isAtLeast = false): void {
  const isMet = isAtLeast ? now >= goal : now <= goal;
  const row = [
    what,
    Number.isNaN(now) ? 'not measured' : now.toFixed(digits),
    `${isAtLeast ? '≥' : '≤'} ${goal}`,
    Number.isNaN(now) ? '' : isMet ? 'met' : 'missed',
    more,
  ];
  rows.push(row);
  console.error(row.join('  '));
}

const of = (times: readonly RowTimes[], key: 'visible' | 'longest' | 'megabytes'): number =>
  median(times.map((one) => one[key]));

async function tellLoad(runs: number): Promise<void> {
  const { pages } = await measureLoad(runs);
  const bare = pages.at(-1)?.times.all ?? Number.NaN;
  for (const { path, times } of pages.slice(0, -1))
    tell([
      `all charts visible, ratio to the bare page, ${path}`,
      times.all / bare,
      2,
      1.1,
      `${times.all.toFixed(0)} ms`,
    ]);
}

function tellPeers(runs: number): void {
  const peers = comparePeers(runs);
  if (peers === null) console.error('The peers are not built: see bench/peers.ts.');
  const { own, chartjs } = peers ?? {};
  const beside = (key: 'blocked' | 'longest' | 'hover') =>
    `${own?.[key].toFixed(0)} ms, Chart.js ${chartjs?.[key].toFixed(0)}`;
  const ratio = (key: 'blocked' | 'hover') => (own?.[key] ?? Number.NaN) / (chartjs?.[key] ?? Number.NaN);
  tell(['blocking at 4×, ratio to Chart.js', ratio('blocked'), 2, 0.5, beside('blocked')]);
  tell(['longest task at 4×, ms', own?.longest ?? Number.NaN, 0, 150, beside('longest')]);
  tell(['hover to response, ratio to Chart.js', ratio('hover'), 2, 0.7, beside('hover')]);
  tell(['hovers answered of ten', own?.answered ?? Number.NaN, 0, 10], true);
}

async function tellRows(runs: number): Promise<void> {
  const { own, plain } = await compareRows(runs);
  const visible = of(own, 'visible');
  tell(['a million rows, ratio to the plain page', visible / of(plain, 'visible'), 2, 0.5, `${visible.toFixed(0)} ms`]);
  tell(['a million rows: longest block, ms', of(own, 'longest'), 0, 50, '0: none over 50']);
  console.error(`\n${stepTable(own)}\n`);
}

async function tellLong(): Promise<void> {
  for (const { file, megabytes, times } of await measureLong(1)) {
    const name = `ten million ${file} (${megabytes.toFixed(0)} MB)`;
    tell([`${name}: memory, MB`, of(times, 'megabytes'), 0, 1500, `chart after ${of(times, 'visible').toFixed(0)} ms`]);
    tell([`${name}: longest block, ms`, of(times, 'longest'), 0, 50, '0: none over 50']);
  }
}

function tellCommand(runs: number): void {
  const { start, pictures, perSecond, megabytes } = measureCommand(runs);
  tell(['command line: start, s of the processor', start, 2, 0.7]);
  tell(['command line: pictures a second', perSecond, 1, 21.4, `${pictures} pictures`], true);
  tell(['command line: most memory, MB', megabytes, 0, 400]);
}

async function tellDecks(runs: number): Promise<void> {
  const { page, command } = await measureDecks(runs);
  const more = ({ seconds, megabytes, charts }: typeof page): string =>
    `${seconds.toFixed(1)} s, ${charts} native charts, ${megabytes.toFixed(0)} MB`;
  tell(['deck from the page, kB', page.bytes / 1000, 0, 400, more(page)]);
  tell(['deck from the command line, kB', command.bytes / 1000, 0, 400, more(command)]);
}

export async function benchGoals(runs: number): Promise<void> {
  await tellLoad(runs);
  tellPeers(runs);
  const { run, all } = await measureScripts();
  tell(['JavaScript run before intent, kB', run / 1000, 1, 120]);
  tell(['JavaScript in all, kB', all / 1000, 1, 280]);
  tell(['view switch to the first changed frame, ms', await measureViewSwitch(1), 0, 50]);
  tell(['view switch at 4×, ms', await measureViewSwitch(4), 0, 150]);
  await tellRows(runs);
  await tellLong();
  tellCommand(runs);
  await tellDecks(runs);
  console.log(table(['', 'now', 'goal', '', ''], rows));
}
