import type { Box, Drawing } from '../../src/charts/option.ts';
import type { EChartsType } from '../../src/draw/echarts.ts';
import { measureText } from '../../src/draw/measure.ts';
import { withChart } from '../../src/draw/svg.ts';

export interface Label {
  readonly text: string;
  readonly box: Box;
}

type Kept = ReturnType<
  ReturnType<EChartsType['getZr']>['storage']['getDisplayList']
>[number]['getBoundingRect'] extends () => infer Rect
  ? Rect
  : never;

interface TextStyle {
  readonly text: string;
  readonly font: string;
  readonly textAlign?: string;
}

/**
 * ECharts keeps widths by their texts, and mixes them up among fonts once two of them had a text called `constructor`, as
 * tests of hostile tables have: they are measured anew.
 */
function boxOf(kept: Kept, { text, font, textAlign }: TextStyle): Kept {
  const box = kept.clone();
  const [, weight, size] = /(?:(\d{3}) )?([\d.]+)px/.exec(font) ?? [];
  const width = measureText(text, Number(size), Number(weight) >= 600 ? 700 : 400);
  const before = textAlign === 'center' ? 0.5 : textAlign === 'right' || textAlign === 'end' ? 1 : 0;
  box.x += (kept.width - width) * before;
  box.width = width;
  return box;
}

/** Every text a drawing writes, with the box it takes on the picture. */
export function labelsOf(drawing: Drawing, widthPx: number): Label[] {
  return withChart(drawing, widthPx, (chart) =>
    chart
      .getZr()
      .storage.getDisplayList(true)
      .filter((element) => element.type === 'tspan' && !element.ignore && !element.invisible)
      .map((element) => {
        const box = boxOf(element.getBoundingRect(), element.style as TextStyle);
        const matrix = element.getComputedTransform();
        if (matrix !== null) box.applyTransform(matrix);
        const { text } = element.style as TextStyle;
        return { text, box: { x: box.x, y: box.y, width: box.width, height: box.height } };
      })
      .filter((label) => label.text.trim() !== ''),
  );
}

/** Labels that leave the drawing by more than half a pixel. */
export function cutLabels(labels: readonly Label[], widthPx: number, heightPx: number): string[] {
  return labels
    .filter(
      ({ box }) =>
        box.x < -0.5 || box.y < -0.5 || box.x + box.width > widthPx + 0.5 || box.y + box.height > heightPx + 0.5,
    )
    .map(({ text, box }) => `cut: ${text} at ${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)} wide`);
}

/** Pairs of labels whose boxes overlap; a line of type may touch its neighbour's leading by up to 3 px. */
export function overlaps(labels: readonly Label[]): string[] {
  const found: string[] = [];
  labels.forEach((a, index) => {
    for (const b of labels.slice(index + 1)) {
      const width = Math.min(a.box.x + a.box.width, b.box.x + b.box.width) - Math.max(a.box.x, b.box.x);
      const height = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y);
      if (width > 0.5 && height > 3) found.push(`overlap: ${a.text} × ${b.text}`);
    }
  });
  return found;
}
