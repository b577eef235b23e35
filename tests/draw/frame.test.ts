import { describe, expect, it } from 'vitest';
import { type Frame, type FrameLine, layoutFrame } from '../../src/draw/frame.ts';
import { measureText } from '../../src/draw/measure.ts';
import { RATIOS } from '../../src/export/size.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { report } from '../report.ts';
import { cutLabels, type Label, labelsOf, overlaps } from './labels.ts';

const dataset = report();

/** Smaller than any ratio's, and shapes between and beyond them. */
const OTHERS = [
  { name: '320x320', widthPx: 320, heightPx: 320 },
  { name: '1200x800', widthPx: 1200, heightPx: 800 },
  { name: '1500x500', widthPx: 1500, heightPx: 500 },
  { name: '600x2400', widthPx: 600, heightPx: 2400 },
];

function lineLabel({ text, x, y, sizePx, weight }: FrameLine): Label {
  return { text, box: { x, y: y - sizePx / 2, width: measureText(text, sizePx, weight), height: sizePx } };
}

/** Every text of a picture, those of its chart and those around it, where it stands on the picture. */
function textsOf({ drawing, chart, lines }: Frame): Label[] {
  const inside = labelsOf(drawing, chart.width).map(({ text, box }) => ({
    text,
    box: { ...box, x: box.x + chart.x, y: box.y + chart.y },
  }));
  return [...inside, ...lines.map(lineLabel)];
}

function faultsOf(frame: Frame): string[] {
  const texts = textsOf(frame);
  expect(texts.length).toBeGreaterThan(frame.lines.length);
  return [...cutLabels(texts, frame.layoutWidth, frame.layoutHeight), ...overlaps(texts)];
}

/** Every panel in every way of looking at it. */
const LOOKS = dataset.views.flatMap((view) => {
  const own = resolvePanel(view, dataset, 'zh', null);
  const modes = own.ok && own.panel.modes.length > 0 ? own.panel.modes : [null];
  return modes.map((mode) => ({ view, mode }));
});

describe.each(['zh', 'en'] as const)('a picture in %s', (lang) => {
  it.each(LOOKS)(
    'of $view.id ($mode) cuts no text and sets none over another, in any size and theme',
    ({ view, mode }) => {
      const resolved = resolvePanel(view, dataset, lang, mode);
      if (!resolved.ok) throw new Error(resolved.problem);
      const looks = [
        ...RATIOS.flatMap((size) => [{ size, theme: 'light' } as const, { size, theme: 'dark' } as const]),
        ...OTHERS.map((size) => ({ size, theme: 'light' }) as const),
      ];
      const measured = { light: new Map(), dark: new Map() };
      const faults = looks.flatMap(({ size, theme }) => {
        const { name, widthPx, heightPx } = size;
        const style = { widthPx, heightPx, theme, lang, titled: true };
        const frame = layoutFrame(resolved.panel, style, measured[theme]);
        return faultsOf(frame).map((fault) => `${name} ${theme}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );
});

describe('the frame of a picture', () => {
  const [view] = dataset.views;
  const resolved = view && resolvePanel(view, dataset, 'zh', null);
  if (!resolved?.ok) throw new Error('invalid report: no panel');
  const style = { theme: 'light', lang: 'zh', titled: true } as const;

  it('refuses what is smaller than 320 px and what nothing can be set in', () => {
    expect(() => layoutFrame(resolved.panel, { ...style, widthPx: 300, heightPx: 300 })).toThrow(
      'invalid size: 300x300',
    );
    expect(() => layoutFrame(resolved.panel, { ...style, widthPx: 8000, heightPx: 180 })).toThrow('invalid size');
  });

  it('is the same where a picture of another size has been measured, and what was is not drawn again', () => {
    const measured = new Map();
    const sizes = [1600, 1440, 1200].map((widthPx) => ({ ...style, widthPx, heightPx: 900 }));
    const frames = sizes.map((size) => layoutFrame(resolved.panel, size, measured));
    const texts = frames.map(textsOf);
    expect(texts).toEqual(sizes.map((size) => textsOf(layoutFrame(resolved.panel, size))));
    for (const { layoutWidth, drawing } of frames) expect(measured.get(layoutWidth).drawing).toBe(drawing);
  });

  it('leaves only the chart without a title', () => {
    expect(layoutFrame(resolved.panel, { ...style, titled: false, widthPx: 900, heightPx: 900 }).lines).toEqual([]);
  });

  it('breaks a headline that is wider than the picture and keeps every letter of it', () => {
    const headline =
      '全省各级工会组织推动建立的区域性行业性职工代表大会制度和厂务公开民主管理制度的企事业单位总数'.repeat(2);
    const { lines } = layoutFrame({ ...resolved.panel, headline }, { ...style, widthPx: 360, heightPx: 640 });
    const set = lines.filter(({ role }) => role === 'headline').map(({ text }) => text);
    expect(set.length).toBeGreaterThan(2);
    expect(set.join('')).toBe(headline);
  });
});
