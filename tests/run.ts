/**
 * `npm test`: checks everything and ends with one line, `N passed, N failed`.
 * Every test counts one; so do the types, the lint, what nobody uses, the build, and a missing browser as a failure;
 * of the other engines only where `CI` is set.
 */
import { spawnSync } from 'node:child_process';
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

/** Runs a program of node_modules with its output in view; true if it succeeded. */
function succeeds(name: string, command: string, parts: readonly string[], more: NodeJS.ProcessEnv = {}): boolean {
  say(`\n── ${name}: ${command} ${parts.join(' ')}`);
  const started = performance.now();
  const { status, error } = spawnSync(command, parts, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...env, ...more },
  });
  if (error) say(String(error));
  say(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

const check = (name: string, command: string, parts: readonly string[], more?: NodeJS.ProcessEnv): Count =>
  succeeds(name, command, parts, more) ? PASSED : FAILED;

/** Builds the site that ships, and that of the tests' report where it is another. */
function buildSites(): Count[] {
  const shipped = check('build', 'vite', ['build']);
  if (isReportShipped()) return [shipped];
  const parts = ['build', '--outDir', REPORT_SITE, '--emptyOutDir'];
  return [shipped, check('build for tests', 'vite', parts, { SHUSHUO_DATA: asShown(REPORT) })];
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

function runTests(projects: readonly string[]): Count {
  rmSync(RESULTS, { force: true });
  mkdirSync(dirname(RESULTS), { recursive: true });
  const reporters = [...['default', 'json', TABLE].map((name) => `--reporter=${name}`), `--outputFile.json=${RESULTS}`];
  const ok = succeeds('tests', 'vitest', ['run', ...reporters, ...projects.map((name) => `--project=${name}`)]);
  return countTests(readReport(), ok);
}

function runAll(): Count[] {
  const lack = ensureBrowser();
  const missing = ensureEngines();
  for (const line of [...(lack ? [lack] : []), ...missing]) say(line);
  const types = check('types', 'tsc', ['--noEmit']);
  const lint = check('lint', 'biome', [
    'ci',
    '--error-on-warnings',
    `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
  ]);
  const unused = check('unused', 'knip', ['--no-progress', '--treat-config-hints-as-errors']);
  const untaken = check('used by tests alone', 'knip', ['--no-progress', '--production', '--include=files,exports']);
  const builds = buildSites();
  // Without a fresh build the browser would test an old one.
  const canBrowse = lack === undefined && builds.every(({ failed }) => failed === 0);
  const tests = runTests(['unit', 'slow', ...(canBrowse ? ['browser', 'engines'] : [])]);
  if (!canBrowse) say(`The browser tests did not run: ${lack ?? 'the build failed.'}`);
  const lacks = [...(lack ? [lack] : []), ...(process.env['CI'] ? missing : [])];
  return [types, lint, unused, untaken, ...builds, tests, ...lacks.map(() => FAILED)];
}

const counts = runAll();
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
