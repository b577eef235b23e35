import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/figures/fingerprint.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the fingerprint of files', () => {
  it('does not depend on the order they come in', () => {
    const one = new Map([
      ['a', bytes('1')],
      ['b', bytes('2')],
    ] as const);
    const other = new Map([
      ['b', bytes('2')],
      ['a', bytes('1')],
    ] as const);
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
    expect(fingerprintOf(one)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['another byte', new Map([['a', bytes('2')]])],
    ['another name', new Map([['b', bytes('1')]])],
    ['a byte more', new Map([['a', bytes('1 ')]])],
    [
      'a file more',
      new Map([
        ['a', bytes('1')],
        ['c', bytes('')],
      ]),
    ],
  ])('changes with %s', (_name, files) => {
    expect(fingerprintOf(files)).not.toBe(fingerprintOf(new Map([['a', bytes('1')]])));
  });
});
