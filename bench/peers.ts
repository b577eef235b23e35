import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './site.ts';

/** Where the peers' bench lies, built as its README says; `PEERS` names another folder. */
const FOLDER = resolve(process.env['PEERS'] ?? '../shared/bench/peers');

/** One load of one page on a slow line and processor, as the peers' bench writes it down. */
interface Load {
  readonly target: string;
  readonly error?: string;
  readonly tbt: number;
  readonly longest: number;
  /** Null where less than half of the ten hovers were answered. */
  readonly hoverResponse: number | null;
  readonly answered: number;
}

export interface PeerTimes {
  /** Sum of what each task took beyond 50 ms, in ms. */
  readonly blocked: number;
  readonly longest: number;
  /** Median of ten hovers, in ms; NaN where too few were answered. */
  readonly hover: number;
  /** The least of ten hovers in any run that were answered. */
  readonly answered: number;
}

function timesOf(loads: readonly Load[]): PeerTimes {
  const of = (key: 'tbt' | 'longest' | 'hoverResponse') => median(loads.map((load) => load[key] ?? Number.NaN));
  return {
    blocked: of('tbt'),
    longest: of('longest'),
    hover: of('hoverResponse'),
    answered: Math.min(...loads.map(({ answered }) => answered)),
  };
}

/** Loads our front page and that of Chart.js in turn; null where the peers are not built. */
export function comparePeers(runs: number): Record<'own' | 'chartjs', PeerTimes> | null {
  const chartjs = join(FOLDER, 'dist/chartjs');
  if (!existsSync(chartjs)) return null;
  const panels = readFileSync('dist/index.html', 'utf8').match(/<figure[^>]* data-panel=/g)?.length ?? 0;
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-peers-'));
  const out = join(folder, 'result');
  const targets = [
    '--target',
    `shushuo=${resolve('dist')}`,
    '--charts',
    String(panels),
    '--target',
    `chartjs=${chartjs}`,
  ];
  const options = ['--profile', 'slow', '--runs', String(runs), '--baseline', 'chartjs', '--out', out];
  execFileSync('node', ['measure.mjs', ...targets, ...options], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { runs: loads } = JSON.parse(readFileSync(`${out}.json`, 'utf8')) as { readonly runs: readonly Load[] };
  rmSync(folder, { recursive: true });
  const of = (name: string) => timesOf(loads.filter(({ target, error }) => target === name && error === undefined));
  return { own: of('shushuo'), chartjs: of('chartjs') };
}
