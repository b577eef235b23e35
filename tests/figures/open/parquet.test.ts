import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it, test } from 'vitest';
import { LONG, readTableOf } from '../../../src/figures/long/number-table.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';
import { readTable } from '../../../src/figures/table/table.ts';

type WriteOptions = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;
type Element = NonNullable<WriteOptions['schema']>[number];

const bytesOf = (columnData: ColumnSource[], options: WriteOptions = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

/** A file whose second column is of a kind that is said by its element of the schema; the first names the rows. */
function ofElement(element: Omit<Element, 'name'>, data: unknown[]): Uint8Array {
  const schema: Element[] = [
    { name: 'root', num_children: 2 },
    { name: 'area', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    { ...element, name: 'value', repetition_type: 'OPTIONAL' },
  ];
  const areas = data.map((_, row) => `Area ${'ABCDEFGH'[row]}`);
  return bytesOf(
    [
      { name: 'area', data: areas },
      { name: 'value', data },
    ],
    { schema },
  );
}

/** The cells of the second column as they are read. */
async function cellsIn(bytes: Uint8Array) {
  const { columns } = await openTable(bytes);
  return { columns, cells: readTableOf(columns).rows.map((row) => row[1] ?? null) };
}

describe('types are taken exactly as the file has them', () => {
  test.each<[string, Omit<Element, 'name'>, unknown[], unknown[]]>([
    ['whole numbers', { type: 'INT32' }, [1, -7, null], [1, -7, null]],
    ['long whole numbers', { type: 'INT64' }, [12n, 9_007_199_254_740_991n], [12, 9_007_199_254_740_991]],
    [
      'whole numbers that no double holds stay as written',
      { type: 'INT64' },
      [9_007_199_254_740_993n, 12n],
      ['9007199254740993', '12'],
    ],
    ['unsigned ones', { type: 'INT32', converted_type: 'UINT_32' }, [4_294_967_295, 1], [4_294_967_295, 1]],
    ['numbers', { type: 'DOUBLE' }, [0.1, -2.5e-9, null], [0.1, -2.5e-9, null]],
    ['single ones as short as they are', { type: 'FLOAT' }, [0.1, 16_777_216, 3.25], [0.1, 16_777_216, 3.25]],
    [
      'decimals',
      { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 },
      [12_345n, -5n, null],
      [123.45, -0.05, null],
    ],
    [
      'decimals in bytes, of which a double would round one',
      { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 38, scale: 4 },
      [123_456_789_012_345_678_901_234n, -1n],
      ['12345678901234567890.1234', '-0.0001'],
    ],
    ['texts and nulls', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, ['甲', '', null], ['甲', null, null]],
    [
      'days, before 1970 too',
      { type: 'INT32', converted_type: 'DATE' },
      [new Date('1969-12-31'), new Date('2024-02-29')],
      ['1969-12-31', '2024-02-29'],
    ],
    [
      'points of time, to the nanosecond',
      { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } },
      [1_700_000_000_123_456_789n, 1_700_000_000_000_000_000n],
      ['2023-11-14 22:13:20.123456789', '2023-11-14 22:13:20'],
    ],
    [
      'midnights are days',
      { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
      [new Date('2024-01-01'), new Date('2024-02-01')],
      ['2024-01-01', '2024-02-01'],
    ],
  ])('%s', async (_, element, data, cells) => {
    expect((await cellsIn(ofElement(element, data))).cells).toEqual(cells);
  });

  it('says which column has too many digits to be drawn', async () => {
    const { columns } = await cellsIn(ofElement({ type: 'INT64' }, [9_007_199_254_740_993n, 12n]));
    expect(columns.issues.map(({ code }) => code)).toContain('digits');
  });

  it('takes names and rows for what they are: nothing above, below or among them is looked for', async () => {
    const bytes = bytesOf([
      { name: '2019', data: ['注：甲', '合计', '甲'], type: 'STRING' },
      { name: '2020', data: ['', '单位：人', '乙'], type: 'STRING' },
    ]);
    const { columns } = await openTable(bytes);
    expect(columns.columns.map(({ name }) => name)).toEqual(['2019', '2020']);
    expect(columns.rowCount).toBe(3);
  });
});

describe('a long file of numbers', () => {
  const rows = LONG + 5;
  const x = Array.from({ length: rows }, (_, row) => row);
  const y = x.map((row) => (row % 97) / 8);
  const csv = `x,y\n${x.map((row) => `${row},${y[row]}\n`).join('')}`;
  const asStored: [string, ColumnSource[], WriteOptions][] = [
    [
      'whole numbers and doubles',
      [
        { name: 'x', data: Int32Array.from(x) },
        { name: 'y', data: Float64Array.from(y) },
      ],
      {},
    ],
    [
      'long ones, unpacked, in many parts',
      [
        { name: 'x', data: BigInt64Array.from(x.map(BigInt)) },
        { name: 'y', data: Float32Array.from(y), type: 'FLOAT' },
      ],
      { codec: 'UNCOMPRESSED', rowGroupSize: 3000 },
    ],
  ];
  test.each(asStored)('of %s comes out as the same columns as its CSV', async (_, data, options) => {
    const own = await openTable(bytesOf(data, options));
    const same = await openTable(new TextEncoder().encode(csv));
    expect(own.columns.columns.map(({ name, kind }) => [name, kind])).toEqual(
      same.columns.columns.map(({ name, kind }) => [name, kind]),
    );
    for (const [at, column] of same.columns.columns.entries())
      expect(Buffer.compare(bytesIn(own.columns.columns[at]?.numbers), bytesIn(column.numbers))).toBe(0);
    expect(own.columns.issues).toEqual([]);
    const table = readTableOf(own.columns);
    expect('numbers' in table).toBe(true);
    expect(table.rows.slice(0, 3)).toEqual(readTable(new TextEncoder().encode(csv)).rows.slice(0, 3));
    expect(own.columns.body.at(-1)?.row).toBe(rows + 1);
  });

  it('with a number missing is read as any other table', async () => {
    const data: ColumnSource[] = [
      { name: 'x', data: x, type: 'INT32' },
      { name: 'y', data: y.map((value, row) => (row === 7 ? null : value)), type: 'DOUBLE' },
    ];
    const { columns } = await openTable(bytesOf(data));
    expect(columns.rowCount).toBe(rows);
    expect(columns.columns[1]?.numbers?.[7]).toBeNaN();
    expect(columns.columns[1]?.numbers?.[8]).toBe(1);
  });
});

const bytesIn = (numbers: Float64Array | null | undefined): Uint8Array =>
  numbers ? new Uint8Array(numbers.slice().buffer) : new Uint8Array();

describe('what is not read is refused in words', () => {
  const plain: ColumnSource[] = [{ name: 'x', data: [1, 2, 3], type: 'INT32' }];
  const lists = bytesOf(
    [...plain.map(({ name, data }) => ({ name, data })), { name: '标签', data: [[1], [2, 3], []] }],
    {
      schema: [
        { name: 'root', num_children: 2 },
        { name: 'x', type: 'INT32', repetition_type: 'REQUIRED' },
        { name: '标签', repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
      ],
    },
  );
  const damaged = bytesOf(plain);
  damaged.fill(255, 4, damaged.length - 40);
  test.each<[string, Uint8Array, RegExp]>([
    ['a compressor', bytesOf(plain, { codec: 'ZSTD', compressors: { ZSTD: (input: Uint8Array) => input } }), /ZSTD/],
    ['lists in cells', lists, /“标签”/],
    ['a damaged file', damaged, /损坏/],
    ['a footer of nothing', new TextEncoder().encode('PAR1a file without data\0\0\0\0PAR1'), /读不出来。/],
    ['a locked file', new TextEncoder().encode('PARE0000000000PARE'), /加了密/],
  ])('%s', async (_, bytes, words) => {
    const { columns } = await openTable(bytes);
    expect(columns.ok).toBe(false);
    expect(columns.issues[0]?.message.zh).toMatch(words);
  });
});

it('bytes that Node hands out as a part of others are read as well', async () => {
  const bytes = bytesOf([{ name: 'x', data: [1, 2, 3], type: 'INT32' }]);
  const shared = Buffer.concat([Buffer.alloc(64), bytes, Buffer.alloc(64)]).subarray(64, 64 + bytes.length);
  const { columns } = await openTable(shared);
  expect([columns.ok, columns.rowCount]).toEqual([true, 3]);
});

it('a CSV whose first name begins as the format does is a CSV', async () => {
  const { columns } = await openTable(new TextEncoder().encode('PAR1,b\n1,2\n3,4\n5,6\n'));
  expect(columns.columns.map(({ name }) => name)).toEqual(['PAR1', 'b']);
});
