import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const workflow = readFileSync('.github/workflows/site.yml', 'utf8');
const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

/** Actions that another commit could take the place of, or whose version nobody can read. */
const loose = (text: string): string[] =>
  [...text.matchAll(/uses: *(.+)/g)]
    .map(([, action = '']) => action)
    .filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));

it('pins each action to a commit and says its version', () => {
  expect(loose(workflow)).toEqual([]);
});

it.each(['actions/checkout@v7', `actions/checkout@${'a'.repeat(40)}`, 'actions/checkout@main # v7.0.1'])(
  'finds %s loose',
  (action) => {
    expect(loose(`- uses: ${action}\n`)).toEqual([action]);
  },
);

it('checks the oldest Node that package.json allows, and a newer one', () => {
  const oldest = Number(/\d+/.exec(engines.node)?.[0]);
  const tested = (/node: \[([\d, ]+)\]/.exec(workflow)?.[1] ?? '').split(',').map(Number);
  expect(tested[0]).toBe(oldest);
  expect(tested.length).toBeGreaterThan(1);
});
