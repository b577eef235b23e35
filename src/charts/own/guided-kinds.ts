// Which kinds of chart have a place for what an author draws into them, and why others have none.

interface Drawn {
  readonly kind: string;
}

/** Why a line at a value can stand nowhere: values are colours, angles, numbers alone, or lie on both sides of a middle. */
export type LineRefusal = 'colours' | 'angles' | 'numbers' | 'middle';

const REFUSALS: ReadonlyMap<string, LineRefusal> = new Map([
  ['heat', 'colours'],
  ['value-tiles', 'colours'],
  ['donut', 'angles'],
  ['tiles', 'numbers'],
]);

interface Stacked extends Drawn {
  readonly rows: readonly { readonly parts: readonly { readonly from: number; readonly to: number }[] }[];
}

/** Answers on both sides of their middle lie at no value of an axis; numbers on both sides of zero do. */
export const hasValueAxis = ({ kind, rows }: Stacked): boolean =>
  kind !== 'diverging-bars' || rows.some(({ parts }) => parts.some(({ from, to }) => to < from));

/** Null where lines at values can be drawn. */
export function lineRefusal(chart: Drawn | Stacked): LineRefusal | null {
  if (chart.kind === 'diverging-bars' && 'rows' in chart) return hasValueAxis(chart) ? null : 'middle';
  return REFUSALS.get(chart.kind) ?? null;
}

/** Whether a point can be set apart in the drawing. */
export const takesPoints = ({ kind }: Drawn): boolean => kind !== 'donut' && kind !== 'tiles';

/** Whether the words at a point are written in the drawing. */
export const writesAtPoints = ({ kind }: Drawn): boolean =>
  ['lines', 'stacked-area', 'stacked-columns', 'scatter', 'value-slope'].includes(kind);

/** Whether a point is a row, whatever series it has. */
export const isOfRows = ({ kind }: Drawn): boolean => kind === 'scatter' || kind === 'boxes';
