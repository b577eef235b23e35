import { describe, expect, it } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Columns set apart by ` ; `, their cells by `|`, beside names. */
function readColumns(columns: string, delimiter = ';') {
  const cells = columns.split(' ; ').map((column) => column.split('|'));
  const quoted = (cell: string): string => (cell.includes(delimiter) ? `"${cell}"` : cell);
  const rows = (cells[0] ?? []).map((_, row) =>
    [`row ${'abcdefgh'[row]}`, ...cells.map((column) => quoted(column[row] ?? ''))].join(delimiter),
  );
  const head = ['name', ...cells.map((_, at) => `c${at + 1}`)].join(delimiter);
  return readTable(encode(`${head}\n${rows.join('\n')}\n`));
}

describe('the signs of a number are read from the whole column, or else from the file', () => {
  it.each<[columns: string, values: (number | string | null)[][], issues: string[]]>([
    // Several points can only set thousands apart, and so does one point beside them.
    ['1.329.391|654.007|977', [[1329391, 654007, 977]], ['repaired thousands c1']],
    [
      '912.340|1.530.115 ; 1.204|2.310',
      [
        [912340, 1530115],
        [1204, 2310],
      ],
      ['repaired thousands c1', 'repaired thousands c2'],
    ],
    ['-1.329.391|654.007 p', [[-1329391, 654007]], ['repaired flags c1', 'repaired thousands c1']],
    // A decimal comma beside them says that points are none.
    [
      '1.204|2.310 ; 1,5|2,25',
      [
        [1204, 2310],
        [1.5, 2.25],
      ],
      ['repaired thousands c1', 'repaired decimal c2'],
    ],
    [
      '1,204|2,310 ; 1,5|2,25',
      [
        [1.204, 2.31],
        [1.5, 2.25],
      ],
      ['repaired decimal c1', 'repaired decimal c2'],
    ],
    // A decimal point beside them says that points are some, and commas none.
    [
      '1.204|2.310 ; 1.5|2.25',
      [
        [1.204, 2.31],
        [1.5, 2.25],
      ],
      [],
    ],
    [
      '1.204|2.310 ; 0.123|0.456',
      [
        [1.204, 2.31],
        [0.123, 0.456],
      ],
      [],
    ],
    [
      '1,204|2,310 ; 1.5|2.25',
      [
        [1204, 2310],
        [1.5, 2.25],
      ],
      [],
    ],
    ['1.204|2.31', [[1.204, 2.31]], []],
    ['1.204|0.310', [[1.204, 0.31]], []],
    ['1.204|12500', [[1.204, 12500]], []],
    // Nothing decides: a doubt that names both readings, and a number all the same.
    ['1.204|2.310|977', [[1.204, 2.31, 977]], ['doubtful decimal c1']],
    [
      '1.204|2.310 ; 5|6',
      [
        [1.204, 2.31],
        [5, 6],
      ],
      ['doubtful decimal c1'],
    ],
    ['1,204|2,310', [[1204, 2310]], ['doubtful thousands c1']],
    // The column contradicts itself: nothing of it is a number.
    ['1.329.391|12.5', [['1.329.391', '12.5']], ['doubtful decimal c1']],
    ['1.329.391|1,234', [['1.329.391', '1,234']], ['doubtful decimal c1']],
    // One bad cell takes no sign away from the others.
    ['1.329.391|654.007|siehe oben', [[1329391, 654007, null]], ['doubtful mixed c1', 'repaired thousands c1']],
    ['1,5|2,25|siehe oben', [[1.5, 2.25, null]], ['doubtful mixed c1', 'repaired decimal c1']],
  ])('%s', (columns, values, issues) => {
    const table = readColumns(columns);
    expect(values.map((_, at) => table.rows.map((row) => row[at + 1]))).toEqual(values);
    expect(table.issues.map(({ severity, code, column }) => `${severity} ${code} ${column}`)).toEqual(issues);
  });

  it.each([
    ['1.329.391|654.007|977', [1329391, 654007, 977]],
    ['1.204|2.310|977', [1.204, 2.31, 977]],
  ])('also in a file of commas: %s', (columns, values) => {
    expect(readColumns(columns, ',').rows.map(([, value]) => value)).toEqual(values);
  });

  it('names both readings', () => {
    const [issue] = readColumns('1.204|2.310').issues;
    expect(issue?.message.zh).toContain('“1.204”读作小数 1.204；若点是千位分隔，则是 1204。');
    expect(issue?.message.en).toContain('was read as the decimal 1.204; if the point sets thousands apart it is 1204');
  });

  it('draws nothing of a column that contradicts itself, rather than thousandths', () => {
    const inferred = inferMapping(readColumns('1.329.391|654.007|12.5|13.5|14.5|15.5|16.5|17.5 ; 1|2|3|4|5|6|7|9'));
    expect(inferred).toMatchObject({ ok: true, mapping: { values: [2] } });
  });
});
