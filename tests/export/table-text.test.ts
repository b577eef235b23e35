import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { formatTableHtml, formatTableTsv } from '../../src/export/table-text.ts';
import { report } from '../report.ts';
import { HOSTILE, hostileReport, panelOf, panelsOf } from './hostile.ts';

const dataset = report();
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  parseTagValue: false,
});

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The elements of a piece of HTML that is also XML, in order, with all the text within each. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (nodes: Record<string, unknown>[]): string =>
    nodes
      .map((node) => {
        if ('#text' in node) return String(node['#text']);
        const [tag = ''] = Object.keys(node).filter((key) => key !== ':@');
        const at = found.push({ tag, attributes: {}, text: '' }) - 1;
        const text = walk(node[tag] as Record<string, unknown>[]);
        found[at] = { tag, attributes: (node[':@'] ?? {}) as Record<string, string>, text };
        return text;
      })
      .join('');
  walk(parser.parse(html) as Record<string, unknown>[]);
  return found;
}

const tsvRows = (tsv: string): string[][] =>
  tsv
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));

describe('the table as HTML', () => {
  test.each(['zh', 'en'] as const)('of every panel is well-formed, in %s', (lang) => {
    for (const panel of panelsOf(dataset, lang)) {
      expect(XMLValidator.validate(formatTableHtml(panel, lang))).toBe(true);
    }
  });

  test('has a caption, a head for each column and row, and notes and source below', () => {
    const panel = panelOf('contracts', dataset, 'zh');
    const elements = elementsOf(formatTableHtml(panel, 'zh'));
    const tagged = (tag: string) => elements.filter((element) => element.tag === tag);
    expect(tagged('table')[0]?.attributes).toMatchObject({ '@_lang': 'zh-CN' });
    expect(tagged('caption')[0]?.text).toBe(panel.headline + panel.subtitle);
    expect(tagged('th').map(({ attributes, text }) => [attributes['@_scope'], text])).toEqual([
      ...panel.table.columns.map(({ name }) => ['col', name]),
      ...panel.table.rows.map(({ cells }) => ['row', cells[0]?.text]),
    ]);
    expect(
      tagged('tfoot')[0]
        ?.text.split('\n')
        .every((line) => [...panel.notes, panel.source].includes(line)),
    ).toBe(true);
  });

  test('marks on an English page what the report says in Chinese', () => {
    const elements = elementsOf(formatTableHtml(panelOf('contracts', dataset, 'en'), 'en'));
    const chinese = elements.filter(({ tag, text }) => tag === 'td' && /\p{Script=Han}/u.test(text));
    expect(chinese.map(({ attributes, text }) => [attributes['@_lang'], text])).toEqual([
      ['zh-CN', '2.05万份'],
      ['zh-CN', '2.04万份'],
    ]);
  });

  test.each(HOSTILE)('holds %s as text only', (_, text) => {
    const hostile = hostileReport([text]);
    const [panel] = panelsOf(hostile, 'zh');
    if (panel === undefined) throw new Error('no panel');
    const elements = elementsOf(formatTableHtml(panel, 'zh'));
    const head = elements.find(({ tag, attributes }) => tag === 'th' && attributes['@_scope'] === 'row');
    // Every reader of markup makes one line feed of a line end.
    expect(head?.text.replace(/^'/, '')).toBe(text.replace(/\r\n?/g, '\n').replace(/^'/, ''));
    expect(head?.text).not.toMatch(/^\s*[=+\-@＝]/);
    expect(elements.filter(({ tag }) => tag === 'script')).toEqual([]);
  });
});

test('leaves out of HTML the controls it forbids', () => {
  const [panel] = panelsOf(hostileReport(['a\u0001b\u0085c']), 'zh');
  if (panel === undefined) throw new Error('no panel');
  expect(formatTableHtml(panel, 'zh')).toContain('>abc<');
});

describe('the table as text', () => {
  test('has a field for each column and plain digits', () => {
    const panel = panelOf('contracts', dataset, 'zh');
    expect(tsvRows(formatTableTsv(panel))).toEqual([
      panel.table.columns.map(({ name }) => name),
      ['集体合同', '2.05万份', '20500', '份', '+120%', '0.93万（0.927–0.937万）', '1.3'],
      ['工资专项集体合同', '2.04万份', '20400', '份', '+400%', '0.408万（0.4065–0.4095万）', '1.3'],
    ]);
  });

  test('has as many fields in every row of every panel', () => {
    for (const panel of panelsOf(dataset, 'en')) {
      const widths = tsvRows(formatTableTsv(panel)).map((fields) => fields.length);
      expect(new Set(widths)).toEqual(new Set([panel.table.columns.length]));
    }
  });

  test('writes a fall with a hyphen, which spreadsheets read', () => {
    const figure = dataset.figures.get('collective-contracts');
    if (figure === undefined) throw new Error('no figure');
    const figures = new Map(dataset.figures).set(figure.id, { ...figure, growthPct: -3 });
    const [, row] = tsvRows(formatTableTsv(panelOf('contracts', { ...dataset, figures }, 'zh')));
    expect(row?.[4]).toBe('-3%');
  });

  test.each(HOSTILE)('holds %s on one line in one field, and nothing that runs', (_, text) => {
    const [panel] = panelsOf(hostileReport([text]), 'zh');
    if (panel === undefined) throw new Error('no panel');
    const rows = tsvRows(formatTableTsv(panel));
    expect(rows.map((fields) => fields.length)).toEqual([panel.table.columns.length, panel.table.columns.length]);
    expect(rows[1]?.[0]?.replace(/^'/, '')).toBe(
      text
        .replace(/[\t\r\n]+/g, ' ')
        .trim()
        .replace(/^'/, ''),
    );
    expect(rows[1]?.[0]).not.toMatch(/^\s*[=+\-@＝]/);
  });
});
