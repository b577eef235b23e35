/**
 * `npm test`: checks everything and ends with one line, `N passed, N failed`.
 * Every test counts one; so do the types, the lint, what nobody uses, the build, and a missing browser as a failure;
 * of the other engines only where `CI` is set.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBrowser } from './browser/chromium.ts';
import { ensureEngines } from './engines/installed.ts';
import { asShown, isReportShipped, REPORT, REPORT_SITE } from './report.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };
/** Prints what passed in which engine. */
const TABLE = './tests/engines/table-reporter.ts';
const RESULTS = 'node_modules/.cache/shushuo-tests/report.json';

/** What vitest's JSON report says, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
}

/**
 * Vite, which runs this file, says NODE_ENV=development for itself; the site must not be built for developers by that.
 * What is checked is `data/`, whatever else somebody builds.
 * Colours only where somebody looks on: in a log they are noise.
 */
const inherited = { ...process.env, NODE_ENV: undefined, SHUSHUO_DATA: undefined };
const env: NodeJS.ProcessEnv = process.stdout.isTTY
  ? inherited
  : { ...inherited, NO_COLOR: '1', FORCE_COLOR: undefined };

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Ends of a program: its code, or why it did not start. */
function run(command: string, parts: readonly string[], more: NodeJS.ProcessEnv, hear?: (text: string) => void) {
  const child = spawn(command, parts, {
    stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
    env: { ...env, ...more },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => hear?.(text));
  return new Promise<number | string>((ended) => {
    child.once('error', (error) => ended(String(error)));
    child.once('close', (code, signal) => ended(code ?? String(signal)));
  });
}

/** Runs a program of node_modules; true if it succeeded. Its output is in view at once, or whole once it has ended. */
async function succeeds(
  name: string,
  command: string,
  parts: readonly string[],
  { more = {}, isBeside = false }: { readonly more?: NodeJS.ProcessEnv; readonly isBeside?: boolean } = {},
): Promise<boolean> {
  const heard: string[] = [];
  const start = `\n── ${name}: ${command} ${parts.join(' ')}`;
  if (!isBeside) say(start);
  const started = performance.now();
  const end = await run(command, parts, more, isBeside ? (text) => void heard.push(text) : undefined);
  if (isBeside) say(`${start}\n${heard.join('').trimEnd()}`);
  if (typeof end === 'string') say(end);
  say(`── ${name}: ${end === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return end === 0;
}

/** A check that runs beside others. */
const check = async (
  name: string,
  command: string,
  parts: readonly string[],
  more?: NodeJS.ProcessEnv,
): Promise<Count> =>
  (await succeeds(name, command, parts, { isBeside: true, ...(more && { more }) })) ? PASSED : FAILED;

/** Builds the site that ships, and that of the tests' report where it is another. */
async function buildSites(): Promise<Count[]> {
  const shipped = await check('build', 'vite', ['build']);
  if (isReportShipped()) return [shipped];
  const parts = ['build', '--outDir', REPORT_SITE, '--emptyOutDir'];
  return [shipped, await check('build for tests', 'vite', parts, { SHUSHUO_DATA: asShown(REPORT) })];
}

/** Types, lint and what nobody uses, one after another. */
async function checkSources(): Promise<Count[]> {
  const lint = ['ci', '--error-on-warnings', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`];
  return [
    await check('types', 'tsc', ['--noEmit']),
    await check('lint', 'biome', lint),
    await check('unused', 'knip', ['--no-progress', '--treat-config-hints-as-errors']),
    await check('used by tests alone', 'knip', ['--no-progress', '--production', '--include=files,exports']),
  ];
}

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Counts the tests; a file that cannot be loaded, or a fault outside any test, is one more failure. */
function countTests(report: Report | undefined, ok: boolean): Count {
  if (report === undefined) return FAILED;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + unloaded.length;
  if (report.numPendingTests > 0) say(`${report.numPendingTests} tests were skipped`);
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

async function runTests(projects: readonly string[]): Promise<Count> {
  rmSync(RESULTS, { force: true });
  mkdirSync(dirname(RESULTS), { recursive: true });
  const reporters = [...['default', 'json', TABLE].map((name) => `--reporter=${name}`), `--outputFile.json=${RESULTS}`];
  const ok = await succeeds('tests', 'vitest', ['run', ...reporters, ...projects.map((name) => `--project=${name}`)]);
  return countTests(readReport(), ok);
}

async function runAll(): Promise<Count[]> {
  const lack = ensureBrowser();
  const missing = ensureEngines();
  for (const line of [...(lack ? [lack] : []), ...missing]) say(line);
  // The build mostly takes one core: the other one checks the sources.
  const [builds, sources] = await Promise.all([buildSites(), checkSources()]);
  // Without a fresh build the browser would test an old one.
  const canBrowse = lack === undefined && builds.every(({ failed }) => failed === 0);
  const tests = await runTests(['unit', 'slow', ...(canBrowse ? ['browser', 'engines'] : [])]);
  if (!canBrowse) say(`The browser tests did not run: ${lack ?? 'the build failed.'}`);
  const lacks = [...(lack ? [lack] : []), ...(process.env['CI'] ? missing : [])];
  return [...sources, ...builds, tests, ...lacks.map(() => FAILED)];
}

const counts = await runAll();
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
