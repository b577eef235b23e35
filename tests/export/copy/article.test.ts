import '../../../src/panels/kinds/user-data-kinds.ts';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../../src/draw/svg.ts';
import { formatArticle } from '../../../src/export/copy/article.ts';
import { readUserDataSource } from '../../../src/export/requests/export-source.ts';
import { requestedPanels } from '../../../src/export/requests/requested-panels.ts';
import { MODES } from '../../../src/figures/dataset.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { KIND_TABLES } from '../../draw/kind-tables.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { apart, decodePng } from '../pixels.ts';
import { dataset, tools } from '../tools.ts';
import { filterPaste } from './wechat-filter.ts';

const svgIn = (html: string): string => /<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '';

/** A drawing in the pictures' font, so that both are set in the same. */
const inFont = (svg: string, size: string): string =>
  svg.replace(/^<svg [^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" font-family="Noto Sans SC" ${size}>`);

const pixelsOf = async (svg: string, widthPx: number) => decodePng(await tools.rasterize(svg, widthPx * 2));

/** Every sign and pixel of an article comes through the rules. */
async function expectWhole(panel: Panel, lang: Lang): Promise<void> {
  const widthPx = 310;
  const article = formatArticle(panel, { lang, theme: 'light', widthPx });
  const left = filterPaste(article);
  expect(left).toBe(article);
  const { svg, drawing } = drawSvg(panel.chart, { lang, theme: 'light', widthPx });
  const size = `width="${widthPx}" height="${drawing.heightPx}" viewBox="0 0 ${widthPx} ${drawing.heightPx}"`;
  const pasted = await pixelsOf(inFont(svgIn(left), size), widthPx);
  const drawn = await pixelsOf(inFont(svg, size), widthPx);
  expect(apart(pasted, drawn)).toEqual({ most: 0, many: 0 });
  expect(Buffer.compare(pasted.pixels, drawn.pixels)).toBe(0);
}

describe('the rules of 公众号', () => {
  it.each([
    ['ids', '<p id="a">x</p>', '<p>x</p>'],
    ['a style sheet', '<style>p{color:red}</style><p>x</p>', '<p>x</p>'],
    ['positions', '<p style="position:absolute;color:red">x</p>', '<p style="color:red">x</p>'],
    [
      'what refers to an id',
      '<svg><g clip-path="url(#d0)"><path d="M0 0"></path></g></svg>',
      '<svg><g><path d="M0 0"></path></g></svg>',
    ],
    ['a pattern', '<svg><rect fill="url(#p)" width="1"></rect></svg>', '<svg><rect width="1"></rect></svg>'],
    ['what others define', '<svg><defs><clipPath id="d"><path d="M0 0"></path></clipPath></defs></svg>', '<svg></svg>'],
    ['scripts', '<p onclick="x()">x</p><script>x()</script>', '<p>x</p>'],
  ])('take %s out', (_, pasted, left) => {
    expect(filterPaste(pasted)).toBe(left);
  });
});

describe('a panel for 公众号', () => {
  const shown = dataset.views.flatMap((view) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      [null, ...MODES].flatMap((mode) => {
        const resolved = resolvePanel(view, dataset, lang, mode);
        return resolved.ok && (mode === null || resolved.panel.mode === mode)
          ? [{ lang, mode, panel: resolved.panel }]
          : [];
      }),
    ),
  );

  it.each(shown.map(({ panel, lang, mode }) => [panel.id, lang, mode, panel] as const))(
    'comes through the rules with every sign and pixel: %s, %s, %s',
    async (_id, lang, _mode, panel) => {
      await expectWhole(panel, lang);
    },
  );

  it.each(KIND_TABLES)('of a table of the reader’s own comes through as well: $name', async ({ text, change }) => {
    const file = [{ name: 'table.csv', bytes: new TextEncoder().encode(text) }];
    const options = { as: 'table', title: '表' } as const;
    const { plain } = await readUserData(file, options);
    const mapping = plain === null ? undefined : { ...plain.mapping, ...change };
    const { source } = await readUserDataSource(file, { ...options, ...(mapping && { mapping }) }, '0.1.0');
    const panels = source === null ? [] : requestedPanels(null, null, 'zh', source.dataset);
    expect(panels.length).toBeGreaterThan(0);
    for (const panel of panels) await expectWhole(panel, 'zh');
  });

  it('says headline, subtitle, notes and source as text', () => {
    for (const panel of panelsOf(dataset, 'zh')) {
      const article = formatArticle(panel, { lang: 'zh', theme: 'light', widthPx: 310 });
      expect(XMLValidator.validate(article)).toBe(true);
      for (const text of [panel.headline, panel.subtitle, ...panel.notes, panel.source])
        expect(article).toContain(`>${text}</p>`);
      expect(article.length).toBeLessThan(30_000);
    }
  });

  it('holds what others wrote as text', () => {
    for (const panel of panelsOf(hostileReport(), 'zh')) {
      const article = formatArticle(panel, { lang: 'zh', theme: 'light', widthPx: 310 });
      expect(XMLValidator.validate(article)).toBe(true);
      expect(filterPaste(article)).toBe(article);
    }
    expect(HOSTILE.length).toBeGreaterThan(0);
  });
});
