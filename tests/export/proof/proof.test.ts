import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { layoutFrame } from '../../../src/draw/frame.ts';
import { measureText } from '../../../src/draw/measure.ts';
import { exportPng } from '../../../src/export/png.ts';
import { formatProof, makeProof, type ProofState, readProof, signsOf } from '../../../src/export/proof/proof.ts';
import { shownInFile } from '../../../src/export/proof/shown-in-picture.ts';
import { RATIOS } from '../../../src/export/size.ts';
import { exportSvg, type PictureJob } from '../../../src/export/svg.ts';
import { HOSTILE } from '../hostile.ts';
import { decodePng } from '../pixels.ts';
import { dataset, jobFor, ORIGIN, tools } from '../tools.ts';

const STATE: ProofState = { panel: 'contracts', view: null, lang: 'zh', signs: 'abababab' };
const SITE = 'https://example.org/shushuo/';

describe('what a code says', () => {
  it.each<[address: string, text: string, state: Partial<ProofState>]>([
    [`${SITE}panels/contracts/`, `${SITE}panels/contracts/?proof=abababab`, {}],
    [`${SITE}en/panels/contracts/`, `${SITE}en/panels/contracts/?proof=abababab`, { lang: 'en' }],
    [`${SITE}panels/contracts/?view=growth`, `${SITE}panels/contracts/?view=growth&proof=abababab`, { view: 'growth' }],
    [
      `${SITE}?data=https%3A%2F%2Fa.cn%2Fb.csv&lang=en#chart-1`,
      `${SITE}?data=https%3A%2F%2Fa.cn%2Fb.csv&lang=en&proof=abababab#chart-1`,
      { panel: 'chart-1', lang: 'en' },
    ],
    ['', 'shushuo:?panel=contracts&lang=zh&proof=abababab', {}],
    [`${SITE}?data=${'a'.repeat(100)}#contracts`, 'shushuo:?panel=contracts&lang=zh&proof=abababab', {}],
  ])('of %o', (address, text, state) => {
    expect(formatProof(STATE, address)).toBe(text);
    expect(readProof(text)).toEqual({ ...STATE, ...state });
  });

  it.each([
    '',
    'contracts',
    'https://example.org/panels/contracts/',
    'https://example.org/panels/contracts/?proof=abab',
    'https://example.org/panels/contracts/?proof=%3Cscript',
    'javascript:proof=abababab',
    'shushuo:?proof=abababab',
    'https://example.org/?proof=abababab',
    'WIFI:S:office;T:WPA;P:secret;;',
  ])('reads nothing in %o', (text) => {
    expect(readProof(text)).toBeNull();
  });

  it.each(HOSTILE.filter(([, text]) => text.length < 1000))('has ids with %s back as they were', (_, panel) => {
    expect(readProof(formatProof({ ...STATE, panel }, ''))).toEqual({ ...STATE, panel });
  });
});

async function jobWith(id: string, style: Partial<PictureJob['style']>, lang: 'zh' | 'en' = 'zh'): Promise<PictureJob> {
  const job = jobFor(id, lang, style);
  const state = { ...STATE, panel: id, lang, signs: signsOf(ORIGIN.checksum) };
  const proof = await makeProof(state, `${SITE}${lang === 'en' ? 'en/' : ''}panels/${id}/`);
  return { ...job, style: { ...job.style, proof } };
}

describe('a picture that is checked by its code', () => {
  it.each(RATIOS)('has modules of 3 px and more at a width of 1080, and nothing over them: $name', async (size) => {
    for (const { id } of dataset.views) {
      for (const titled of [true, false]) {
        const { panel, style } = await jobWith(id, { ...size, titled });
        const { code, lines, chart, drawing, layoutWidth, layoutHeight } = layoutFrame(panel, style);
        if (code === null || style.proof === undefined) throw new Error('no code');
        expect((code.side / style.proof.modules / layoutWidth) * 1080).toBeGreaterThan(2.999);
        expect(code.y + code.side).toBeLessThanOrEqual(layoutHeight);
        expect(code.y).toBeGreaterThanOrEqual(chart.y + drawing.heightPx);
        const said = lines.filter(({ role }) => role === 'note' || role === 'source');
        expect(
          said
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        ).toContain('校验码abababab');
        for (const { text, x, sizePx, weight } of said)
          expect(x + measureText(text, sizePx, weight)).toBeLessThanOrEqual(code.x - sizePx);
        for (const { y, sizePx } of said) expect(y + sizePx / 2).toBeLessThanOrEqual(code.y + code.side + 1);
      }
    }
  });

  it.each([
    ['light', 'paper'],
    ['dark', 'paper'],
    ['dark', 'transparent'],
  ] as const)('is read out of its pixels: %s on %s', async (theme, background) => {
    const job = await jobWith('prefectures', { theme, background }, 'en');
    const { width, height, pixels } = decodePng((await exportPng(job, tools, { scale: 1 })).bytes);
    const text = decodeQR({ width, height, data: pixels });
    expect(readProof(text)).toEqual({ panel: 'prefectures', view: null, lang: 'en', signs: 'abababab' });
  });

  it('is the picture it always was without one', async () => {
    const [bare, checked] = [jobFor('contracts', 'zh'), await jobWith('contracts', {})];
    const svgOf = async (job: PictureJob) => new TextDecoder().decode((await exportSvg(job, tools)).bytes);
    expect(await svgOf(bare)).not.toMatch(/校验码|id="[^"]*-code"/);
    expect(await svgOf(checked)).toMatch(/校验码 abababab[\s\S]*id="contracts-[\da-f]{8}-code"/);
  });
});

describe('what a file says it shows', () => {
  it('a PNG its look, an SVG its language, both the signs of their data', async () => {
    const job = jobFor('contracts', 'en', { theme: 'dark' }, 'growth');
    const signs = 'abababab';
    expect(shownInFile((await exportPng(job, tools, { scale: 1 })).bytes)).toEqual({
      panel: 'contracts',
      view: 'growth',
      lang: 'en',
      theme: 'dark',
      signs,
    });
    for (const outlines of [false, true])
      expect(shownInFile((await exportSvg(job, tools, { outlines })).bytes)).toEqual({
        panel: 'contracts',
        view: null,
        lang: 'en',
        theme: null,
        signs,
      });
  });

  it.each([
    ['nothing', ''],
    ['somebody’s drawing', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    ['what is no XML', '<svg <<>'],
    ['a page', '<!DOCTYPE html><p>x</p>'],
    ['a photograph', '\xff\xd8\xff\xe0'],
  ])('%s nothing', (_, text) => {
    expect(shownInFile(new TextEncoder().encode(text))).toBeNull();
  });
});
