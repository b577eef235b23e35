/** What is mended or taken for granted in the shape of a table. */
export const SHAPE_REPAIRS = [
  'title',
  'notes',
  'joined-header',
  'repeated-header',
  'long-row',
  'merged',
  'hidden',
  'no-header',
  'column-numbers',
  'sections',
  'filled-down',
  'two-in-one',
  'unclosed-quote',
] as const;
export type ShapeRepair = (typeof SHAPE_REPAIRS)[number];

/** What is mended or taken for granted in the cells of one column; undone, they are text as written. */
export const COLUMN_REPAIRS = [
  'missing',
  'flags',
  'bracket',
  'decimal',
  'thousands',
  'percent',
  'year',
  'months',
  'days',
  'written',
  'serial-date',
] as const;
export type ColumnRepair = (typeof COLUMN_REPAIRS)[number];
