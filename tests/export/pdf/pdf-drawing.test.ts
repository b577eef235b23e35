import { describe, expect, it } from 'vitest';
import { newPdf } from '../../../src/export/pdf/pdf-document.ts';
import { drawNode } from '../../../src/export/pdf/pdf-drawing.ts';
import { readSvg } from '../../../src/export/svg-nodes.ts';
import { tools } from '../tools.ts';
import { readPdf } from './pdf-reader.ts';

const ABOUT = {
  title: 'T',
  author: 'A',
  subject: 'S',
  keywords: ['K'],
  lang: 'zh',
  date: '2016-06',
  version: '0.1.0',
} as const;

async function draw(inside: string): Promise<Uint8Array> {
  const pdf = await newPdf(ABOUT, tools.faces);
  pdf.pen.addPage({ size: [200, 100], margin: 0 });
  drawNode(pdf.pen, readSvg(`<svg width="200" height="100">${inside}</svg>`));
  return pdf.finish();
}

describe('an SVG of ours in a PDF', () => {
  it.each([
    ['an element', '<circle r="1"/>', '<circle>'],
    ['an attribute', '<rect width="1" height="1" filter="url(#a)"/>', 'filter at <rect>'],
    ['a style', '<text style="letter-spacing:2px">a</text>', 'style letter-spacing'],
    ['a transform', '<path d="M0 0L1 1" transform="rotate(3)"/>', 'transform rotate(3)'],
    ['a clip path', '<g clip-path="url(#d0)"></g>', 'no clip path d0'],
    ['a number', '<rect width="wide" height="1"/>', 'width wide'],
    ['a pattern of dashes', '<path d="M0 0L1 1" stroke="#000000" stroke-dasharray="1,2,3"/>', 'stroke-dasharray 1,2,3'],
  ])('refuses %s it does not know', async (_, inside, fault) => {
    await expect(draw(inside)).rejects.toThrow(`invalid svg: ${fault}`);
  });

  it.each(['<svg><g></svg>', '<svg></svg></svg>', '<g></g>', ''])('refuses %j', (svg) => {
    expect(() => readSvg(svg)).toThrow('invalid svg');
  });

  it('sets text where its anchor and its transform say', async () => {
    const texts = [
      '<text x="100" y="20" font-size="10">开始</text>',
      '<text x="100" y="40" font-size="10" text-anchor="end">尾</text>',
      '<text y="5" text-anchor="middle" style="font-size:20px;font-weight:700;" transform="translate(50 60)">中央</text>',
      '<svg x="10" y="80"><text x="1" y="2" font-size="10">&lt;内&amp;&#x5916;&gt;</text></svg>',
    ];
    const { pages } = await readPdf(await draw(texts.join('')));
    const runs = pages[0]?.runs.map(({ text, x, y, sizePt }) => [text, ...[x, y, sizePt].map(Math.round)]);
    expect(runs).toEqual([
      ['开始', 100, 80, 10],
      ['尾', 90, 60, 10],
      ['中央', 30, 35, 20],
      ['<内&外>', 11, 18, 10],
    ]);
  });
});
