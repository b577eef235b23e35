import type { Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/export/checksum.ts';
import { exportPng } from '../../src/export/png.ts';
import { makeProof, readProof, signsOf } from '../../src/export/proof/proof.ts';
import { RATIOS } from '../../src/export/size.ts';
import { dataset, jobFor, ORIGIN, tools } from '../export/tools.ts';
import { reportFiles } from '../report.ts';
import { openReport } from './report.ts';
import { openPage, siteUrl } from './site.ts';

/** Of the data that the site shows. */
const SIGNS = signsOf(checksumOf(reportFiles().get('figures.csv') ?? new Uint8Array()));
const SITE = 'https://example.org/shushuo/';

interface Shown {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly size: (typeof RATIOS)[number];
}

/** A PNG of a panel with its code, as base64. */
async function pictureWithCode({ id, lang, theme, size }: Shown, signs: string): Promise<string> {
  const job = jobFor(id, lang, { theme, ...size });
  const address = `${SITE}${lang === 'en' ? 'en/' : ''}panels/${id}/`;
  const proof = await makeProof({ panel: id, view: null, lang, signs }, address);
  const { bytes } = await exportPng({ ...job, style: { ...job.style, proof } }, tools, { scale: 1 });
  return Buffer.from(bytes).toString('base64');
}

/** Puts a way into a page to recompress a picture as platforms do: 1080 px wide, JPEG. */
const addCompressor = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, {
      compress: async (png: string, quality: number) => {
        const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(1080, Math.round((image.height / image.width) * 1080));
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 });
      },
    });
  });

interface Compressing {
  readonly compress: (png: string, quality: number) => Promise<Blob>;
}

/** Drops a copy of a picture on the page as platforms leave it. */
async function dropCopy(page: Page, png: string): Promise<void> {
  await addCompressor(page);
  await page.evaluate(async (picture) => {
    const jpeg = await (window as unknown as Compressing).compress(picture, 50);
    const transfer = new DataTransfer();
    transfer.items.add(new File([jpeg], 'IMG_2016.jpg', { type: 'image/jpeg' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, png);
}

const RELIEF: Shown = { id: 'relief', lang: 'en', theme: 'dark', size: RATIOS[0] as Shown['size'] };

describe('a copy of a picture dropped on the page', () => {
  it('opens its panel and says that the data are unchanged', async () => {
    const { page, noFaults } = await openReport({ lang: 'zh' });
    await dropCopy(page, await pictureWithCode(RELIEF, SIGNS));
    await page
      .locator('.dropped', { hasText: `Unchanged: these are the data it was made of (checksum ${SIGNS})` })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('relief');
    await noFaults();
  });

  it('says that there are newer data', async () => {
    const { page } = await openReport({ lang: 'zh' });
    await dropCopy(page, await pictureWithCode({ ...RELIEF, lang: 'zh' }, signsOf(ORIGIN.checksum)));
    await page.locator('.dropped', { hasText: `图片之后数据已更新：图中校验码 abababab，现在 ${SIGNS}。` }).waitFor();
  });

  it('says so where it has no code', async () => {
    const { page } = await openReport({ lang: 'en' });
    const { bytes } = await exportPng(jobFor('relief', 'en', {}), tools, { scale: 1 });
    await dropCopy(page, Buffer.from(bytes).toString('base64'));
    await page.locator('.dropped', { hasText: 'What this picture shows cannot be told' }).waitFor();
  });
});

it('the address of a code says on the panel’s page whether the data are unchanged', async () => {
  const { page } = await openPage({ path: `panels/relief/?proof=${SIGNS}` });
  await page.locator('.proof-note', { hasText: `数据没有变（校验码 ${SIGNS}）。` }).waitFor();
  await page.goto(`${siteUrl}en/panels/relief/?proof=abababab`);
  await page.locator('.proof-note', { hasText: 'There are newer data' }).waitFor();
});

/** The page's own reader of codes as a script that sets `codeInPicture`. */
async function readerScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/app/export/code-in-picture.ts', formats: ['iife'], name: 'reader' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const [chunk] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no script');
  return chunk.code;
}

it('the code is read in 99 of 100 copies of 1080 px in JPEG of quality 50 to 85', async () => {
  const langs = ['zh', 'en'] as const;
  const themes = ['light', 'dark'] as const;
  const shown = Array.from({ length: 25 }, (_, at): Shown => {
    const { id } = dataset.views[at % dataset.views.length] ?? { id: '' };
    const size = RATIOS[at % RATIOS.length] as Shown['size'];
    return { id, lang: langs[at % 2] ?? 'zh', theme: themes[Math.floor(at / 2) % 2] ?? 'light', size };
  });
  const { context } = await openReport({ lang: 'zh' });
  const page = await context.newPage();
  await page.setContent('<!DOCTYPE html><title>Copies</title>');
  await page.addScriptTag({ content: await readerScript() });
  await addCompressor(page);
  const missed: string[] = [];
  let count = 0;
  for (const one of shown) {
    const png = await pictureWithCode(one, SIGNS);
    const texts = await page.evaluate(async (picture) => {
      const { compress, reader } = window as unknown as Compressing & {
        reader: { codeInPicture: (file: Blob) => Promise<string | null> };
      };
      const read = [];
      for (let quality = 50; quality <= 85; quality += 5)
        read.push([quality, await reader.codeInPicture(await compress(picture, quality))] as const);
      return read;
    }, png);
    for (const [quality, text] of texts) {
      count += 1;
      const state = readProof(text ?? '');
      if (state?.panel !== one.id || state.signs !== SIGNS || state.lang !== one.lang)
        missed.push(`${one.id} ${one.lang} ${one.theme} ${one.size.name} ${quality}: ${text}`);
    }
  }
  console.log(`codes read: ${count - missed.length} of ${count}`);
  expect(count).toBe(200);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
});
