import { describe, expect, it, test } from 'vitest';
import { LAYOUT_WIDTHS } from '../../src/charts/layout-widths.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import type { Dataset } from '../../src/figures/dataset.ts';
import { readDataset } from '../../src/figures/package/read.ts';
import { LANGS, type Lang } from '../../src/words/lang.ts';
import { cutLabels, labelsOf, overlaps } from '../draw/labels.ts';
import { looksOf, panelOf } from '../draw/looks.ts';
import { asShown, isReportShipped, REPORT, report, SECOND_REPORT, SHIPPED_REPORT } from '../report.ts';
import { dataPackage, profileFaults, rowsOf, tableFaults } from './data-package.ts';

const WIDTHS = [...LAYOUT_WIDTHS, 320, 480, 1600];

/** Labels that are cut or lie on another, in one look at a panel at every width. */
function labelFaults(dataset: Dataset, { id, mode }: ReturnType<typeof looksOf>[number], lang: Lang): string[] {
  const { chart } = panelOf(dataset, id, lang, mode);
  return WIDTHS.flatMap((widthPx) => {
    const { drawing } = drawSvg(chart, { widthPx, theme: 'light', lang });
    const labels = labelsOf(drawing, widthPx);
    if (labels.length === 0) return [`${widthPx}: nothing is drawn`];
    return [...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)].map(
      (fault) => `${widthPx}: ${fault}`,
    );
  });
}

// What ships is asked only what holds for any report: whoever brings next year's figures changes no test.
const FOLDERS = [SHIPPED_REPORT, SECOND_REPORT, ...(isReportShipped() ? [] : [REPORT])];

describe.each(FOLDERS.map((folder) => [asShown(folder), folder] as const))('the report in %s', (_, folder) => {
  const whole = dataPackage(folder);
  const { descriptor, files } = whole;

  it('is valid against the Tabular Data Package profile of the standard', () => {
    expect(profileFaults(descriptor)).toEqual([]);
  });

  it('names every table of the folder', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
  });

  test.each(descriptor.resources)('$path fits its Table Schema', (resource) => {
    expect(tableFaults(resource, whole)).toEqual([]);
  });

  it('is read without any issue, and no row is lost', () => {
    const reading = readDataset({ descriptor, files });
    expect(reading.issues).toEqual([]);
    const { figures, places, actions } = report(folder);
    const read = descriptor.resources.filter(({ name }) => ['figures', 'places', 'actions'].includes(name));
    const rows = Object.fromEntries(read.map((one) => [one.name, rowsOf(one, whole).length]));
    expect({ figures: figures.size, places: places.length, actions: actions.length }).toEqual({
      places: 0,
      actions: 0,
      ...rows,
    });
  });

  it('highlights and shows figures that it has', () => {
    const { figures, views, highlights } = report(folder);
    expect([...highlights, ...views.flatMap((view) => view.figures)].filter((id) => !figures.has(id))).toEqual([]);
  });

  const dataset = report(folder);
  const looks = looksOf(dataset).flatMap((look) => LANGS.map((lang) => ({ ...look, lang, look })));

  test.each(looks)('$name in $lang draws, and no label is cut or lies on another', ({ look, lang }) => {
    expect(labelFaults(dataset, look, lang)).toEqual([]);
  });
});

describe('the check of any report', () => {
  const { descriptor, files } = dataPackage(SECOND_REPORT);

  it('sees a broken descriptor', () => {
    expect(profileFaults({ ...descriptor, profile: 'data-package' })).not.toEqual([]);
    expect(profileFaults({ ...descriptor, resources: [{ name: 'figures' }] })).not.toEqual([]);
  });

  it.each<[what: string, from: string, to: string]>([
    ['a column', ',as_stated,', ',stated,'],
    ['a type', ',5126000,', ',much,'],
    ['a name that is known', ',nearly,', ',almost,'],
    ['what is unique', '\nlegal-cases,', '\nrest-stations,'],
    ['what is required', ',512.6万人,', ',,'],
  ])('sees a table broken in %s', (_, from, to) => {
    const [figures] = descriptor.resources;
    const csv = new TextDecoder().decode(files.get('figures.csv'));
    expect(csv).toContain(from);
    const broken = new Map([['figures.csv', new TextEncoder().encode(csv.replace(from, to))]]);
    expect(figures && tableFaults(figures, { descriptor, files: broken })).not.toEqual([]);
  });

  it('sees an overlap and a cut label', () => {
    const label = (text: string, x: number) => ({ text, box: { x, y: 0, width: 50, height: 12 } });
    expect(overlaps([label('a', 0), label('b', 40)])).toEqual(['overlap: a × b']);
    expect(cutLabels([label('c', 280)], 320, 20)).toEqual(['cut: c at 280,0 50 wide']);
  });
});
