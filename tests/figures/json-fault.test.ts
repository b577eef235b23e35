import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { faultIn } from '../../src/figures/json-fault.ts';
import { issueOfJson } from '../../src/figures/json-issue.ts';

test.each<[text: string, line: number, column: number, found: string]>([
  ['{"a": 1,\n "b": }', 2, 7, '}'],
  ['[1, 2\n3]', 2, 1, '3]'],
  ["{'a': 1}", 1, 2, "'a': 1}"],
  ['[1, 2,]', 1, 7, ']'],
  ['{"a" 1}', 1, 6, '1}'],
  ['[NaN, 1]', 1, 2, 'NaN, 1]'],
  ['[1] [2]', 1, 5, '[2]'],
  ['{"a": "x\ny"}', 1, 7, '"x\ny"}'],
  ['[1}', 1, 3, '}'],
  ['[01]', 1, 3, '1]'],
])('the first place where a text is no JSON: %j', (text, line, column, found) => {
  expect(faultIn(text)).toEqual({ line, column, found });
});

test.each(['', '[1, 2', '{"a": "x', '{"a": tr', '[1, -', '{"a"', '[{"a": 1}, {"a'])(
  'a text that ends before it is whole: %j',
  (text) => {
    expect(faultIn(text)).toBeNull();
  },
);

it('finds a place in every damaged text, and never in the middle of sound JSON', () => {
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('x', ',', ']', '}', ':', "'", '01'));
  fc.assert(
    fc.property(damaged, ([json, at, piece]) => {
      expect(faultIn(json)).toBeNull();
      const cut = at % (json.length + 1);
      const text = json.slice(0, cut) + piece + json.slice(cut);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const fault = faultIn(text);
      if (isJson) expect(fault).toBeNull();
      if (fault !== null)
        expect(text.split('\n')[fault.line - 1]?.slice(fault.column - 1)).toContain(fault.found.split('\n')[0]);
    }),
    { numRuns: 2000, seed: 11 },
  );
});

it('is said in the words of each language, with what stands there', () => {
  expect(issueOfJson(new SyntaxError('Unexpected token'), '[1,\n2;]').message).toEqual({
    zh: '这是 JSON 文件，但第 2 行第 2 个字符处的“;]”不合 JSON 的写法。请改正，或重新下载、导出。',
    en: 'This is a JSON file, but “;]” cannot stand in line 2 at character 2. Correct it, or download or export it again.',
  });
});
