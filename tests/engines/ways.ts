import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { serveHost } from '../browser/host.ts';
import { serveFolder } from '../browser/server.ts';
import { REPORT_SITE, report } from '../report.ts';
import { newFolder } from './downloads.ts';
import type { SavedFile, Tab, TabOptions } from './engine.ts';
import { faultsOnPaper } from './paper.ts';
import { appears, clickButton, clickOnce, overflowPx, panelsDrawn, panelsIn, textOf, until } from './reading.ts';

const PANELS = report().views.map(({ id }) => id);
const TABLE = '地区,2021,2022,2023\n兰州市,412.3,426.8,\n天水市,298,296.4,295.2\n庆阳市,217.9,217.1,216\n';

/** What a way is walked with: a window, and a site of its own, so that nothing is kept from the way before. */
interface Walk {
  readonly tab: Tab;
  readonly site: Awaited<ReturnType<typeof serveFolder>>;
}

export type WayName =
  | 'report, zh, light'
  | 'report, en, dark, narrow'
  | 'panel page'
  | 'embed, sandboxed frame'
  | 'embed, element'
  | 'own data from a file'
  | 'own data from an address'
  | 'exports one after another'
  | 'present'
  | 'print'
  | 'script that is not found'
  | 'offline reload'
  | 'one file from a disk'
  | 'one file with own data, reopened';

/** Something that a reader does from its beginning to its end; every engine walks the same. */
export interface Way {
  readonly name: WayName;
  readonly walk: (given: Walk) => Promise<void>;
  /** Default: a desk's window. */
  readonly window?: TabOptions;
  /** What the engines may say of it in their consoles. */
  readonly expected?: RegExp;
}

const folder = newFolder('ways');
const tablePath = join(folder, 'years.csv');
writeFileSync(tablePath, TABLE);

async function openReport({ tab, site }: Walk, path = ''): Promise<void> {
  await tab.goto(site.url + path);
  await panelsDrawn(tab);
  expect(await panelsIn(tab, 'error')).toEqual([]);
}

async function openOwn(tab: Tab): Promise<void> {
  await appears(tab, '.open-data input[type=file]');
  await tab.attach('.open-data input[type=file]', [tablePath]);
  await appears(tab, 'header.user-data', 'years');
  await panelsDrawn(tab);
}

/** A reader's own table is there as a chart and as a table, with its numbers. */
async function expectOwn(tab: Tab): Promise<void> {
  expect(await textOf(tab, 'h1')).toBe('years');
  await until(tab, () => document.querySelectorAll('[data-panel][data-state=ready] .chart svg path').length > 3, null);
  const cells = await tab.run(
    () => [...document.querySelectorAll('[data-panel] td')].map((td) => td.textContent),
    null,
  );
  expect(cells).toEqual(expect.arrayContaining(['412.3', '295.2', '216.0']));
  // They come last, above the panel, and would move it under the pointer.
  await appears(tab, '.other-charts');
}

/** Has one panel saved in a format from its menu, which stays open. */
const saveAs = (tab: Tab, item: string): Promise<SavedFile> => tab.saved(() => clickButton(tab, item, '.export-menu'));

const startOf = ({ bytes }: SavedFile, length = 4): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

const FORMATS = [
  ['图片 SVG', 'svg', '<svg'],
  ['图片 PNG', 'png', '\x89PNG'],
  ['图片 PDF', 'pdf', '%PDF'],
  ['幻灯片 PPTX（可编辑）', 'pptx', 'PK\x03\x04'],
  ['Word 文档 DOCX', 'docx', 'PK\x03\x04'],
  ['表格 Excel', 'xlsx', 'PK\x03\x04'],
  ['表格 CSV', 'csv', '\xef\xbb\xbf'],
] as const;

