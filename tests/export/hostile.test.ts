import '../../src/panels/kinds/user-data-kinds.ts';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { ExportRequest, PictureLook } from '../../src/export/export-request.ts';
import type { ExportSource } from '../../src/export/requests/export-source.ts';
import { runExport } from '../../src/export/requests/run-export.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import { readPdf } from './pdf/pdf-reader.ts';
import { decodePng } from './pixels.ts';
import { exportTools, ORIGIN } from './tools.ts';

/** What XML 1.0 cannot hold, and HTML should not. */
const UNHEARD = ['\u0000', '\u0001', '\u000b', '\u001b', '\ufffe', '\uffff', '\ud800', '\udc00'];
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const named = (text: string, at: number): string => `甲${at}${text}乙]]>&<`;

const FILES: readonly (readonly [what: string, json: unknown])[] = [
  ['any table', UNHEARD.map((one, at) => ({ [`地区${one}`]: named(one, at), [`人数（万人）`]: at + 1 }))],
  ['figures', UNHEARD.map((one, at) => ({ 指标: named(one, at), 表述: `${at + 1}万人`, 备注: one + one, 主题: one }))],
];

async function sourceOf(json: unknown): Promise<ExportSource> {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  const { dataset } = await readUserData([{ name: '表.json', bytes }]);
  if (dataset === null) throw new Error('no dataset');
  return { dataset, origin: ORIGIN, originals: new Map([['表.json', bytes]]) };
}

function requestsFor(panel: string): readonly (readonly [what: string, request: ExportRequest])[] {
  const look: PictureLook = {
    panel,
    view: null,
    lang: 'zh',
    theme: 'light',
    size: '16:9',
    scale: 1,
    background: 'paper',
    titled: true,
    outlines: false,
  };
  const deck = { panels: null, view: null, lang: 'zh', theme: 'light', size: '16:9' } as const;
  return [
    ['svg', { kind: 'picture', format: 'svg', look }],
    ['outlined svg', { kind: 'picture', format: 'svg', look: { ...look, outlines: true } }],
    ['png', { kind: 'picture', format: 'png', look }],
    ['pdf', { kind: 'picture', format: 'pdf', look }],
    ['html', { kind: 'figure', look: { ...look, widthPx: 720 } }],
    ['xlsx', { kind: 'table', format: 'xlsx', panel, view: null, lang: 'zh' }],
    ['deck', { kind: 'slides', ...deck }],
    ['document', { kind: 'document', panels: null, view: null, lang: 'zh' }],
    ['workbook', { kind: 'workbook', view: null, lang: 'en' }],
    ['booklet', { kind: 'booklet', view: null, lang: 'zh' }],
  ];
}

function expectXml(xml: string, at: string): void {
  expect(NOT_XML.test(xml), at).toBe(false);
  using document = XmlDocument.fromString(xml);
  expect(document.root.name, at).not.toBe('');
}

/** Throws, or fails, where a file is not what its kind has to be. */
async function expectSound(what: string, bytes: Uint8Array): Promise<void> {
  if (what.endsWith('svg')) return expectXml(strFromU8(bytes), what);
  if (what === 'html') return expect(NOT_XML.test(strFromU8(bytes))).toBe(false);
  if (what === 'png') return expect(decodePng(bytes).width).toBeGreaterThan(0);
  if (what === 'pdf' || what === 'booklet') return expect((await readPdf(bytes)).pages.length).toBeGreaterThan(0);
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(?:xml|rels)$/.test(path)) expectXml(strFromU8(part), path);
  }
}

describe.each(FILES)('%s with characters that XML has not', async (_, json) => {
  const source = await sourceOf(json);
  test.each(requestsFor(source.dataset.views[0]?.id ?? ''))('comes out as %s', async (what, request) => {
    const { bytes } = await runExport(request, source, exportTools);
    await expectSound(what, bytes);
  });
});
