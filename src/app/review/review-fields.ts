import { isCertain } from '../../figures/cell/number.ts';
import { readNumber } from '../../figures/cell/written-number.ts';
import type { FigureKind } from '../../text/reading.ts';
import type { ReviewRow, RowEdits } from '../../text/review.ts';
import type { Qualifier } from '../../words/numbers.ts';

/** A row as a form holds it: every field as it is written. */
export interface RowFields {
  readonly name: string;
  readonly nameEn: string;
  readonly topic: string;
  readonly value: string;
  /** Upper end of a range; blank for a single number. */
  readonly valueHigh: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly qualifier: Qualifier;
  readonly growth: string;
  readonly baseline: string;
  readonly kind: FigureKind;
  readonly section: string;
}

const digits = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** A row as the form shows it first; the value in base units. */
export const rowFields = (row: ReviewRow): RowFields => ({
  name: row.name,
  nameEn: row.nameEn,
  topic: row.topic,
  value: digits(row.value),
  valueHigh: digits(row.valueHigh),
  unit: row.unit,
  unitEn: row.unitEn,
  qualifier: row.qualifier,
  growth: digits(row.growthPct),
  baseline: row.baseline ?? '',
  kind: row.kind,
  section: row.section ?? '',
});

/** Fields that are words, and called alike in a form and in a row. */
const WORDS = ['name', 'nameEn', 'topic', 'unit', 'unitEn', 'baseline', 'section'] as const;

/**
 * What a person changed in the form, against the row; and the fields that cannot be read. A value is written as digits
 * or with a scale (`2.05万`); a blank growth or upper end takes it away; a blank value is at fault, and so is an upper end
 * that is not above it.
 */
export function editsIn(
  fields: RowFields,
  row: ReviewRow,
): { readonly edits: RowEdits; readonly faults: readonly (keyof RowFields)[] } {
  const before = rowFields(row);
  const value = fields.value === before.value ? null : readValue(fields.value);
  const growth = optional(fields.growth, before.growth);
  const high = optional(fields.valueHigh, before.valueHigh);
  const low = value ?? row.value;
  const ends = high ?? row.valueHigh ?? '';
  // A range rises: its upper end lies above the lower, whichever of them was written.
  const isFalling = typeof ends === 'number' && ends <= low;
  const words = WORDS.filter((field) => fields[field].trim() !== before[field]);
  return {
    edits: {
      ...Object.fromEntries(words.map((field) => [field, fields[field].trim()])),
      ...(typeof value === 'number' ? { value } : {}),
      ...(growth === null || growth === undefined ? {} : { growthPct: growth === '' ? null : growth }),
      ...(high === null || high === undefined ? {} : { valueHigh: high === '' ? null : high }),
      ...(fields.qualifier === before.qualifier ? {} : { qualifier: fields.qualifier }),
      ...(fields.kind === before.kind ? {} : { kind: fields.kind }),
    },
    faults: [
      ...(value === undefined ? (['value'] as const) : []),
      ...(growth === undefined ? (['growth'] as const) : []),
      ...(high === undefined || isFalling ? (['valueHigh'] as const) : []),
    ],
  };
}

/** A number that may be blank, and then is ''; null where nobody changed it, undefined where it cannot be read. */
const optional = (text: string, before: string): number | '' | null | undefined =>
  text === before ? null : text.trim() === '' ? '' : readValue(text);

/** A number as somebody types it; undefined where it is none, or may be read in two ways. */
function readValue(text: string): number | undefined {
  const number = readNumber(text.trim());
  return number !== null && isCertain(number) ? number.value : undefined;
}
