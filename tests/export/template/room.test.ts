import { describe, expect, it } from 'vitest';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { packageFaults } from '../office/package-faults.ts';
import { framesOutside, readPptx, runsOf } from '../pptx/pptx-reader.ts';
import { yearSource } from '../refresh/years.ts';
import { exportTools } from '../tools.ts';
import { HARBOUR, NIGHT, type TemplateMaking, templateFile } from './made-template.ts';

/** The slides of panels under a template. */
async function slidesUnder(
  making: TemplateMaking,
  panels: readonly string[] | null,
  lang: Lang,
  source = yearSource(),
) {
  const template = { name: 'house.potx', bytes: await templateFile(making) };
  const request = { kind: 'slides', panels, view: null, lang, theme: 'light', size: '16:9', template } as const;
  const { bytes } = await runExport(request, await source, exportTools);
  const deck = readPptx(bytes);
  return { bytes, slides: deck.slides.map(deck.text) };
}

const sizesIn = (xml: string): number[] => [...xml.matchAll(/\bsz="(\d+)"/g)].map(([, size]) => Number(size) / 100);

/** A map in a place that is wide and low, and in one for Latin letters. */
const LOW: TemplateMaking = {
  ...HARBOUR,
  size: [960, 540],
  title: [30, 24, 420, 52],
  body: [30, 92, 900, 400],
  layouts: HARBOUR.layouts.map((layout) => ({
    ...layout,
    places: layout.places.map(([type, index, box]) =>
      type === '' ? ['', 1, [30, 92, 900, 400]] : box === undefined ? [type, index] : [type, index, box],
    ),
  })),
};

describe('a map of places under a template', () => {
  it.each<[string, TemplateMaking, Lang, leastPt: number]>([
    ['dark, in English', NIGHT, 'en', 8],
    ['dark, in Chinese', NIGHT, 'zh', 8],
    ['wide, in Chinese', LOW, 'zh', 9],
    ['wide, in English', LOW, 'en', 9],
  ])('says what a place is named for once, in type that can be read: %s', async (_, making, lang, leastPt) => {
    const { slides } = await slidesUnder(making, ['prefectures'], lang);
    const [slide = ''] = slides;
    const said = runsOf(slide).filter(
      (text) => text === (lang === 'zh' ? '破解难题' : 'Solving the hard cases of union founding'),
    );
    expect(said).toHaveLength(1);
    expect(Math.min(...sizesIn(slide))).toBeGreaterThanOrEqual(leastPt);
  });
});

/** With notes that take nine lines and more. */
const NOTED = yearSource([], ({ views }) => {
  for (const view of views) {
    const note = Array(8).fill('What is counted is said in the report, which is the source of it.').join(' ');
    for (const lang of ['zh', 'en']) view[`notes_${lang}`] = [note, note, note, note, note];
  }
});

it('a panel with many notes has its chart in a low place, too', async () => {
  const low: TemplateMaking = {
    ...NIGHT,
    title: [66, 30, 828, 250],
    layouts: NIGHT.layouts.filter(({ type }) => type !== 'obj'),
  };
  const { bytes, slides } = await slidesUnder(low, null, 'en', NOTED);
  expect(packageFaults(bytes)).toEqual([]);
  expect(slides.flatMap((xml) => framesOutside(xml, 960 * 12700, 540 * 12700))).toEqual([]);
});

it('the unit behind a long number stands with it in one text, however wide the font of a template may run', async () => {
  const text =
    '指标,单位,数值\n常住人口,万人,2465.5\n地区生产总值,亿元,11863.8\n城镇化率,%,55.49\n粮食产量,万吨,1272.9\n公路里程,万公里,15.7\n';
  const file = { name: 'table.csv', bytes: new TextEncoder().encode(text) };
  const { source } = await readUserDataSource([file], { as: 'table' }, '0.1.0');
  if (source === null) throw new Error('not read');
  const { slides } = await slidesUnder(HARBOUR, null, 'en', Promise.resolve(source));
  const said = slides.flatMap((xml) =>
    [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<a:t>([^<]*)/g)].map(([, run]) => run).join(''),
    ),
  );
  expect(said).toEqual(expect.arrayContaining(['24.66 million 人', '1.186 trillion 元', '12.73 million 吨']));
});
