import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../src/export/copy/figure.ts';
import type { FigureLook } from '../../../src/export/export-request.ts';
import { HOSTILE, hostileReport, panelsOf } from '../hostile.ts';
import { dataset } from '../tools.ts';

const LOOK: Omit<FigureLook, 'panel' | 'view'> = {
  lang: 'zh',
  theme: 'light',
  background: 'paper',
  titled: true,
  widthPx: 720,
};

/** Every element a figure may hold. */
const KNOWN = 'figure figcaption p svg desc g path text rect circle ellipse line polygon polyline defs clipPath'.split(
  ' ',
);

const parser = new XMLParser({
  ignoreAttributes: false,
  preserveOrder: true,
  processEntities: true,
  trimValues: false,
});

type Node = Readonly<Record<string, unknown>>;

const nodesOf = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...Object.values(node).flatMap((part) => (Array.isArray(part) ? nodesOf(part) : []))]);

const nameOf = (node: Node): string => Object.keys(node).find((name) => name !== ':@') ?? '';

/** Elements by name, and every attribute of theirs. */
function readFigure(code: string): { names: string[]; attributes: string[]; texts: string[] } {
  expect(XMLValidator.validate(code)).toBe(true);
  const nodes = nodesOf(parser.parse(code));
  return {
    names: nodes.map(nameOf).filter((name) => name !== '#text' && name !== ''),
    attributes: nodes.flatMap((node) => Object.keys((node[':@'] as object | undefined) ?? {})),
    texts: nodes.flatMap((node) => ('#text' in node ? [String(node['#text'])] : [])),
  };
}

describe('a panel as HTML for a page', () => {
  it.each(['zh', 'en'] as const)('says headline, subtitle, notes and source as text, once (%s)', (lang) => {
    const [panel] = panelsOf(dataset, lang);
    if (panel === undefined) throw new Error('no panel');
    const code = formatFigure(panel, { ...LOOK, lang });
    const { names, texts } = readFigure(code);
    expect(code).toMatch(new RegExp(`^<figure lang="${lang === 'zh' ? 'zh-CN' : 'en'}" `));
    expect(names.filter((name) => ['figure', 'figcaption', 'svg'].includes(name))).toEqual([
      'figure',
      'figcaption',
      'svg',
    ]);
    for (const text of [panel.headline, panel.subtitle, ...panel.notes, panel.source])
      expect(texts.filter((one) => one === text)).toEqual([text]);
    expect(code).toContain('<svg role="img" aria-label="');
    expect(texts).toContain(panel.description);
    expect(code.length).toBeLessThan(30_000);
    expect(code).not.toMatch(/\n\s*\n|<style|<script|@font-face|url\((?!#)|https?:/);
  });

  it('leaves the words out where they stand elsewhere, but not the name', () => {
    const [panel] = panelsOf(dataset, 'en');
    if (panel === undefined) throw new Error('no panel');
    const code = formatFigure(panel, { ...LOOK, lang: 'en', titled: false, background: 'transparent', theme: 'dark' });
    expect(code).not.toContain('figcaption');
    expect(code).not.toContain('background');
    expect(code).toContain('role="img" aria-label="');
  });

  it.each(['zh', 'en'] as const)('holds any text of the data as text, never as markup (%s)', (lang) => {
    const texts = HOSTILE.map(([, text]) => text).filter((text) => text.length < 1_000);
    const [drawn] = panelsOf(hostileReport(texts), lang);
    if (drawn === undefined) throw new Error('no panel');
    const hostile = `${texts.join(' ')}"><script>alert(1)</script><img src=x onerror='y'>\n\n$& ]]> --> </svg></figure>`;
    const words = { headline: hostile, subtitle: hostile, notes: [hostile], source: hostile, description: hostile };
    const code = formatFigure({ ...drawn, ...words }, { ...LOOK, lang });
    const read = readFigure(code);
    expect(read.names.filter((name) => !KNOWN.includes(name))).toEqual([]);
    expect(read.attributes.filter((name) => /^@_(on|src|href)/.test(name))).toEqual([]);
    const line = hostile.replace(/\s+/g, ' ').trim();
    expect(read.texts.filter((one) => one === line)).toHaveLength(5);
    expect(read.texts).toContain('constructor');
    expect(code).not.toMatch(/\n\s*\n/);
  });

  it('gives the parts of each drawing names of their own, so that several stand on a page', () => {
    const codes = panelsOf(dataset, 'zh').flatMap((panel) =>
      [720, 460].map((widthPx) => formatFigure(panel, { ...LOOK, widthPx })),
    );
    const ids = codes.map((code) => [...code.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(ids.flat().length).toBeGreaterThan(1);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    for (const [index, code] of codes.entries())
      for (const [, id] of code.matchAll(/url\(#([^)]*)\)/g)) expect(ids[index]).toContain(id);
  });
});
