import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatPlain } from '../../../src/panels/figure/figure-text.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { report } from '../../report.ts';

const intl = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 });

describe('formatPlain', () => {
  it.each([
    [0, '0'],
    [-0, '-0'],
    [20500, '20,500'],
    [-1234.5, '-1,234.5'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [0.1234567890125, '0.123456789013'],
    [123456789012345, '123,456,789,012,345'],
    [2 ** 60, '1,152,921,504,606,847,000'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatPlain(value)).toBe(text);
    expect(intl.format(value)).toBe(text);
  });

  it('writes every number as Intl does', () => {
    const decimal = fc.tuple(fc.integer(), fc.nat({ max: 14 })).map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(fc.oneof(decimal, fc.maxSafeInteger(), fc.double({ noNaN: true })), (value) => {
        expect(formatPlain(value)).toBe(intl.format(value));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a panel of the report', () => {
  it('is resolved without Intl, whose start takes as long on a slow computer as the panel itself', () => {
    const started = ['NumberFormat', 'Collator'] as const;
    const spies = [
      ...started.map((name) => vi.spyOn(Intl, name)),
      vi.spyOn(String.prototype, 'localeCompare'),
      vi.spyOn(Number.prototype, 'toLocaleString'),
    ];
    const dataset = report();
    for (const lang of ['zh', 'en'] as const)
      for (const view of dataset.views) expect(resolvePanel(view, dataset, lang, null).ok).toBe(true);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

describe('the source of a panel', () => {
  it('names its sections in the order of their numbers', () => {
    const dataset = report();
    const sections = ['2.10', '10', '2.9', '2.9.1'];
    const view = dataset.views.find(({ chart, figures }) => chart === 'tiles' && figures.length >= sections.length);
    if (view === undefined) throw new Error('invalid report: no tiles');
    const figures = new Map(dataset.figures);
    for (const [at, id] of view.figures.entries()) {
      const figure = figures.get(id);
      if (figure !== undefined) figures.set(id, { ...figure, section: sections[at % sections.length] ?? '' });
    }
    const resolved = resolvePanel(view, { ...dataset, figures }, 'en', null);
    expect(resolved).toMatchObject({ ok: true });
    expect(resolved.ok && resolved.panel.source).toContain('sections 2.9, 2.9.1, 2.10, 10');
  });
});
