import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/figures/dataset.ts';
import { readDataset } from '../../../src/figures/package/read.ts';
import { readWrittenDataset, writeDataset } from '../../../src/figures/package/written-dataset.ts';
import { reportDescriptor, reportText } from '../../report.ts';

const bytes = (path: string): Uint8Array => new TextEncoder().encode(reportText(path));

function dataset(): Dataset {
  const files = new Map(['figures.csv', 'places.csv', 'actions.csv'].map((path) => [path, bytes(path)]));
  const reading = readDataset({ descriptor: reportDescriptor(), files });
  if (!reading.ok) throw new Error('invalid report');
  return reading.dataset;
}

describe('a written dataset', () => {
  it('is read back as it was, with its fingerprint', () => {
    const written = dataset();
    expect(written.views.some(({ symbol }) => symbol.size > 0)).toBe(true);
    const read = readWrittenDataset(writeDataset({ fingerprint: '0123456789abcdef', dataset: written }));
    expect(read).toStrictEqual({ fingerprint: '0123456789abcdef', dataset: written });
    expect([...read.dataset.figures.keys()]).toEqual([...written.figures.keys()]);
  });

  it('leaves quotations to who reads the text', () => {
    const quotations = new Map([
      ['members', { earlier: '', opening: 'a', stated: '1', closing: '.', later: '' }],
    ] as const);
    const { dataset: read } = readWrittenDataset(
      writeDataset({ fingerprint: '', dataset: { ...dataset(), quotations } }),
    );
    expect(read).not.toHaveProperty('quotations');
  });

  it('is refused where it is something else', () => {
    for (const text of ['', '<!doctype html>', 'null', '{}', '{"figures":[]}'])
      expect(() => readWrittenDataset(text)).toThrow();
  });
});
