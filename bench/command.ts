/** `npm run bench -- command [runs]`: how soon the command line starts, and how many pictures a second it draws. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './print.ts';
import { median } from './site.ts';

const COMMAND = ['build/command.mjs', 'src/command/main.ts'];
/**
 * Says at the end of a process what it took: of the processor, in microseconds, and of memory, in kilobytes. Linux counts
 * what the program that started it had then as used by it, too, but for `VmHWM`.
 */
const USAGE = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync } from 'node:fs';
const STATUS = '/proc/self/status';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const own = existsSync(STATUS) ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))[1]) : maxRSS;
  process.stderr.write('\\nusage ' + JSON.stringify([userCPUTime + systemCPUTime, own]) + '\\n');
});`)}`;

export interface CommandRun {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

export function runCommand(args: readonly string[]): CommandRun {
  const started = performance.now();
  const { status, stderr } = spawnSync('node', ['--import', USAGE, ...COMMAND, ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  const [, said] = /^usage (.*)$/m.exec(stderr) ?? [];
  if (status !== 0 || said === undefined) throw new Error(`invalid run: ${stderr}`);
  const [microseconds = 0, kilobytes = 0] = JSON.parse(said) as number[];
  return { seconds, processorSeconds: microseconds / 1e6, megabytes: (kilobytes * 1024) / 1e6 };
}

export interface CommandTimes {
  /** Of the processor, until its help is there; in seconds. */
  readonly start: number;
  readonly pictures: number;
  readonly perSecond: number;
  readonly megabytes: number;
}

/** All panels in both languages, as SVG and as PNG of two pixels each. */
export function measureCommand(runs: number): CommandTimes {
  // The first run compiles the command and keeps it.
  runCommand(['--help']);
  const starts = Array.from({ length: runs }, () => runCommand(['--help']).processorSeconds);
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-pictures-'));
  const drawn = Array.from({ length: runs }, () =>
    runCommand(['--format', 'svg,png', '--lang', 'zh,en', '--scale', '2', '--out', folder]),
  );
  const pictures = readdirSync(folder, { recursive: true }).filter((name) =>
    /\.(?:svg|png)$/.test(String(name)),
  ).length;
  rmSync(folder, { recursive: true });
  return {
    start: median(starts),
    pictures,
    perSecond: pictures / median(drawn.map(({ seconds }) => seconds)),
    megabytes: median(drawn.map(({ megabytes }) => megabytes)),
  };
}

export function benchCommand(runs: number): void {
  const { start, pictures, perSecond, megabytes } = measureCommand(runs);
  console.log(
    table(
      ['start, s of the processor', `of ${pictures} pictures a second`, 'most memory, MB'],
      [[start.toFixed(2), perSecond.toFixed(1), megabytes.toFixed(0)]],
    ),
  );
}
