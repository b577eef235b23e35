import { parquetWriteBuffer } from 'hyparquet-writer';

/** Rows that are made at a time, and rows of a group of Parquet. */
const MANY = 1_000_000;

/** A seeded random walk: the same numbers every time. */
function walkOf(rows: number): Float64Array {
  let seed = 2016;
  let y = 0;
  return Float64Array.from({ length: rows }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    y += seed / 2 ** 32 - 0.5;
    return y;
  });
}

/** The walk as CSV, 20 bytes a row: `x,y`. */
export function largeCsv(rows: number): Buffer {
  const walk = walkOf(rows);
  const parts: Buffer[] = [Buffer.from('x,y\n')];
  // Ten million rows as strings would need gigabytes.
  for (let start = 0; start < rows; start += MANY) {
    const lines = Array.from(walk.subarray(start, start + MANY), (y, at) => `${start + at},${y.toFixed(9)}\n`);
    parts.push(Buffer.from(lines.join('')));
  }
  return Buffer.concat(parts);
}

/** The walk as Parquet, packed with Snappy. */
export function largeParquet(rows: number): Buffer {
  const x = Float64Array.from({ length: rows }, (_, row) => row);
  const columnData = [
    { name: 'x', data: x, type: 'DOUBLE' as const },
    { name: 'y', data: walkOf(rows), type: 'DOUBLE' as const },
  ];
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: MANY }));
}
