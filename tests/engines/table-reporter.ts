import type { Reporter, TestCase, TestModule } from 'vitest/node';

const PROJECT = 'engines';

/** One way in one engine: its time in seconds, or what became of it. */
function cellOf(test: TestCase): string {
  const { state } = test.result();
  const seconds = `${((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1)} s`;
  return state === 'passed' ? seconds : state === 'failed' ? `FAILED ${seconds}` : 'not here';
}

/** Prints what passed in which engine, and in what time, as a table of ways and engines. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules
      .filter(({ project }) => project.name === PROJECT)
      .flatMap((one) => [...one.children.allTests()]);
    if (tests.length > 0) process.stdout.write(`\n${formatTable(tests)}\n`);
  }
}

function formatTable(tests: readonly TestCase[]): string {
  const engineOf = ({ parent }: TestCase) => ('name' in parent ? parent.name : '');
  const [engines, ways] = [[...new Set(tests.map(engineOf))].sort(), [...new Set(tests.map(({ name }) => name))]];
  const cell = (way: string, engine: string) => tests.find((one) => one.name === way && engineOf(one) === engine);
  const rows = ways.map((way) => [
    way,
    ...engines.map((engine) => {
      const test = cell(way, engine);
      return test === undefined ? '–' : cellOf(test);
    }),
  ]);
  const all = [['', ...engines], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