/** A page of another site with some code in it, whose first frame is to show a panel live, in its own style. */
async function expectEmbedded({ tab }: Walk, code: string): Promise<void> {
  const host = await serveHost();
  try {
    host.write(code);
    await tab.goto(host.url);
    const frame = () => (document.querySelector('shushuo-panel')?.shadowRoot ?? document).querySelector('iframe');
    await appears(tab, 'iframe, shushuo-panel');
    await until(
      tab,
      () => document.querySelector('[data-panel][data-state=ready] .chart svg path') !== null,
      null,
      frame,
    );
    const display = await tab.run(
      () => getComputedStyle(document.querySelector('.embed') ?? document.body).display,
      null,
      frame,
    );
    expect(display).toBe('flex');
    await until(
      tab,
      () => (window as unknown as { heard: { type?: string }[] }).heard.some(({ type }) => type === 'ready'),
      null,
    );
  } finally {
    host.close();
  }
}

function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return pathToFileURL(path).href;
}

const ONE_FILE = pathToFileURL(join(REPORT_SITE, 'shushuo.html')).href;

export const WAYS: readonly Way[] = [
  {
    name: 'report, zh, light',
    walk: async (given) => {
      await openReport(given, '?layout=report&theme=light');
      const { tab } = given;
      expect(await panelsIn(tab, 'ready')).toEqual(PANELS);
      const paper = await tab.run(() => getComputedStyle(document.documentElement).backgroundColor, null);
      expect(paper).toBe('rgb(251, 249, 244)');
      expect(await overflowPx(tab)).toBeLessThanOrEqual(0);
      await clickOnce(tab, () => document.querySelector('#contracts thead button'), null);
      await appears(tab, '#contracts th[aria-sort=ascending]');
    },
  },
  {
    name: 'report, en, dark, narrow',
    window: { widthPx: 480, heightPx: 800 },
    walk: async (given) => {
      await openReport(given, 'en/?layout=report&theme=dark');
      const { tab } = given;
      expect(await panelsIn(tab, 'ready')).toEqual(PANELS);
      const paper = await tab.run(() => getComputedStyle(document.documentElement).backgroundColor, null);
      expect(paper).toBe('rgb(21, 25, 27)');
      expect(await overflowPx(tab)).toBeLessThanOrEqual(0);
      await clickButton(tab, 'Index', '#contracts');
      await until(tab, () => new URL(location.href).searchParams.get('view') === 'index', null);
      await panelsDrawn(tab);
    },
  },
  {
    name: 'panel page',
    walk: async (given) => {
      await openReport(given, 'panels/contracts/');
      expect(await panelsIn(given.tab, 'ready')).toEqual(['contracts']);
      expect(await given.tab.run(() => document.querySelectorAll('#contracts tbody tr').length, null)).toBeGreaterThan(
        0,
      );
    },
  },
  {
    name: 'embed, sandboxed frame',
    walk: async (given) => {
      // A small frame shows a number and no chart.
      const frame = `<iframe sandbox="allow-scripts" title="panel" width="600" height="480"`;
      await expectEmbedded(given, `${frame} src="${given.site.url}embed/contracts/"></iframe>`);
    },
  },
  {
    name: 'embed, element',
    walk: async (given) => {
      const script = `<script src="${given.site.url}embed.js"></script>`;
      await expectEmbedded(given, `${script}<shushuo-panel panel="contracts"></shushuo-panel>`);
    },
  },
  {
    name: 'own data from a file',
    walk: async (given) => {
      await openReport(given);
      await openOwn(given.tab);
      await expectOwn(given.tab);
    },
  },
  {
    name: 'own data from an address',
    walk: async ({ tab, site }) => {
      await tab.goto(`${site.url}?data=${encodeURIComponent(`${site.url}data/figures.csv`)}`);
      await appears(tab, 'header.user-data', 'figures');
      await panelsDrawn(tab);
      expect((await panelsIn(tab, 'ready')).length).toBeGreaterThan(1);
    },
  },
  {
    name: 'exports one after another',
    walk: async (given) => {
      await openReport(given, '?layout=report');
      const { tab } = given;
      await clickButton(tab, '导出', '#contracts');
      for (const [item, extension, start] of FORMATS) {
        const file = await saveAs(tab, item);
        expect(file.name).toMatch(new RegExp(`^gansu-unions-2016-contracts-zh.*\\.${extension}$`));
        expect(startOf(file, start.length)).toBe(start);
        expect(file.bytes.length).toBeGreaterThan(200);
      }
    },
  },
  {
    name: 'present',
    walk: async ({ tab, site }) => {
      await tab.goto(`${site.url}?present=${PANELS[0]}`);
      await appears(tab, `[data-slide=${PANELS[0]}] .chart svg path`);
      await tab.press('ArrowRight');
      await appears(tab, `[data-slide=${PANELS[1]}] .chart svg path`);
    },
  },
  {
    name: 'print',
    walk: async (given) => {
      for (const path of ['', 'en/']) {
        await openReport(given, `${path}?layout=report`);
        const headings = await given.tab.run(
          () => [...document.querySelectorAll<HTMLElement>('h1, h2, h3, .topic-lead')].map((one) => one.innerText),
          null,
        );
        expect(await faultsOnPaper(await given.tab.printed(), headings), path).toEqual([]);
      }
    },
  },
  {
    name: 'script that is not found',
    walk: async ({ tab }) => {
      const broken = await serveFolder(REPORT_SITE, undefined, (path, response) => {
        const isScript = /^assets\/main-.*\.js$/.test(path);
        if (isScript) response.writeHead(404).end();
        return isScript;
      });
      try {
        await tab.goto(broken.url);
        await appears(tab, '.still-note', '脚本没有运行');
        await until(tab, () => document.querySelectorAll('#contracts .still > svg path').length > 0, null);
        expect(await textOf(tab, '#contracts table')).not.toBe('');
      } finally {
        broken.close();
      }
    },
    expected: /404|[Ll]oading|MIME|Failed/,
  },
  {
    name: 'offline reload',
    walk: async (given) => {
      await openReport(given);
      const { tab, site } = given;
      await until(tab, () => navigator.serviceWorker.controller?.state === 'activated', null);
      site.close();
      await tab.reload();
      await panelsDrawn(tab);
      expect(await panelsIn(tab, 'ready')).toEqual(PANELS);
      await appears(tab, '[data-note=stale]');
    },
    expected: /Failed to load resource|NetworkError|ServiceWorker|service worker/,
  },
  {
    name: 'one file from a disk',
    walk: async ({ tab }) => {
      await tab.goto(`${ONE_FILE}?lang=zh&layout=report`);
      await panelsDrawn(tab);
      expect(await panelsIn(tab, 'ready')).toEqual(PANELS);
      await clickButton(tab, '导出', '#contracts');
      for (const item of ['图片 PNG', '幻灯片 PPTX（可编辑）'])
        expect((await saveAs(tab, item)).bytes.length).toBeGreaterThan(1000);
    },
  },
  {
    name: 'one file with own data, reopened',
    walk: async ({ tab }) => {
      await tab.goto(`${ONE_FILE}?lang=zh&layout=report`);
      await panelsDrawn(tab);
      await openOwn(tab);
      await expectOwn(tab);
      await clickButton(tab, '存成单个网页……');
      const file = await tab.saved(() => clickButton(tab, '下载: 单个网页文件（HTML）'));
      expect(file.name).toBe('years-report.html');
      await tab.goto(`${onDisk(file.name, file.bytes)}?lang=zh&layout=report`);
      await appears(tab, 'header.user-data', 'years');
      await panelsDrawn(tab);
      await expectOwn(tab);
      await clickButton(tab, '导出', '[data-panel]');
      expect(startOf(await saveAs(tab, '表格 Excel'))).toBe('PK\x03\x04');
    },
  },
];
