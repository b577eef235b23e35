import { gunzipSync } from 'fflate';
import { type FileMetaData, parquetMetadata, parquetScan, type SchemaElement } from 'hyparquet';
import { parquetFaults } from '../../words/faults/parquet-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { tooWide } from '../table/records.ts';
import { type CellWriter, cellWriter, type RawValue } from './parquet-cells.ts';

/** A column as the file stores it, read part by part. */
export interface ParquetColumn extends CellWriter {
  readonly name: string;
  /** Calls back for each value in the order of the rows, null where there is none, until told to stop by `false`. */
  readonly each: (visit: (value: RawValue, row: number) => boolean) => Promise<boolean>;
}

export interface ParquetFile {
  readonly rowCount: number;
  readonly columns: readonly ParquetColumn[];
}

/** Why a file of Parquet cannot be read, in words. */
export class ParquetRefusal extends Error {
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** What hyparquet unpacks itself, and GZIP, which is unpacked here. */
const CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP'];
/** Bytes that a file may become when it is unpacked. */
const MOST_UNPACKED = 1_000_000_000;
/** Marks of how values are stored that hyparquet is to follow; what the others mean is written by `cellWriter`, exactly. */
const FOLLOWED: readonly string[] = ['UINT_32', 'UINT_64', 'INTEGER', 'FLOAT16'];

/** Opens a file of Parquet. Throws ParquetRefusal for what is no flat table, and Error for a damaged file. */
export async function openParquet(bytes: Uint8Array): Promise<ParquetFile> {
  const metadata = parquetMetadata(bytes, { geoparquet: false });
  const columns = flatColumns(metadata);
  const rowCount = Number(metadata.num_rows);
  checkSize(metadata, rowCount, columns.length);
  const file = {
    byteLength: bytes.length,
    // A part of Node's own bytes shares its memory with them: it is copied.
    slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
  const scan = await parquetScan({
    file,
    metadata: { ...metadata, schema: metadata.schema.map(unmarked) },
    compressors: { GZIP: (packed, length) => gunzipSync(packed, { out: new Uint8Array(length) }) },
    parsers: { timestampFromNanoseconds: (nanos) => nanos },
    geoparquet: false,
    utf8: false,
  });
  const eachOf = (column: string): ParquetColumn['each'] => {
    return async (visit) => {
      for (const { rowStart, rowEnd } of scan.ranges) {
        const values: ArrayLike<RawValue> = await scan.readColumn({ column, rowStart, rowEnd });
        if (values.length !== rowEnd - rowStart) throw new Error(`${column}: ${values.length} values`);
        for (let at = 0; at < values.length; at += 1) if (!visit(values[at], rowStart + at)) return false;
      }
      return true;
    };
  };
  return { rowCount, columns: columns.map(({ name, writer }) => ({ name, ...writer, each: eachOf(name) })) };
}

function unmarked(element: SchemaElement): SchemaElement {
  const { converted_type: converted, logical_type: logical, ...bare } = element;
  const keeps = [converted, logical?.type].some((mark) => mark !== undefined && FOLLOWED.includes(mark));
  return keeps ? element : bare;
}

/** The columns of a flat table; throws where there are columns within columns, or several values in a cell. */
function flatColumns({ schema, row_groups: groups }: FileMetaData): readonly { name: string; writer: CellWriter }[] {
  const [, ...elements] = schema;
  const unread = elements.flatMap((element) => {
    const isFlat = !element.num_children && element.repetition_type !== 'REPEATED';
    const writer = isFlat ? cellWriter(element) : null;
    return writer === null ? [element.name] : [];
  });
  const isNested = schema[0]?.num_children !== elements.length;
  if (isNested || unread.length > 0) throw new ParquetRefusal(parquetFaults.nested(unread));
  const codecs = groups.flatMap(({ columns }) => columns.map(({ meta_data: about }) => about?.codec ?? 'UNCOMPRESSED'));
  const strange = codecs.find((codec) => !CODECS.includes(codec));
  if (strange !== undefined) throw new ParquetRefusal(parquetFaults.codec(strange));
  return elements.flatMap((element) => {
    const writer = cellWriter(element);
    return writer === null ? [] : [{ name: element.name, writer }];
  });
}

function checkSize({ row_groups: groups }: FileMetaData, rows: number, columns: number): void {
  const refusal = tooWide(columns);
  if (refusal !== null) throw new ParquetRefusal(refusal.message);
  const unpacked = groups.reduce((sum, { total_byte_size: size }) => sum + Number(size), 0);
  if (rows * columns > MOST_CELLS || unpacked > MOST_UNPACKED)
    throw new ParquetRefusal(parquetFaults.tooLarge(rows, columns, unpacked, MOST_CELLS, MOST_UNPACKED));
}
