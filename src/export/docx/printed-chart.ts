/** How much smaller than on a slide a chart is printed in a document: its names in 10.5 points. */
export const PRINTED_SCALE = 0.75;

/** Half a point is the finest step in which programs offer sizes of type. */
const printedSize = (hundredths: number): number => Math.floor((hundredths * PRINTED_SCALE) / 50) * 50;

/**
 * A chart part that is laid out in points of a slide, for a box in a document `PRINTED_SCALE` as large: places are parts
 * of the box and stay, while type, lines and marks have sizes of their own.
 */
export const printedChart = (part: string): string =>
  part
    .replace(/ sz="(\d+)"/g, (_, size: string) => ` sz="${printedSize(Number(size))}"`)
    .replace(/<a:ln w="(\d+)"/g, (_, width: string) => `<a:ln w="${Math.round(Number(width) * PRINTED_SCALE)}"`)
    .replace(
      /<c:size val="(\d+)"/g,
      (_, size: string) => `<c:size val="${Math.max(4, Math.round(Number(size) * PRINTED_SCALE))}"`,
    );
