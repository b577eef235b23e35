import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { exportRepaired } from '../../../src/export/repaired-csv.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { packTable } from '../../../src/figures/table/packed.ts';
import { readRecords, readTable, type Table } from '../../../src/figures/table/table.ts';

// The same files on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

/** No deadline of the test runner: how long 10,000 files take is the machine's affair. */

const DELIMITERS = [',', '\t', ';', '|'] as const;
const ENDS = ['\n', '\r\n', '\r'] as const;
const ENCODINGS = ['utf8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** Pieces that a cell may be made of: letters of several scripts, all that delimits, and all that looks like a number. */
const PIECES =
  'a|b|é|文|名称|注：|来源|单位|0|1|7|12|007|1,234|1.234|1,5|-|—|%|万|亿|(|)|N/A|e3|2016|年|/|"|""|,|;|\t| |\n|\r\n|\r|{b}|<b>|=1+1|__proto__|\u202E|\uFEFF|\0'
    .split('|')
    .concat('|');

const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''));
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('', 'N/A', '1,234', '12.5%', '2.05万', '(5)', '−5', '１２'),
);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Csv {
  readonly cells: readonly (readonly string[])[];
  readonly text: string;
  readonly delimiter: string;
}

/** A rectangular table and how it is written; every cell quoted, or only those that must be. */
const csv: fc.Arbitrary<Csv> = fc
  .record({
    width: fc.integer({ min: 1, max: 5 }),
    height: fc.integer({ min: 1, max: 8 }),
    delimiter: fc.constantFrom(...DELIMITERS),
    end: fc.constantFrom(...ENDS),
    isQuoted: fc.boolean(),
    isClosed: fc.boolean(),
  })
  .chain(({ width, height, delimiter, end, isQuoted, isClosed }) =>
    fc
      .array(fc.array(fc.oneof(cell, number), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
      .map((cells) => {
        const write = (text: string): string => (isQuoted || /["\r\n,;|\t]/.test(text) ? quoted(text) : text);
        const text = cells.map((row) => row.map(write).join(delimiter)).join(end) + (isClosed ? end : '');
        return { cells, text, delimiter };
      }),
  );

/** An assertion a cell would take longer than reading it: only what is wrong is asserted. */
function isSound({ rows, columns, issues, ok }: Table): void {
  for (const row of rows) if (row.length !== columns.length) expect(row).toHaveLength(columns.length);
  for (const [at, { kind }] of columns.entries()) {
    const type = kind === 'text' || kind === 'date' ? 'string' : 'number';
    for (const row of rows) if (row[at] !== null && typeof row[at] !== type) expect(row[at]).toBeTypeOf(type);
  }
  for (const row of rows)
    for (const value of row)
      if (typeof value === 'number' && !Number.isFinite(value)) expect.fail(`${value} in ${row}`);
  expect(ok).toBe(!issues.some(({ severity }) => severity === 'fatal'));
  for (const { message, value = '' } of issues) {
    if (!message.zh || !message.en) expect.fail(`no sentence: ${JSON.stringify(message)}`);
    if (Array.from(value).length > 61) expect.fail(`too long: ${value}`);
  }
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/g, '');

describe('generated files', () => {
  it('are read without a throw: 10,000 of them, cut, damaged and in any encoding', () => {
    const damage = fc.tuple(fc.nat(), fc.nat(255), fc.boolean());
    fc.assert(
      fc.property(csv, fc.constantFrom(...ENCODINGS), damage, ({ text }, encoding, [at, byte, isCut]) => {
        const bytes = Uint8Array.from(iconv.encode(text, encoding, { addBOM: byte % 2 === 0 }));
        if (bytes.length && isCut) bytes[at % bytes.length] = byte;
        isSound(readTable(isCut ? bytes : bytes.subarray(0, at % (bytes.length + 1))));
      }),
      { numRuns: 10_000 },
    );
  });

  it('lose and gain no cell: 10,000 of them', () => {
    fc.assert(
      fc.property(csv, ({ cells, text, delimiter }) => {
        const { header, body, title, notes, issues } = readRecords(
          new TextEncoder().encode(text),
          { delimiter },
          undefined,
        );
        const found = [...title, ...(header ? [header] : []), ...body, ...notes].map((row) => row.cells);
        const isBlank = (row: readonly string[]): boolean => row.every((each) => each.trim() === '');
        const withoutEnd = (row: readonly string[]): readonly string[] =>
          row.slice(0, row.findLastIndex((each) => each.trim() !== '') + 1);
        // The reader takes the byte order mark at the very beginning for one.
        const written = cells.filter((row) => !isBlank(row));
        const [first, ...rest] = written;
        const marked =
          first && text.startsWith('\uFEFF') ? [[(first[0] ?? '').slice(1), ...first.slice(1)], ...rest] : written;
        if (/^[^\n]*sep=/i.test(text) || text.startsWith('\uFEFF')) return;
        if (issues.some(({ code }) => code === 'table-beside')) return;
        expect(found.map(withoutEnd)).toEqual(marked.map(withoutEnd));
      }),
      { numRuns: 10_000 },
    );
  });

  it('give numbers with the digits that stand in the file, and texts letter for letter', () => {
    const column = fc.array(fc.oneof(number, fc.integer({ min: -99_999, max: 99_999 }).map(String)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(column, (cells) => {
        const text = `name,value\n${cells.map((each) => `x,${quoted(each)}`).join('\n')}\n`;
        const { rows, columns } = readTable(new TextEncoder().encode(text));
        for (const [at, written] of cells.entries()) {
          const value = rows[at]?.[1] ?? null;
          if (columns[1]?.kind === 'text') expect(value ?? '').toBe(written);
          else if (value === null) expect(['', 'N/A']).toContain(written);
          else if (/^[+-]?\d*\.?\d*(e[+-]?\d+)?$/i.test(written)) expect(value).toBe(Number(written) + 0);
          else expect(digitsOf(String(value))).toContain(digitsOf(written).replace(/^0+|0+$/g, ''));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('read back the same from the repaired file', () => {
    const plain = fc.array(fc.constantFrom('a', '文', '1', ',', '"', '\n', ';', ' b', '年'), {
      minLength: 1,
      maxLength: 4,
    });
    const texts = plain.map((pieces) => `t${pieces.join('')}t`);
    const table = fc.array(fc.tuple(texts, number, texts, fc.integer().map(String)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (cells) => {
        const text = [['name', 'value', '类别', 'n'], ...cells].map((row) => row.map(quoted).join(',')).join('\n');
        const bytes = new TextEncoder().encode(text);
        const packed = packTable(readColumns(readRecords(bytes)));
        const first = readTable(bytes);
        const again = readTable(exportRepaired(packed));
        const isNeutral = !first.rows.some((row) =>
          row.some((each) => /^[=+\-@−–]/.test(String(each)) && typeof each === 'string'),
        );
        expect(again.columns.map(({ name }) => name)).toEqual(first.columns.map(({ name }) => name));
        if (isNeutral) expect(again.rows).toEqual(first.rows);
      }),
      { numRuns: 2000 },
    );
  });
});
