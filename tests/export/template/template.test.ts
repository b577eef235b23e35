import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import { framesOutside, readPptx, runsOf } from '../pptx/pptx-reader.ts';
import { moveFrame, slideNamed } from '../refresh/person.ts';
import { formsOf } from '../refresh/said.ts';
import { edited, nextYear, refreshed, yearSource } from '../refresh/years.ts';
import { exportTools } from '../tools.ts';
import { HARBOUR, NIGHT, type TemplateMaking, templateFile } from './made-template.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];

const TEMPLATES = { night: NIGHT, harbour: HARBOUR } as const;
type Name = keyof typeof TEMPLATES;
const CASES: readonly (readonly [Name, Lang])[] = [
  ['night', 'zh'],
  ['night', 'en'],
  ['harbour', 'zh'],
  ['harbour', 'en'],
];

const fileOf = madeOnce((name: Name) => templateFile(TEMPLATES[name]));

async function under(making: TemplateMaking, lang: Lang, source = yearSource()) {
  const template = { name: 'house.potx', bytes: await templateFile(making) };
  const request = { kind: 'slides', panels: null, view: null, lang, theme: 'light', size: '16:9', template } as const;
  return runExport(request, await source, exportTools);
}

const deckOf = madeOnce(async (name: Name, lang: Lang) => under(TEMPLATES[name], lang));

