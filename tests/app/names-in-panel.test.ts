import { expect, test } from 'vitest';
import { sharedIn } from '../../src/app/choices/names-in-panel.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['one column', ['兰州', '天水'], []],
  ['two columns', ['兰州 · 男', '兰州 · 女', '天水 · 男', '天水 · 女'], ['兰州', '男', '女', '天水']],
  ['what all have', ['兰州 · 会员', '天水 · 会员'], []],
  ['none', [], []],
])('names of %s share what can be chosen for all of them', (_, names, shared) => {
  expect(sharedIn(names)).toEqual(shared);
});
