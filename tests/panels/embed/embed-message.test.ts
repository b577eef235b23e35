import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ShushuoHostMessage, ShushuoPanelMessage } from '../../../public/embed.d.ts';
import {
  type HostMessage,
  type PanelMessage,
  readHostMessage,
  readPanelMessage,
  wrapMessage,
} from '../../../src/panels/embed/embed-message.ts';

// The same values on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

const HOST: readonly HostMessage[] = [
  { type: 'hello', follows: true },
  { type: 'hello', follows: false },
  { type: 'set-theme', theme: 'auto' },
  { type: 'set-view', view: 'growth' },
  { type: 'set-view', view: null },
  { type: 'set-lang', lang: 'en' },
  { type: 'highlight', figure: 'collective-contracts' },
  { type: 'highlight', figure: null },
];

const PANEL: readonly PanelMessage[] = [
  { type: 'ready', panel: 'contracts', title: '集体合同', lang: 'zh', theme: 'dark', height: 412.5 },
  { type: 'height', height: 0 },
  { type: 'error', message: 'This chart cannot be drawn.' },
  { type: 'figure-select', figure: 'a', panel: 'b', name: 'c', stated: '' },
];

describe('a message', () => {
  it.each(HOST)('to a panel is read as it was sent: $type', (message) => {
    expect(readHostMessage(structuredClone(wrapMessage(message)))).toEqual(message);
    expect(readPanelMessage(wrapMessage(message))).toBeNull();
  });

  it.each(PANEL)('from a panel is read as it was sent: $type', (message) => {
    expect(readPanelMessage(structuredClone(wrapMessage(message)))).toEqual(message);
    expect(readHostMessage(wrapMessage(message))).toBeNull();
  });

  it('keeps only the fields that are known', () => {
    const read = readHostMessage({ ...wrapMessage({ type: 'set-lang', lang: 'zh' }), more: '<b>', theme: 'dark' });
    expect(read).toEqual({ type: 'set-lang', lang: 'zh' });
  });

  it('has the published type', () => {
    expectTypeOf<{ readonly shushuo: 1 } & HostMessage>().toExtend<ShushuoHostMessage>();
    expectTypeOf<ShushuoHostMessage>().toExtend<HostMessage>();
    expectTypeOf<{ readonly shushuo: 1 } & PanelMessage>().toExtend<ShushuoPanelMessage>();
    expectTypeOf<ShushuoPanelMessage>().toExtend<PanelMessage>();
  });
});

const ready = { shushuo: 1, type: 'ready', panel: 'a', title: 'b', lang: 'zh', theme: 'dark', height: 1 };
const thrower = { shushuo: 1, type: 'height' };
Object.defineProperty(thrower, 'height', {
  get() {
    throw new Error('a getter ran');
  },
});
const cyclic: Record<string, unknown> = { shushuo: 1, type: 'error' };
cyclic['message'] = cyclic;
const trap = new Proxy(
  {},
  {
    getOwnPropertyDescriptor() {
      throw new Error('a trap ran');
    },
  },
);

describe('anything else is null', () => {
  it.each<[string, unknown]>([
    ['no version', { type: 'height', height: 1 }],
    ['another version', { shushuo: 2, type: 'height', height: 1 }],
    ['the version as text', { shushuo: '1', type: 'height', height: 1 }],
    ['an unknown type', { shushuo: 1, type: 'constructor' }],
    ['a type that is no text', { shushuo: 1, type: ['height'], height: 1 }],
    ['a missing field', { shushuo: 1, type: 'height' }],
    ['NaN', { shushuo: 1, type: 'height', height: Number.NaN }],
    ['Infinity', { shushuo: 1, type: 'height', height: Number.POSITIVE_INFINITY }],
    ['a negative height', { shushuo: 1, type: 'height', height: -1 }],
    ['a height as text', { shushuo: 1, type: 'height', height: '100' }],
    ['a height that says it is a number', { shushuo: 1, type: 'height', height: { valueOf: () => 1 } }],
    ['a huge text', { shushuo: 1, type: 'error', message: 'x'.repeat(1e6) }],
    ['an unknown theme', { ...ready, theme: 'auto' }],
    ['inherited fields', Object.create({ shushuo: 1, type: 'height', height: 1 })],
    ['a getter that throws', thrower],
    ['a cycle', cyclic],
    ['a proxy that throws', trap],
    ['a list', [1, 'height', 1]],
    ['a function', () => ({ shushuo: 1 })],
    ['a text', JSON.stringify({ shushuo: 1, type: 'height', height: 1 })],
    ['null', null],
    ['undefined', undefined],
    ['a symbol', Symbol('shushuo')],
  ])('%s', (_, value) => {
    expect(readPanelMessage(value)).toBeNull();
    expect(readHostMessage(value)).toBeNull();
  });

  it('no value whatever makes a reader throw or gives a message it was not', () => {
    const any = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withObjectString: true,
      maxDepth: 1,
      maxKeys: 4,
    });
    // Nearly right: a true message with some of its fields replaced.
    const message = fc.constantFrom(...[...HOST, ...PANEL].map(wrapMessage));
    const spoilt = fc
      .tuple(message, fc.dictionary(fc.constantFrom(...Object.keys(ready), 'figure', 'view', '__proto__'), any))
      .map(([whole, fields]) => ({ ...whole, ...fields }));
    const isSound = (value: unknown): void => {
      for (const read of [readHostMessage(value), readPanelMessage(value)]) {
        if (read === null) continue;
        expect(value).toMatchObject({ shushuo: 1, ...read });
        expect(Object.values(read).every((field) => field === null || typeof field !== 'object')).toBe(true);
      }
    };
    fc.assert(fc.property(any, isSound), { numRuns: 1000 });
    fc.assert(fc.property(spoilt, isSound), { numRuns: 1000 });
  });
});
