import { describe, expect, it } from 'vitest';
import { redoing, undoing } from '../../../src/app/import/repairs.ts';
import type { Mapping } from '../../../src/figures/mapping/plot.ts';
import type { Repair } from '../../../src/figures/repair.ts';
import { undoneWordsOf } from '../../../src/words/app/doctor-words.ts';

const TITLE: Repair = { code: 'title' };
const missingIn = (column: number): Repair => ({ code: 'missing', column, name: `列${column}` });
const mapping: Mapping = {
  label: [0],
  values: [1],
  group: null,
  time: null,
  unit: '',
  unitColumn: null,
  kind: 'bars',
  order: 'value',
};

describe('what is undone', () => {
  it('is added once, and gone when done again; the rest of the choices stays', () => {
    const options = { encoding: 'gb18030', title: '会员' };
    const once = undoing(options, [TITLE, missingIn(2)]);
    expect(once).toEqual({ ...options, undone: [TITLE, missingIn(2)] });
    expect(undoing(once, [missingIn(2), missingIn(3)]).undone).toEqual([TITLE, missingIn(2), missingIn(3)]);
    expect(redoing(once, [TITLE])).toEqual({ ...options, undone: [missingIn(2)] });
    expect(redoing(once, [TITLE, missingIn(2)])).toEqual(options);
  });

  it('leaves the chart alone where it draws none of it', () => {
    expect(undoing({ mapping }, [missingIn(2)]).mapping).toBe(mapping);
    expect(redoing({ mapping, undone: [missingIn(2)] }, [missingIn(2)])).toEqual({ mapping });
    expect(undoing({ mapping }, [missingIn(1)])).not.toHaveProperty('mapping');
    expect(undoing({ mapping: { ...mapping, time: 2 } }, [missingIn(2)])).not.toHaveProperty('mapping');
    expect(undoing({ mapping }, [TITLE])).not.toHaveProperty('mapping');
    expect(redoing({ mapping, undone: [TITLE] }, [TITLE])).not.toHaveProperty('mapping');
  });

  it('lives through being kept and handed to a worker', () => {
    const options = undoing({ mapping }, [missingIn(2)]);
    expect(structuredClone(options)).toEqual(options);
    expect(JSON.parse(JSON.stringify(options))).toEqual(options);
  });

  it('is told in words, many columns as one line', () => {
    expect(undoneWordsOf([TITLE], 'zh')).toBe('列名之上的各行留作表中的行。');
    expect(undoneWordsOf([missingIn(2)], 'zh')).toBe('“列2”列按原文留作文字。');
    expect(undoneWordsOf([missingIn(2)], 'en')).toBe('Column “列2” stays text as written.');
    expect(undoneWordsOf([{ code: 'missing', column: 3, name: '' }], 'en')).toBe('Column 4 stays text as written.');
    expect(undoneWordsOf([1, 2, 3, 4, 5, 6].map(missingIn), 'en')).toBe(
      'Columns “列1”, “列2”, “列3”, “列4” and 2 more stay text as written.',
    );
  });
});
