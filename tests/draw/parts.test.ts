import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { groupParts } from '../../src/draw/parts.ts';
import { drawPicture, type PictureStyle } from '../../src/draw/picture.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { report } from '../report.ts';

const dataset = report();
const STYLE: PictureStyle = {
  widthPx: 1600,
  heightPx: 900,
  theme: 'light',
  lang: 'zh',
  titled: true,
  background: 'paper',
};

function pictureOf(id: string, style: Partial<PictureStyle> = {}): string {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid view: ${id}`);
  const resolved = resolvePanel(view, dataset, style.lang ?? 'zh', null);
  if (!resolved.ok) throw new Error(resolved.problem);
  const provenance = { dataset: 'd', source: 's', licence: 'l', panelId: id, file: 'f', checksum: 'c', version: '1' };
  return drawPicture(resolved.panel, { ...STYLE, ...style }, provenance).svg;
}

const idsIn = (svg: string): string[] => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
const partsIn = (svg: string): string[] => idsIn(svg).map((id) => id.replace(/^.*?-[0-9a-f]{8}-/, ''));

describe('the parts of a picture', () => {
  test.each<[panel: string, parts: readonly string[]]>([
    [
      'contracts',
      ['axis-value-0', 'series-bars-0', 'legend', 'label-collective-contracts', 'label-wage-contracts', 'label'],
    ],
    ['training', ['legend', 'axis', 'series-skill-trainings']],
    ['membership', ['axis-when-0', 'series-line-members', 'label-members']],
    ['growth-ranking', ['series-base', 'series-growth', 'legend', 'label-members']],
    ['prefectures', ['legend', 'series-jiuquan']],
  ])('are named for those who edit it: %s', (panel, parts) => {
    expect(partsIn(pictureOf(panel))).toEqual(expect.arrayContaining([...parts]));
  });

  test.each(dataset.views.map(({ id }) => id))(
    'are well-formed, each its own, and hold all that is drawn: %s',
    (id) => {
      const svg = pictureOf(id);
      expect(XMLValidator.validate(svg)).toBe(true);
      const ids = idsIn(svg);
      expect(new Set(ids).size).toBe(ids.length);
      expect(partsIn(svg).some((part) => part.startsWith('series-'))).toBe(true);
      const referred = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, name = '']) => name);
      expect(ids).toEqual(expect.arrayContaining(referred));
      expect(svg).not.toContain('ecmeta');
      // Programs clip everything away by a path that holds a group.
      expect(svg).not.toMatch(/<clipPath[^>]*>\s*<g/);
      // Only the ground of the chart lies outside of all parts.
      const chart = (/<svg x=[\s\S]*?<\/svg>/.exec(svg)?.[0] ?? '').replace(/<defs[\s\S]*?<\/defs>/g, '');
      const outside = chart.replace(/<g id="[\s\S]*?<\/g>/g, '').match(/<(?:path|text|polyline|polygon)\b/g);
      expect(outside).toBeNull();
    },
  );

  test('of two pictures in one page have no id in common', () => {
    const styles: Partial<PictureStyle>[] = [
      {},
      { lang: 'en' },
      { theme: 'dark' },
      { widthPx: 1200 },
      { titled: false },
    ];
    const pictures = ['membership', 'contracts'].flatMap((id) => styles.map((style) => pictureOf(id, style)));
    const ids = pictures.flatMap(idsIn);
    expect(pictures.filter((svg) => svg.includes('clip-path'))).toHaveLength(styles.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pictureOf('membership')).toBe(pictures[0]);
  });
});

describe('a group', () => {
  const line = (part: string | null, at: number): string =>
    `<path d="M${at}"${part === null ? '' : ` ecmeta_part="${part}"`}></path>`;
  test.each<[string, (string | null)[], string[]]>([
    ['holds neighbours', ['axis', 'axis', null], ['axis']],
    ['begins anew above another part', ['series-a', 'label', 'series-a'], ['series-a', 'label', 'series-a-2']],
    [
      'has an id that is not taken',
      ['series-a', 'label', 'series-a 2', 'series-a'],
      ['series-a', 'label', 'series-a-2', 'series-a-3'],
    ],
    [
      'keeps letters of every script',
      ['series-兰州市', 'series-Ünder (1)', 'series-ª½'],
      ['series-兰州市', 'series-Ünder-1', 'series'],
    ],
  ])('%s', (_, parts, ids) => {
    const svg = groupParts(['<svg>', ...parts.map(line), '</svg>'].join('\n'));
    expect(idsIn(svg)).toEqual(ids);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg.match(/<path d="M\d"/g)).toHaveLength(parts.length);
  });
});
