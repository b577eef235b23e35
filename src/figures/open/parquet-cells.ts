import type { SchemaElement } from 'hyparquet';

/** What a value of a column is when nothing has been made of it: as the format stores it. */
export type RawValue = number | bigint | boolean | string | Uint8Array | null | undefined;

/** How a column's values are written as a table has them. */
export interface CellWriter {
  readonly write: (value: NonNullable<RawValue>) => string;
  /** The value as a double; NaN where it is none that says exactly what the file does. Null for what is no number. */
  readonly toNumber: ((value: NonNullable<RawValue>) => number) | null;
}

const MILLIS_A_DAY = 86_400_000;
const UNITS = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n };
type Unit = keyof typeof UNITS;

/** Digits with a point `scale` of them from the right: 12345 at 2 is 123.45. */
function formatDecimal(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A two's complement number, the highest byte first. */
function bigintOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return (bytes[0] ?? 0) > 127 ? value - (1n << BigInt(bytes.length * 8)) : value;
}

/** The shortest number that is the same in single precision: 0.1, and not 0.10000000149011612. */
function formatSingle(value: number): string {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

const formatNumber = (value: number): string => (Number.isNaN(value) ? '' : String(value));

const dayOf = (days: number): string => new Date(days * MILLIS_A_DAY).toISOString().replace(/T.*/, '');

/** A time of day with as many decimals of a second as it has. */
function clockOf(count: bigint, unit: Unit): string {
  const perSecond = UNITS[unit];
  const seconds = Number(count / perSecond);
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const fraction = String(count % perSecond)
    .padStart(String(perSecond).length - 1, '0')
    .replace(/0+$/, '');
  const clock = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === '' ? clock : `${clock}.${fraction}`;
}

/** A point in time, by the clock of UTC; midnight goes unsaid. */
function formatTimestamp(count: bigint, unit: Unit): string {
  const perDay = UNITS[unit] * 86_400n;
  const within = ((count % perDay) + perDay) % perDay;
  const day = dayOf(Number((count - within) / perDay));
  return within === 0n ? day : `${day} ${clockOf(within, unit)}`;
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const uuidOf = (bytes: Uint8Array): string =>
  hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const big = (value: NonNullable<RawValue>): bigint =>
  value instanceof Uint8Array ? bigintOf(value) : BigInt(value as number | bigint);
const utf8 = new TextDecoder('utf-8', { fatal: true });
const textOf = (value: NonNullable<RawValue>): string =>
  value instanceof Uint8Array ? utf8.decode(value) : String(value);
const asText = (write: CellWriter['write']): CellWriter => ({ write, toNumber: null });
const asNumber = (write: CellWriter['write'], toNumber: CellWriter['toNumber']): CellWriter => ({ write, toNumber });

/** Whole numbers that doubles hold, and so few digits that dividing them by a power of ten rounds once. */
const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);
const MOST_SCALE = 22;

function exactWhole(value: NonNullable<RawValue>): number {
  if (typeof value === 'number') return value;
  const whole = big(value);
  return whole > MOST_EXACT || whole < -MOST_EXACT ? Number.NaN : Number(whole);
}

const finite = (value: NonNullable<RawValue>): number => (Number.isFinite(Number(value)) ? Number(value) : Number.NaN);

function decimalWriter(scale: number): CellWriter {
  const factor = 10 ** scale;
  return asNumber(
    (value) => formatDecimal(big(value), scale),
    (value) => (scale > MOST_SCALE ? Number.NaN : exactWhole(big(value)) / factor),
  );
}

const CONVERTED_UNITS: Readonly<Record<string, Unit>> = {
  ...{ TIMESTAMP_MILLIS: 'MILLIS', TIMESTAMP_MICROS: 'MICROS', TIME_MILLIS: 'MILLIS', TIME_MICROS: 'MICROS' },
};

/** How the values of a column are written; null for a kind of column that is no cell of a table. Text that is none throws. */
export function cellWriter(element: SchemaElement): CellWriter | null {
  const { type, converted_type: converted = '', logical_type: logical, scale = 0 } = element;
  const unit = (logical && 'unit' in logical ? logical.unit : undefined) ?? CONVERTED_UNITS[converted] ?? 'MILLIS';
  const is = logical?.type ?? converted.replace(/_(?:MILLIS|MICROS)$/, '');
  switch (is) {
    case 'DECIMAL':
      return decimalWriter(logical?.type === 'DECIMAL' ? logical.scale : scale);
    case 'DATE':
      return asText((value) => dayOf(Number(value)));
    case 'TIMESTAMP':
      return asText((value) => formatTimestamp(big(value), unit));
    case 'TIME':
      return asText((value) => clockOf(big(value), unit));
    case 'FLOAT16':
      return asNumber((value) => formatNumber(Number(value)), finite);
    case 'UUID':
      return asText((value) => (value instanceof Uint8Array ? uuidOf(value) : String(value)));
    case 'MAP':
    case 'MAP_KEY_VALUE':
    case 'LIST':
    case 'INTERVAL':
    case 'BSON':
    case 'VARIANT':
    case 'GEOMETRY':
    case 'GEOGRAPHY':
    case 'FILE':
      return null;
    default:
      return plainWriter(type);
  }
}

function plainWriter(type: SchemaElement['type']): CellWriter | null {
  switch (type) {
    case 'INT32':
    case 'INT64':
      return asNumber(String, exactWhole);
    case 'FLOAT':
      return asNumber(
        (value) => (Number.isNaN(value) ? '' : formatSingle(Number(value))),
        (value) => Number(formatSingle(finite(value))),
      );
    case 'DOUBLE':
      return asNumber((value) => formatNumber(Number(value)), finite);
    case 'FIXED_LEN_BYTE_ARRAY':
      return asText((value) => (value instanceof Uint8Array ? hexOf(value) : String(value)));
    case 'BYTE_ARRAY':
    case 'BOOLEAN':
      return asText(textOf);
    case 'INT96':
      return asText((value) => formatTimestamp(big(value), 'NANOS'));
    default:
      return null;
  }
}