describe('a deck under a template', () => {
  it.each(CASES)('is valid, within its slides and names no colour of ours: %s %s', async (name, lang) => {
    const { bytes } = await deckOf(name, lang);
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const deck = readPptx(bytes);
    const [width = 0, height = 0] = TEMPLATES[name].size.map((side) => side * 12700);
    expect(deck.text('ppt/presentation.xml')).toContain(`<p:sldSz cx="${width}" cy="${height}"/>`);
    expect(deck.slides.flatMap((path) => framesOutside(deck.text(path), width, height))).toEqual([]);
    expect(deck.slides.map((path) => deck.text(path)).join('')).not.toContain('How to use this template');
  });

  it.each(CASES)('has its great numbers all over their slide, below its title: %s %s', async (name, lang) => {
    const deck = readPptx((await deckOf(name, lang)).bytes);
    const slide = deck.slides.map(deck.text).find((xml) => xml.includes('<p:cSld name="numbers">')) ?? '';
    // The first group is the slide itself.
    const [, ...groups] = [
      ...slide.matchAll(/<p:grpSpPr><a:xfrm><a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"/g),
    ];
    const [, height = 0] = TEMPLATES[name].size.map((side) => side * 12700);
    expect(groups).toHaveLength(4);
    const [top, bottom] = [
      Math.min(...groups.map(([, y]) => Number(y))),
      Math.max(...groups.map(([, y, own]) => Number(y) + Number(own))),
    ];
    expect((bottom - top) / height).toBeGreaterThan(0.5);
  });

  it('names no type of a picture that went with the template’s own slides', async () => {
    const { bytes } = await under({ ...HARBOUR, picture: undefined as never }, 'zh');
    expect(packageFaults(bytes)).toEqual([]);
  });

  it('is set in the fonts of the theme where the template says nothing of text boxes', async () => {
    const deck = readPptx((await deckOf('harbour', 'en')).bytes);
    const [, style = ''] =
      /<p:defaultTextStyle>(.*)<\/p:defaultTextStyle>/.exec(deck.text('ppt/presentation.xml')) ?? [];
    expect(style).toContain('<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>');
    expect(style).not.toMatch(/Clr/);
  });

  it.each(CASES)('has the template’s other parts byte for byte: %s %s', async (name, lang) => {
    const [before, after] = [unzipSync(await fileOf(name)), unzipSync((await deckOf(name, lang)).bytes)];
    const rewritten = /^(\[Content_Types\]|_rels\/|ppt\/(_rels\/)?presentation|docProps\/)/;
    const gone = ['ppt/media/example.png'];
    const kept = Object.keys(before).filter((path) => !rewritten.test(path) && !/slides\//.test(path));
    expect(kept.filter((path) => !gone.includes(path)).length).toBeGreaterThan(8);
    for (const path of kept)
      if (!gone.includes(path))
        expect(Buffer.from(after[path] ?? []).equals(Buffer.from(before[path] ?? [])), path).toBe(true);
    for (const path of gone) expect(after[path], path).toBeUndefined();
    expect(Buffer.from(after['docProps/custom.xml'] ?? []).toString()).toContain('name="Label"');
  });
});

const text = (part: string | Uint8Array | undefined): string => (typeof part === 'string' ? part : '');

describe('what a template’s layouts have of their own', () => {
  const CONTENT = 'ppt/slideLayouts/slideLayout2.xml';
  const foot = (id: number, type: string, index: number, said: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Foot ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}" idx="${index}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="838200" y="6480000"/><a:ext cx="2000000" cy="280000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${said}</a:t></a:r></a:p></p:txBody></p:sp>`;

  async function changed(change: (parts: Map<string, string | Uint8Array>) => void) {
    const template = { name: 'house.potx', bytes: await templateFile(NIGHT, change) };
    const request = {
      kind: 'slides',
      panels: ['contracts'],
      view: null,
      lang: 'zh',
      theme: 'light',
      size: '16:9',
      template,
    } as const;
    return runExport(request, await yearSource(), exportTools);
  }

  it('stands on slides: the words at the foot, the date of the report and another map of colours', async () => {
    const { bytes } = await changed((parts) => {
      const layout = text(parts.get(CONTENT));
      const feet = foot(20, 'ftr', 11, '某市总工会') + foot(21, 'dt', 10, '1/1/2020');
      const map =
        'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
      parts.set(
        CONTENT,
        layout
          .replace('</p:spTree>', `${feet}</p:spTree>`)
          .replace('<a:masterClrMapping/>', `<a:overrideClrMapping ${map}/>`),
      );
    });
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const deck = readPptx(bytes);
    const slide = deck.text(deck.slides[0] ?? '');
    expect(slide).toContain('<p:ph type="ftr" idx="11"/>');
    expect(slide).toContain('<a:overrideClrMapping bg1="lt1" tx1="dk1"');
    expect(runsOf(slide)).toEqual(expect.arrayContaining(['某市总工会']));
    expect(runsOf(slide)).not.toContain('1/1/2020');
    expect(runsOf(slide).some((run) => /^\d{4}年/.test(run))).toBe(true);
    const { report } = await refreshed(bytes, await nextYear());
    expect(report.kept).toEqual([]);
  });

  it('is that of the master with layouts for our slides, which is said', async () => {
    const { warnings } = await changed((parts) => {
      const types = text(parts.get('[Content_Types].xml'));
      const [master, layout] = ['ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout1.xml'].map((path) =>
        text(parts.get(path)),
      );
      const more = ['slideMaster', 'slideLayout'].map(
        (kind) =>
          `<Override PartName="/ppt/${kind}s/${kind}9.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml"/>`,
      );
      parts.set('[Content_Types].xml', types.replace('</Types>', `${more.join('')}</Types>`));
      parts.set('ppt/slideLayouts/slideLayout9.xml', (layout ?? '').replace('type="title"', 'type="blank"'));
      parts.set(
        'ppt/slideMasters/slideMaster9.xml',
        (master ?? '')
          .replace(/<p:bg>.*?<\/p:bg>/, '')
          .replace(
            /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/,
            '<p:sldLayoutIdLst><p:sldLayoutId id="2147483900" r:id="rId1"/></p:sldLayoutIdLst>',
          ),
      );
      const relation = (id: string, type: string, target: string): string =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
      const relations = (...all: string[]): string =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
      parts.set(
        'ppt/slideMasters/_rels/slideMaster9.xml.rels',
        relations(
          relation('rId1', 'slideLayout', '../slideLayouts/slideLayout9.xml'),
          relation('rId2', 'theme', '../theme/theme1.xml'),
        ),
      );
      parts.set(
        'ppt/slideLayouts/_rels/slideLayout9.xml.rels',
        relations(relation('rId1', 'slideMaster', '../slideMasters/slideMaster9.xml')),
      );
      const list = 'ppt/_rels/presentation.xml.rels';
      parts.set(
        list,
        text(parts.get(list)).replace(
          '</Relationships>',
          `${relation('rId90', 'slideMaster', 'slideMasters/slideMaster9.xml')}</Relationships>`,
        ),
      );
      // It comes first, and has no layout for a chart.
      parts.set(
        'ppt/presentation.xml',
        text(parts.get('ppt/presentation.xml')).replace(
          '<p:sldMasterIdLst>',
          '<p:sldMasterIdLst><p:sldMasterId id="2147483899" r:id="rId90"/>',
        ),
      );
    });
    expect(warnings?.map(({ zh }) => zh)).toContain('模板有多个母版，用“Office of nowhere”。');
    expect(warnings?.map(({ zh }) => zh).join()).not.toContain('没有“标题和内容”');
  });
});

describe('a deck under a template, refreshed', () => {
  it.each(CASES)('is this year’s deck under the same template: %s %s', async (name, lang) => {
    const source = await nextYear();
    const { bytes, report } = await refreshed((await deckOf(name, lang)).bytes, source);
    expect([report.conflicts, report.kept]).toEqual([[], []]);
    expect(describeRefresh(report, lang).map(({ id }) => id)).toEqual(['changed']);
    const fresh = await under(TEMPLATES[name], lang, Promise.resolve(source));
    expect(formsOf(await openDeckFile(bytes))).toEqual(formsOf(await openDeckFile(fresh.bytes)));
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
  });

  it('keeps what a person moved, and gives the rest this year’s numbers', async () => {
    const old = await edited((await deckOf('night', 'zh')).bytes, (parts) =>
      moveFrame(parts, slideNamed(parts, 'contracts'), 'contracts/1', [700_000, 2_400_000, 9_000_000, 2_900_000]),
    );
    const { bytes, report } = await refreshed(old, await nextYear());
    expect(report.kept.map(({ aspect, frame }) => [aspect, frame])).toEqual([['place', 'contracts/1']]);
    const deck = readPptx(bytes);
    const slide = deck.slides.map((path) => deck.text(path)).find((xml) => xml.includes('"contracts/1"')) ?? '';
    expect(slide).toContain('<a:off x="700000" y="2400000"/>');
    expect(runsOf(slide).join('')).toContain('2.31');
  });

  it('has its new slides under the template as well', async () => {
    const source = await nextYear((descriptor) => {
      for (const view of descriptor.views) if (view.id === 'cadres') Object.assign(view, { id: 'cadres-now' });
    });
    const { bytes, report } = await refreshed((await deckOf('night', 'zh')).bytes, source, true);
    expect(report.fresh.map(({ id }) => id)).toEqual(['cadres-now']);
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const deck = readPptx(bytes);
    expect(deck.targets(deck.slides.at(-1) ?? '', '/slideLayout')).toEqual(['ppt/slideLayouts/slideLayout2.xml']);
  });
});

/** The slide of a panel. */
async function panelOf(making: TemplateMaking, lang: Lang = 'zh') {
  const { bytes, warnings } = await under(making, lang);
  const deck = readPptx(bytes);
  const path = deck.slides.find((one) => deck.text(one).includes('name="contracts/1"')) ?? '';
  const chart = deck.text(deck.targets(path, '/chart')[0] ?? '');
  return { bytes, deck, slide: deck.text(path), path, chart, said: warnings.map(({ en }) => en) };
}

describe('slides find their places in a template', () => {
  it.each<[string, Partial<TemplateMaking>, { layout: number; inPlace: boolean; said: RegExp }]>([
    ['of the kind for content', {}, { layout: 2, inPlace: true, said: /no placeholders for subtitle/ }],
    [
      'by what they hold where no kind is said',
      { layouts: NIGHT.layouts.map((layout) => ({ ...layout, type: '' })) },
      { layout: 2, inPlace: true, said: /no placeholders for subtitle/ },
    ],
    [
      'below the title where there is no other place',
      { layouts: NIGHT.layouts.filter(({ type }) => type !== 'obj') },
      { layout: 3, inPlace: false, said: /no layout for title and content: “Title Only” is used/ },
    ],
    [
      'on the title slide where there is no other',
      { layouts: NIGHT.layouts.slice(0, 1) },
      { layout: 1, inPlace: false, said: /no layout for title and content: “Title Slide” is used/ },
    ],
    [
      'not in one of two columns',
      {
        layouts: [
          {
            type: 'twoObj',
            name: 'Two',
            places: [
              ['title', null],
              ['', 1, [66, 130, 410, 344]],
              ['', 2, [484, 130, 410, 344]],
            ],
          },
          {
            type: 'obj',
            name: 'One',
            places: [
              ['title', null],
              ['', 7, [66, 130, 828, 344]],
            ],
          },
        ],
      },
      { layout: 2, inPlace: true, said: /no placeholders/ },
    ],
    [
      'in text boxes where there is no title',
      { layouts: [{ type: 'blank', name: 'Blank', places: [['sldNum', 12]] }] },
      { layout: 1, inPlace: false, said: /“Blank” has no placeholder for a title/ },
    ],
  ])('%s', async (_, change, { layout, inPlace, said }) => {
    const { bytes, deck, slide, path, said: warnings } = await panelOf({ ...NIGHT, ...change });
    expect(deck.targets(path, '/slideLayout')).toEqual([`ppt/slideLayouts/slideLayout${layout}.xml`]);
    expect(/<p:graphicFrame>(?:(?!<\/p:nvPr>).)*<p:ph idx="\d"\/>/.test(slide)).toBe(inPlace);
    expect(
      warnings.some((text) => said.test(text)),
      warnings.join('\n'),
    ).toBe(true);
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const [width, height] = [NIGHT.size[0] * 12700, NIGHT.size[1] * 12700];
    expect(deck.slides.flatMap((one) => framesOutside(deck.text(one), width, height))).toEqual([]);
  });

  it('of any size: type and lengths are as large on the wall', async () => {
    const small = (box: readonly number[]) => box.map((side) => side * 0.75) as [number, number, number, number];
    const layouts = NIGHT.layouts.map(({ places, ...layout }) => ({
      ...layout,
      places: places.map(([type, index, box]) => [type, index, ...(box ? [small(box)] : [])] as never),
    }));
    const making = {
      ...NIGHT,
      layouts,
      size: [720, 405] as const,
      title: small(NIGHT.title),
      body: small(NIGHT.body),
      titleSize: 27,
      bodySize: 18,
    };
    const [whole, three] = [await panelOf(NIGHT), await panelOf(making)];
    expect(packageFaults(three.bytes, schemaFaults)).toEqual([]);
    expect(three.deck.slides.flatMap((one) => framesOutside(three.deck.text(one), 9144000, 5143500))).toEqual([]);
    const sizes = ({ chart }: { chart: string }) => [...chart.matchAll(/sz="(\d+)"/g)].map(([, size]) => Number(size));
    const ratios = sizes(three).map((size, index) => size / (sizes(whole)[index] ?? 0));
    expect(ratios.length).toBeGreaterThan(3);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(0.75, 1);
  });

  it('takes a deck of ours as a template, and its old copy of itself does not stay', async () => {
    const first = (await deckOf('night', 'zh')).bytes;
    const template = { name: 'ours.pptx', bytes: first };
    const request = {
      kind: 'slides',
      panels: ['contracts'],
      view: null,
      lang: 'zh',
      theme: 'light',
      size: '16:9',
      template,
    } as const;
    const { bytes } = await runExport(request, await yearSource(), exportTools);
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const deck = readPptx(bytes);
    expect(deck.slides).toHaveLength(1);
    expect(deck.paths.filter((path) => /customXml\/item\d*\.xml/.test(path))).toHaveLength(1);
    expect([...deck.text('docProps/custom.xml').matchAll(/name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Label',
      'Shushuo',
      'Shushuo data',
      'Shushuo checksum',
      'Shushuo look',
      'Shushuo panels',
      'Shushuo views',
    ]);
  });
});

describe('what is drawn can be seen on the template’s ground', () => {
  const inked = (chart: string, color: string): boolean => chart.includes(`<a:schemeClr val="${color}"/>`);
  it.each<[string, Partial<TemplateMaking>, { ink: string; not: string }]>([
    ['whose map of colours is dark', NIGHT, { ink: 'tx1', not: 'bg1' }],
    ['whose words are white on a dark picture, whatever the theme says', HARBOUR, { ink: 'bg1', not: 'tx1' }],
    ['of plain paper', { ...HARBOUR, picture: undefined as never, ink: 'tx1' }, { ink: 'tx1', not: 'bg1' }],
  ])('%s', async (_, making, { ink, not }) => {
    const { chart } = await panelOf({ ...NIGHT, ...making });
    const axes = chart.slice(chart.indexOf('<c:catAx>'));
    expect([inked(axes, ink), inked(axes, not)]).toEqual([true, false]);
    expect(chart).not.toMatch(/srgbClr/);
  });

  it('with hairlines that do not strike words through', async () => {
    const deck = readPptx((await deckOf('harbour', 'zh')).bytes);
    const drawn = deck.slides.map((path) => deck.text(path)).join('');
    expect(drawn).toContain('<a:schemeClr val="bg1"><a:alpha val="35000"/></a:schemeClr>');
    expect(drawn).not.toContain('<a:schemeClr val="bg2"/>');
  });

  it('with another accent for one that is as dark as it, in whatever of ours it stands', async () => {
    const deck = readPptx((await deckOf('harbour', 'en')).bytes);
    const ours = deck.paths.filter((path) => /^ppt\/(?:slides\/slide|charts\/chart)\d+\.xml$/.test(path));
    expect(ours.filter((path) => /schemeClr val="accent1"/.test(deck.text(path)))).toEqual([]);
    expect(ours.map((path) => deck.text(path)).join('')).toMatch(/<a:schemeClr val="\w+"><a:alpha val="45000"\/>/);
  });

  it('with another accent for one that is as dark as it, and says so', async () => {
    const { chart, said } = await panelOf(HARBOUR);
    expect(inked(chart, 'accent1')).toBe(false);
    expect(said.filter((text) => /^Accent 1 of/.test(text))).toHaveLength(1);
  });

  it('and says which accents can hardly be told apart', async () => {
    const greys = [...NIGHT.colors.slice(0, 4), '8A8A8A', '8C8C90', 'FFB84C', '8A8F8A', '4CC9F0', '8E8E8E'];
    const { said } = await panelOf({ ...NIGHT, colors: greys }, 'en');
    expect(said.filter((text) => /^Accent 2, 4, 6 .* hardly differ/.test(text))).toHaveLength(1);
    expect((await panelOf(NIGHT, 'en')).said.filter((text) => /hardly differ/.test(text))).toEqual([]);
  });
});
