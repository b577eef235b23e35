import type { Key } from '../legend.ts';
import type { Space } from '../option.ts';
import { colorOf, type Paint } from './paints.ts';

/** Colours from one end of a scale to the other, and what the ends stand for. */
export interface ShadeKey {
  readonly text: string;
  readonly paints: readonly Paint[];
}

export const shadeKey = ({ text, paints }: ShadeKey, { theme }: Space): Key => ({
  text,
  wide: 4,
  sample: (x, y, width, height) =>
    paints.map((paint, index) => {
      const each = width / paints.length;
      return { type: 'rect', box: { x: x + index * each, y, width: each, height }, fill: colorOf(paint, theme) };
    }),
});
