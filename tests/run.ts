/**
 * `npm test`: checks everything and ends with one line, `N passed, N failed`.
 * Every test counts one; so do the types, the lint, what nobody uses, the build, and a missing browser as a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBrowser } from './browser/chromium.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };
const REPORT = 'node_modules/.cache/shushuo-tests/report.json';

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
 * Colours only where somebody looks on: in a log they are noise.
 */
const inherited = { ...process.env, NODE_ENV: undefined };
const env = process.stdout.isTTY ? inherited : { ...inherited, NO_COLOR: '1', FORCE_COLOR: undefined };

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Runs a program of node_modules with its output in view; true if it succeeded. */
function succeeds(name: string, command: string, parts: readonly string[]): boolean {
  say(`\n── ${name}: ${command} ${parts.join(' ')}`);
  const started = performance.now();
  const { status, error } = spawnSync(command, parts, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env,
  });
  if (error) say(String(error));
  say(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

const check = (name: string, command: string, parts: readonly string[]): Count =>
  succeeds(name, command, parts) ? PASSED : FAILED;

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
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
  rmSync(REPORT, { force: true });
  mkdirSync(dirname(REPORT), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const ok = succeeds('tests', 'vitest', ['run', ...reporters, ...projects.map((name) => `--project=${name}`)]);
  return countTests(readReport(), ok);
}

function runAll(): Count[] {
  const lack = ensureBrowser();
  if (lack) say(lack);
  const types = check('types', 'tsc', ['--noEmit']);
  const lint = check('lint', 'biome', [
    'ci',
    '--error-on-warnings',
    `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
  ]);
  const unused = check('unused', 'knip', ['--no-progress', '--treat-config-hints-as-errors']);
  const untaken = check('used by tests alone', 'knip', ['--no-progress', '--production', '--include=files,exports']);
  const build = check('build', 'vite', ['build']);
  // Without a fresh build the browser would test an old one.
  const canBrowse = lack === undefined && build.failed === 0;
  const tests = runTests(canBrowse ? ['unit', 'browser'] : ['unit']);
  if (!canBrowse) say(`The browser tests did not run: ${lack ?? 'the build failed.'}`);
  return [types, lint, unused, untaken, build, tests, ...(lack ? [FAILED] : [])];
}

const counts = runAll();
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
