import { describe, expect, it } from 'vitest';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { readPptx } from '../pptx/pptx-reader.ts';
import { nextYear, refreshed, yearSource } from '../refresh/years.ts';
import { exportTools } from '../tools.ts';
import { HARBOUR, NIGHT, type TemplateMaking, templateFile } from './made-template.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];
const MASTER = 'ppt/slideMasters/slideMaster1.xml';

type Box = readonly [x: number, y: number, width: number, height: number];
const emu = (points: number): number => Math.round(points * 12700);

const band = ([x, y, width, height]: Box, fill: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="77" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr></p:sp>`;
const BLUE = '<a:solidFill><a:srgbClr val="0B3D91"/></a:solidFill>';
const inGroup = (shape: string): string =>
  `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="76" name="Group"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr><p:grpSpPr/>${shape}</p:grpSp>`;

/** Slides under a template whose master draws a shape below its places. */
async function slidesUnder(making: TemplateMaking, shape: string, paper = 'bg1') {
  const bytes = await templateFile(making, (parts) =>
    parts.set(
      MASTER,
      String(parts.get(MASTER))
        .replace('<p:grpSpPr/>', `$&${shape}`)
        .replace('<p:bgRef idx="1001"><a:schemeClr val="bg1"/>', `<p:bgRef idx="1001"><a:schemeClr val="${paper}"/>`),
    ),
  );
  const template = { name: 'house.potx', bytes };
  const request = { kind: 'slides', panels: null, view: null, lang: 'zh', theme: 'light', size: '16:9' } as const;
  const made = await runExport({ ...request, template }, await yearSource(), exportTools);
  expect(packageFaults(made.bytes, schemaFaults)).toEqual([]);
  const deck = readPptx(made.bytes);
  return { bytes: made.bytes, slides: deck.slides.map(deck.text), deck };
}

/** Boxes of what stands on a slide by name, in points. */
const boxesOn = (slide: string): (readonly [name: string, box: Box])[] =>
  [
    ...slide.matchAll(
      /name="([^"]+\/[^"]+)"(?:(?!name=")[\s\S])*?<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g,
    ),
  ].map(([, name = '', ...lengths]) => [name, lengths.map((one) => Number(one) / 12700) as unknown as Box]);

const meets = (one: Box, other: Box): boolean =>
  one[0] < other[0] + other[2] - 0.1 &&
  other[0] < one[0] + one[2] - 0.1 &&
  one[1] < other[1] + other[3] - 0.1 &&
  other[1] < one[1] + one[3] - 0.1;

describe('what a template draws on every slide', () => {
  it.each<[string, TemplateMaking, Box, (shape: string) => string]>([
    ['a logo in the title', NIGHT, [660, 30, 90, 60], (shape) => shape],
    ['a logo in a group without a place of its own', NIGHT, [660, 30, 90, 60], inGroup],
    ['a band at the foot', NIGHT, [0, 440, 960, 100], (shape) => shape],
    ['a stripe at the right edge', HARBOUR, [620, 0, 100, 540], (shape) => shape],
  ])('has nothing of ours on it: %s', async (_, making, box, put) => {
    const { slides } = await slidesUnder(making, put(band(box, BLUE)));
    const panels = slides.filter((slide) => /name="(contracts|numbers|prefectures|cadres)\/title"/.test(slide));
    expect(panels).toHaveLength(4);
    for (const slide of panels) {
      const boxes = boxesOn(slide);
      expect(boxes.length).toBeGreaterThan(2);
      // A title that is cut has a box of its own.
      expect(boxes.some(([name]) => name.endsWith('/title'))).toBe(meets(making.title, box));
      expect(boxes.filter(([, own]) => meets(own, box))).toEqual([]);
    }
  });

  it('is behind our slides where it covers them, as a faint pattern or a sheet for the content', async () => {
    const whole = await slidesUnder(NIGHT, '');
    for (const shape of [
      band([0, 0, 960, 440], BLUE),
      band([60, 124, 840, 356], BLUE),
      band([0, 440, 960, 100], '<a:noFill/>'),
    ]) {
      const { slides } = await slidesUnder(NIGHT, shape);
      expect(slides.map(boxesOn)).toEqual(whole.slides.map(boxesOn));
    }
  });

  it('is the ground whose colours ours are seen on, where the content stands on it', async () => {
    const sheet = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
    const plain = { ...HARBOUR, ink: 'tx1', picture: undefined as never };
    const axesOn = async (shape: string): Promise<string> => {
      const { deck } = await slidesUnder(plain, shape, 'tx2');
      const path = deck.slides.find((one) => deck.text(one).includes('name="contracts/1"')) ?? '';
      const chart = deck.text(deck.targets(path, '/chart')[0] ?? '');
      return chart.slice(chart.indexOf('<c:catAx>'));
    };
    expect(await axesOn('')).not.toContain('<a:schemeClr val="tx1"/>');
    const axes = await axesOn(band([36, 96, 648, 390], sheet));
    expect([axes.includes('<a:schemeClr val="tx1"/>'), axes.includes('<a:schemeClr val="bg1"/>')]).toEqual([
      true,
      false,
    ]);
  });

  it('is no change of a person’s at the next refresh', async () => {
    const { bytes } = await slidesUnder(NIGHT, band([660, 30, 90, 60], BLUE));
    const { report } = await refreshed(bytes, await nextYear());
    expect([report.conflicts, report.kept]).toEqual([[], []]);
  });
});

describe('places of a template that are not made for ours', () => {
  const textIn = (slide: string, name: string): string =>
    new RegExp(`<p:sp><p:nvSpPr><p:cNvPr id="\\d+" name="${name}"(?:(?!</p:sp>)[\\s\\S])*</p:sp>`).exec(slide)?.[0] ??
    '';
  const under = async (making: TemplateMaking, named: string) =>
    (await slidesUnder(making, '')).slides.find((slide) => slide.includes(`name="${named}"`)) ?? '';
  const sizes = (shape: string): number[] => [...shape.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100);
  const [cover, content, section, only] = NIGHT.layouts;
  if (!cover || !content || !section || !only) throw new Error('no layouts');

  it('has no words in a place for charts, where programs show none', async () => {
    const chart = {
      ...content,
      type: 'chart',
      places: [
        ['title', null],
        ['chart', 14, [66, 130, 828, 344]],
      ] as const,
    };
    const slide = await under({ ...NIGHT, layouts: [cover, section, chart] }, 'closing/reading');
    expect(textIn(slide, 'closing/reading')).toContain('txBox="1"');
  });

  it('lets a few lines run below a place of one line where there is room', async () => {
    const low = {
      ...cover,
      places: [
        ['ctrTitle', null, [120, 120, 720, 150]],
        ['subTitle', 1, [120, 284, 720, 50]],
      ] as const,
    };
    const slide = await under({ ...NIGHT, layouts: [low, content, section] }, 'cover/about');
    expect(Math.min(...sizes(textIn(slide, 'cover/about')))).toBeGreaterThan(14);
  });

  it('has its words below a title in the middle, and not on it', async () => {
    const bare = { ...section, places: [['title', null, [66, 225, 828, 88]]] as const };
    const slide = await under({ ...NIGHT, layouts: [cover, content, bare] }, 'topic-skills/lead');
    const [, [, y = 0] = []] = boxesOn(slide).find(([name]) => name === 'topic-skills/lead') ?? [];
    expect(y).toBeGreaterThan(313);
  });

  it('begins below the title where a place for words of the template’s own stays blank', async () => {
    const gap = {
      ...content,
      places: [
        ['title', null],
        ['body', 21, [66, 120, 828, 50]],
        ['', 1, [66, 200, 828, 274]],
      ] as const,
    };
    const slide = await under({ ...NIGHT, layouts: [cover, gap, section] }, 'contracts/1');
    const [, [, y = 540] = []] = boxesOn(slide).find(([name]) => name === 'contracts/subtitle') ?? [];
    expect(y).toBeLessThan(130);
  });

  it('has marks as large as the slide', async () => {
    const by = (box: readonly number[]) => box.map((side) => side * 2) as unknown as Box;
    const layouts = NIGHT.layouts.map(({ places, ...layout }) => ({
      ...layout,
      places: places.map(([type, index, box]) => [type, index, ...(box ? [by(box)] : [])] as never),
    }));
    const twice = { ...NIGHT, layouts, size: [1920, 1080] as const, title: by(NIGHT.title), body: by(NIGHT.body) };
    const marks = async (making: TemplateMaking): Promise<number[]> => {
      const { deck } = await slidesUnder(making, '');
      const charts = deck.paths.filter((path) => /charts\/chart\d+\.xml$/.test(path)).map(deck.text);
      return charts.flatMap((xml) => [...xml.matchAll(/<c:size val="(\d+)"/g)].map(([, size]) => Number(size)));
    };
    const [whole, large] = [await marks(NIGHT), await marks(twice)];
    expect(whole.length).toBeGreaterThan(3);
    expect(large).toEqual(whole.map((size) => Math.max(2, size * 2)));
  });
});
