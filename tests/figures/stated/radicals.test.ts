import { describe, expect, it } from 'vitest';
import { withoutRadicals } from '../../../src/figures/stated/radicals.ts';
import { readStated } from '../../../src/figures/stated/stated.ts';

describe('radicals in place of characters', () => {
  it.each([
    ['⼯会增⻓', '工会增长'],
    ['⽢肃⺠⽣⻛⻋⻔⻢', '甘肃民生风车门马'],
    ['工会', '工会'],
    ['', ''],
  ])('%s is read as %s', (text, plain) => {
    expect(withoutRadicals(text)).toBe(plain);
    expect(withoutRadicals(text).length).toBe(text.length);
  });

  it('are no hindrance to a number', () => {
    expect(readStated('增⻓29%')).toEqual(readStated('增长29%'));
    expect(readStated('363万⼈')).toMatchObject({ value: 3_630_000, unit: '人' });
  });
});
