import type { Chart } from '../../panels/kinds/kinds.ts';

/** Units that a chart is laid out in on A4, so that its type, of 12 units and more (10 in a tile map), is set in 8 points or more. */
export const printedUnits = ({ kind }: Chart): number => (kind === 'tile-map' ? 600 : 700);

/** A chart of very many rows is drawn smaller, so that it stays on its page with what is said of it. */
export const MOST_CHART_PT = 520;
