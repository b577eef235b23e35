import { readBare } from '../cell/number.ts';

/** One column of a file that holds nothing but numbers, and what its cells tell besides their values. */
export interface ScannedColumn {
  /** One a row. */
  readonly numbers: Float64Array;
  readonly least: number;
  readonly greatest: number;
  readonly isWhole: boolean;
  /** Cells with a point in them. */
  readonly pointed: number;
  /** Whether there are exactly three digits behind each point, and one to three in front: 1.234. */
  readonly isThrees: boolean;
  /** Whether a whole number of four digits or more is among them. */
  readonly hasBareThousand: boolean;
  /** Where the row begins that shows either of the last two; null for none. */
  readonly proof: number | null;
}

interface Tallied {
  least: number;
  greatest: number;
  isWhole: boolean;
  pointed: number;
  isThrees: boolean;
  hasBareThousand: boolean;
  proof: number | null;
}

const [RETURN, FEED, PLUS, MINUS, POINT, ZERO, NINE] = [13, 10, 43, 45, 46, 48, 57];
/** So many digits are a whole number that a double holds, and a power of ten that it divides without a second rounding. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
/** No double is written in more characters. */
const MOST_LONG = 400;
/** Bytes between two words of how far the work is. */
const REPORTED = 1 << 20;

const newTally = (): Tallied => ({
  least: Number.POSITIVE_INFINITY,
  greatest: Number.NEGATIVE_INFINITY,
  isWhole: true,
  pointed: 0,
  isThrees: true,
  hasBareThousand: false,
  proof: null,
});

/**
 * Reads rows of numbers, byte by byte and without a string or an array for any of them: `delimiter` between `width` cells,
 * a line end behind each row. Gives null as soon as anything else comes, a blank cell and a blank row among it. Each value
 * is what `readNumber` makes of the cell.
 */
export class NumberScan {
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #columns: Float64Array[];
  readonly #tallies: Tallied[];
  #at: number;
  #rowAt: number;
  #rows = 0;

  constructor(bytes: Uint8Array, start: number, delimiter: string, width: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#rowAt = start;
    this.#delimiter = delimiter.charCodeAt(0);
    const capacity = this.#guessRows(start);
    this.#columns = Array.from({ length: width }, () => new Float64Array(capacity));
    this.#tallies = Array.from({ length: width }, newTally);
  }

  /** Room for all rows, by the length of the first hundreds. */
  #guessRows(start: number): number {
    const head = this.#bytes.subarray(start, start + 65_536);
    const feeds = head.reduce((sum, byte) => sum + Number(byte === FEED), 0);
    return Math.ceil(((this.#bytes.length - start) / head.length) * (feeds + 1) * 1.02) || 1;
  }

  read(onProgress: (share: number) => void): readonly ScannedColumn[] | null {
    const { length } = this.#bytes;
    let next = REPORTED;
    while (this.#at < length) {
      if (!this.#readRow()) return null;
      if (this.#at < next) continue;
      onProgress(this.#at / length);
      next = this.#at + REPORTED;
    }
    return this.#tallies.map((tally, at) => ({
      ...tally,
      numbers: (this.#columns[at] ?? new Float64Array()).subarray(0, this.#rows),
    }));
  }

  #readRow(): boolean {
    if (this.#rows === this.#columns[0]?.length) this.#grow();
    this.#rowAt = this.#at;
    const last = this.#columns.length - 1;
    for (let column = 0; column <= last; column += 1) {
      const tally = this.#tallies[column];
      const numbers = this.#columns[column];
      if (tally === undefined || numbers === undefined) return false;
      const value = this.#readCell(tally);
      if (Number.isNaN(value)) return false;
      numbers[this.#rows] = value;
      if (value < tally.least) tally.least = value;
      if (value > tally.greatest) tally.greatest = value;
      if (column < last ? !this.#takes(this.#delimiter) : !this.#takesEnd()) return false;
    }
    this.#rows += 1;
    return true;
  }

  #grow(): void {
    for (const [at, old] of this.#columns.entries()) {
      const larger = new Float64Array(Math.ceil(old.length * 1.25) + 16);
      larger.set(old);
      this.#columns[at] = larger;
    }
  }

  #takes(byte: number): boolean {
    if (this.#bytes[this.#at] !== byte) return false;
    this.#at += 1;
    return true;
  }

  #takesEnd(): boolean {
    if (this.#at === this.#bytes.length) return true;
    this.#takes(RETURN);
    return this.#takes(FEED);
  }

  /** The value of digits with an optional sign and decimals; NaN for what is no number. */
  #readCell(tally: Tallied): number {
    const bytes = this.#bytes;
    const start = this.#at;
    const sign = bytes[start];
    const from = sign === MINUS || sign === PLUS ? start + 1 : start;
    let at = from;
    let point = -1;
    let whole = 0;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= ZERO && byte <= NINE) whole = whole * 10 + byte - ZERO;
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    const wholes = (point < 0 ? at : point) - from;
    const decimals = point < 0 ? 0 : at - point - 1;
    const isShort = wholes > 0 && wholes + decimals <= MOST_DIGITS && (point < 0 || decimals > 0);
    const isEnded = at === bytes.length || bytes[at] === this.#delimiter || bytes[at] === FEED || bytes[at] === RETURN;
    const isLead = wholes > 1 && bytes[from] === ZERO;
    if (!isShort || !isEnded || isLead) return this.#readLong(tally);
    this.#at = at;
    this.#tell(tally, wholes, decimals, bytes[from] === ZERO);
    const size = decimals === 0 ? whole : whole / (POWERS[decimals] ?? 1);
    if (decimals > 0 && tally.isWhole) tally.isWhole = Number.isInteger(size);
    return sign === MINUS && whole > 0 ? -size : size;
  }

  /** A number of many digits, or with a power of ten, as any other cell is read. */
  #readLong(tally: Tallied): number {
    const start = this.#at;
    let end = start;
    while (end < this.#bytes.length && !this.#isEnd(this.#bytes[end])) end += 1;
    if (end === start || end - start > MOST_LONG) return Number.NaN;
    const text = String.fromCharCode(...this.#bytes.subarray(start, end));
    const read = readBare(text);
    // What has blanks or commas in it may be set apart otherwise in the rest of the file.
    if (read?.shape !== 'plain' || /[^\d.eE+-]/.test(text)) return Number.NaN;
    this.#at = end;
    const [wholes = '', decimals] = text.replace(/^[+-]/, '').split('.');
    tally.isWhole &&= Number.isInteger(read.value);
    if (decimals !== undefined)
      this.#tell(tally, wholes.length, /^\d{3}$/.test(decimals) ? 3 : 1, wholes.startsWith('0'));
    else if (/^\d+$/.test(wholes)) this.#tell(tally, wholes.length, 0, false);
    return read.value;
  }

  /** Notes the digits before and behind the point of a number. */
  #tell(tally: Tallied, wholes: number, decimals: number, isOfZero: boolean): void {
    if (decimals === 0) {
      if (wholes < 4 || isOfZero || tally.hasBareThousand) return;
      tally.hasBareThousand = true;
      tally.proof ??= this.#rowAt;
      return;
    }
    tally.pointed += 1;
    if (!tally.isThrees || (decimals === 3 && wholes < 4 && !isOfZero)) return;
    tally.isThrees = false;
    tally.proof ??= this.#rowAt;
  }

  #isEnd(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === FEED || byte === RETURN;
  }
}
