import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../report.ts';
import { dataKept, expectAccessible, importOf, panelsIn } from './report.ts';
import { type OpenedPage, openPage, type PageOptions, siteUrl } from './site.ts';

const FIGURES = reportText('figures.csv');
const DESCRIPTOR = reportText('datapackage.json');

interface Given {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const csv = (content: string | Uint8Array, name = 'own.csv'): Given => ({ name, content });

const YEARS = '地区,2021,2022,2023\n兰州市,412.3,426.8,\n天水市,298,296.4,295.2\n庆阳市,217.9,217.1,216\n';

/** The front page, once the report is there. */
async function openSite(options: PageOptions = {}): Promise<OpenedPage> {
  const opened = await openPage(options);
  await settled(opened.page);
  return opened;
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { import: outcome } = document.documentElement.dataset;
    return outcome !== undefined && outcome !== 'busy' && document.querySelector('.user-data-busy') === null;
  });
}

/** What comes of some act: the load it begins is over. */
async function outcomeOf(page: Page, act: () => Promise<unknown>): Promise<string | undefined> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.documentElement.dataset['import'] ?? '')).observe(
      document.documentElement,
      { attributes: true, attributeFilter: ['data-import'] },
    );
  });
  await act();
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.includes('busy'));
  await settled(page);
  return importOf(page);
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

const pick = (page: Page, ...files: readonly Given[]) =>
  outcomeOf(page, () =>
    page
      .locator('.open-data input[type=file]')
      .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: bytesOf(content) }))),
  );

const dropFiles = (page: Page, ...files: readonly Given[]) =>
  page.evaluate(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector('main')?.dispatchEvent(event);
    },
    files.map(({ name, content }) => ({ name, bytes: [...bytesOf(content)] })),
  );

const drop = (page: Page, ...files: readonly Given[]) => outcomeOf(page, () => dropFiles(page, ...files));

const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  outcomeOf(page, () =>
    page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
    }, data),
  );

const headlines = (page: Page) => page.locator('[data-panel] h3').allInnerTexts();
const title = (page: Page) => page.locator('h1').innerText();
const doctor = (page: Page) => page.locator('[data-doctor]');

/** What a click has the browser download. */
async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), text: (await buffer(await file.createReadStream())).toString() };
}

/** Waits until what is near the window is drawn. */
async function firstDrawn(page: Page): Promise<void> {
  await page.locator('[data-panel][data-state=ready]').first().waitFor();
}

/** Whether the page takes files that are dragged over it; otherwise the browser leaves it for the file. */
const takesFiles = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.csv'));
    const event = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    return !(document.querySelector('main') ?? document.body).dispatchEvent(event);
  });

describe('files are taken', () => {
  it('while the report is on its way, which they are then compared with', async () => {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    // The page as it is shown where its data are not those it was built from.
    const routes = { 'data/datapackage.json': DESCRIPTOR.replace('"title_zh": "', '"title_zh": "又') };
    const { page, noFaults } = await openPage({ lang: 'zh', routes, hold: { 'data/actions.csv': released } });
    await page.getByRole('button', { name: '打开自己的数据' }).waitFor();
    await expect.poll(() => takesFiles(page)).toBe(true);
    await dropFiles(page, csv(FIGURES, 'next.csv'));
    release();
    await page.locator('h1', { hasText: 'next' }).waitFor();
    await page.getByRole('button', { name: '与报告对照' }).click();
    await page.locator('.kicker', { hasText: '与报告对照' }).waitFor();
    await noFaults();
  });

  it('where the report could not be loaded', async () => {
    const { page, noFaults } = await openPage({ lang: 'en', routes: { 'data/datapackage.json': 404 } });
    await page.locator('.failed [data-doctor]').waitFor();
    expect(await takesFiles(page)).toBe(true);
    expect(await drop(page, csv(YEARS, 'years.csv'))).toBe('ready');
    expect(await title(page)).toBe('years');
    await noFaults(/Failed to load resource|datapackage\.json (404|net::ERR_ABORTED)/);
  });

  it('but no picture of a report that is not there', async () => {
    const { page } = await openPage({ lang: 'en', routes: { 'data/datapackage.json': 404 } });
    await page.locator('.failed [data-doctor]').waitFor();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.dropped', { hasText: 'The report is not there' }).waitFor();
  });
});

describe('the ways in', () => {
  it('takes a picked file, says how it stands, and shows it as the report is shown', async () => {
    const { page, noFaults } = await openSite();
    expect(await pick(page, csv(FIGURES, 'next.csv'))).toBe('ready');
    await firstDrawn(page);
    expect(await title(page)).toBe('next');
    expect(await page.locator('header.user-data').innerText()).toContain('36 行，16 列');
    expect(await page.title()).toContain('next');
    await page.locator('.search input').fill('集体合同');
    await page.locator('.results li').first().waitFor();
    await noFaults();
  });

  it('takes figures together with their descriptor, and then shows the views it declares', async () => {
    const { page, noFaults } = await openSite();
    const own = DESCRIPTOR.replaceAll('places.csv', 'p.csv').replaceAll('actions.csv', 'a.csv');
    const files = [csv(FIGURES, 'figures.csv'), csv(own, 'datapackage.json')];
    const rest = ['places', 'actions'].map((name) => csv(reportText(`${name}.csv`), `${name[0]}.csv`));
    const before = await headlines(page);
    expect(await drop(page, ...files, ...rest)).toBe('ready');
    await firstDrawn(page);
    expect(await headlines(page)).toEqual(before);
    await noFaults();
  });

  it('takes what is pasted from a spreadsheet, and a table of a web page', async () => {
    const { page, noFaults } = await openSite({ lang: 'en' });
    expect(await paste(page, { 'text/plain': '地区\t人口（万人）\n兰州市\t442\n天水市\t298\n' })).toBe('ready');
    await firstDrawn(page);
    expect(await title(page)).toBe('Pasted table');
    const html = '<p>x</p><table><tr><th>City<th>People<tr><td>Bern<td>134<tr><td>Basel<td>178</table>';
    await paste(page, { 'text/html': html, 'text/plain': 'City People' });
    await page
      .locator('[data-panel] td', { hasText: '134' })
      .or(page.locator('[data-panel] >> text=134'))
      .first()
      .waitFor();
    const noted = '<table><tr><td>Year<td>Members<tr><td>2014<td>328<sup>2</sup><tr><td>2015<td>340</table>';
    await paste(page, { 'text/html': noted, 'text/plain': 'Year\tMembers\n2014\t3282\n2015\t340\n' });
    await page.locator('header.user-data').getByText('2 rows').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('3,282');
    await noFaults();
  });

  it('leaves what is pasted into a field alone', async () => {
    const { page } = await openSite();
    await page.locator('.search input').focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'a\tb\n1\t2\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('header.user-data').count()).toBe(0);
  });

  it('offers pasting in the dialog, which is accessible in both languages and looks', async () => {
    const { page, noFaults } = await openSite({ lang: 'en', theme: 'dark', width: 360 });
    await page.getByRole('button', { name: 'Open your own data' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'dialog');
    await page.getByLabel('Paste a table').fill('a,b\nx,1\ny,2\n');
    expect(await outcomeOf(page, () => page.getByRole('button', { name: 'Read it' }).click())).toBe('ready');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expectAccessible(page);
    await noFaults();
  });
});

describe('an address', () => {
  const ORIGIN = { 'Access-Control-Allow-Origin': '*' };
  let server: Server;
  let host = '';
  const asked: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer(({ url, headers }, response) => {
      asked.push(headers.cookie ?? headers.referer);
      if (url === '/open.csv') response.writeHead(200, ORIGIN).end(YEARS);
      else if (url === '/package/datapackage.json')
        response.writeHead(200, ORIGIN).end('{"name": "a", "resources": [{"name": "t", "path": "tables/years.csv"}]}');
      else if (url === '/package/tables/years.csv') response.writeHead(200, ORIGIN).end(YEARS);
      else if (url === '/page')
        response.writeHead(200, { ...ORIGIN, 'Content-Type': 'text/html' }).end('<!doctype html>');
      else if (url === '/closed.csv') response.writeHead(200).end(YEARS);
      else if (url === '/elsewhere.csv') response.writeHead(302, { ...ORIGIN, Location: '/open.csv' }).end();
      else if (url === '/slow.csv') response.writeHead(200, ORIGIN).write(YEARS);
      else if (url === '/large.csv') response.writeHead(200, { ...ORIGIN, 'Content-Length': '300000000' }).end('a');
      else response.writeHead(404, ORIGIN).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const openAt = (address: string) => openSite({ path: `en/?data=${encodeURIComponent(address)}` });

  it('is fetched from the named host alone, saying nothing of the reader, and stays in the address', async () => {
    const { page, responses, noFaults } = await openAt(`${host}/open.csv`);
    await firstDrawn(page);
    expect(await title(page)).toBe('open');
    expect(await page.locator('header.user-data').innerText()).toContain(host.slice(7));
    const hosts = new Set(responses.map((response) => new URL(response.url()).host));
    expect([...hosts].sort()).toEqual([new URL(page.url()).host, host.slice(7)].sort());
    expect(asked).toEqual([undefined]);
    expect(page.url()).toContain('data=');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Embed…' }).click();
    await page.getByText('These data have an address').waitFor();
    const code = await page.getByRole('textbox', { name: 'Code: Markdown picture' }).inputValue();
    const live = `${new URL('en/', siteUrl)}?data=${encodeURIComponent(`${host}/open.csv`)}&lang=en#table`;
    expect(code.endsWith(`](${live})`), code).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Back to the report' }).click();
    expect(page.url()).not.toContain('data=');
    await noFaults();
  });

  it('of a data package brings the tables it names', async () => {
    const { page, noFaults } = await openAt(`${host}/package/datapackage.json`);
    await firstDrawn(page);
    expect(await page.locator('header.user-data').innerText()).toContain('years.csv');
    await noFaults();
  });

  it.each([
    ['/none.csv', '404', /none\.csv/],
    ['/page', 'web page', /^$/],
    ['/closed.csv', 'CORS', /CORS|ERR_FAILED/],
    ['/elsewhere.csv', 'cannot be reached', /redirect|ERR_FAILED|CORS/i],
    ['/large.csv', '250 MB', /ERR_ABORTED|ERR_CONTENT/],
  ])('that fails is explained in words: %s', async (path, word, expected) => {
    const { page, noFaults } = await openAt(host + path);
    await expect.poll(() => importOf(page)).toBe('failed');
    expect(await doctor(page).innerText()).toContain(word);
    await noFaults(expected);
  });

  it('is given up at once, the page staying as it was', async () => {
    const { page, noFaults } = await openPage({ path: `en/?data=${encodeURIComponent(`${host}/slow.csv`)}` });
    await page.locator('.user-data-busy').waitFor();
    await page.locator('.user-data-busy').getByRole('button', { name: 'Cancel' }).click();
    await settled(page);
    await expect.poll(() => importOf(page)).toBe('ready');
    expect(await page.locator('header.user-data').count()).toBe(0);
    await noFaults(/slow\.csv/);
  });

  it('of no web address is refused', async () => {
    const { page, noFaults } = await openAt('javascript:alert(1)');
    await expect.poll(() => importOf(page)).toBe('failed');
    expect(await doctor(page).innerText()).toContain('“javascript:alert(1)”');
    await noFaults();
  });
});

describe('the doctor', () => {
  it('leaves the page as it was where nothing can be read, filters and all', async () => {
    const { page, noFaults } = await openSite();
    await page.locator('.search input').fill('合同');
    const before = await headlines(page);
    expect(await pick(page, csv(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])))).toBe('failed');
    expect(await doctor(page).innerText()).toContain('PNG');
    await expectAccessible(page, 'dialog');
    await page.keyboard.press('Escape');
    expect(await headlines(page)).toEqual(before);
    expect(await page.locator('.search input').inputValue()).toBe('合同');
    await noFaults();
  });

  it('says what was mended and what is doubtful, with row, column and cell', async () => {
    const { page, noFaults } = await openSite({ lang: 'en' });
    const given = '名称,数值,单位,主题,增长\n合同,12,份,甲,abc\n会员,3,人,甲,\n';
    expect(await pick(page, csv(iconv.encode(given, 'gb18030')))).toBe('doubtful');
    const said = await doctor(page).innerText();
    // The encoding is no fault: it stands among what was taken for granted, which is folded.
    expect(said).toMatch(/1 assumed in reading/);
    expect(await doctor(page).locator('.doctor-understood').textContent()).toContain('GB18030');
    expect(said).toMatch(/Row 2|row 2/);
    expect(said).toContain('abc');
    expect(said).toMatch(/1 to check/);
    await expectAccessible(page);
    await noFaults();
  });

  it('has a file read again in another encoding and by another delimiter, with the first lines shown', async () => {
    const { page, noFaults } = await openSite();
    expect(await pick(page, csv('a;b,c\n1;2,3\n4;5,6\n'))).toMatch(/ready|doubtful/);
    await page.locator('summary', { hasText: '怎样读取' }).click();
    await page.locator('pre').waitFor();
    expect(await page.locator('pre').innerText()).toContain('1;2,3');
    await page.getByLabel('分隔符').selectOption(',');
    expect(await outcomeOf(page, () => page.getByRole('button', { name: '再读一次' }).click())).toMatch(
      /ready|doubtful/,
    );
    expect(await page.locator('[data-panel] table').textContent()).toContain('a;b');
    await noFaults();
  });

  it('undoes what it mended, over a reload, and does it again; the page stays where nothing could be drawn', async () => {
    const { page, noFaults } = await openSite();
    const long = '名'.repeat(5000);
    const given = `地区,会员,经费\n兰州,2.05万,—\n天水,3万,4\n${long},1万,5,${long}\n`;
    expect(await pick(page, csv(given))).toBe('doubtful');
    const undo = (code: string) => doctor(page).locator(`[data-code=${code}] .doctor-undo`);
    const undone = page.locator('[data-undone] li');
    const drawn = () => page.locator('[data-panel] thead th').allTextContents();
    expect((await drawn()).join()).toContain('经费');
    await doctor(page).getByText('整格内容，5,000 个字符').click();
    expect(await doctor(page).locator('.doctor-whole p').innerText()).toBe(long);
    expect((await page.locator('[data-panel] tbody').textContent())?.length).toBeLessThan(500);

    expect(await outcomeOf(page, () => undo('missing').click())).toBe('doubtful');
    expect(await undone.innerText()).toContain('“经费”列按原文留作文字');
    expect((await drawn()).join()).not.toContain('经费');
    expect(await page.evaluate(() => document.activeElement?.matches('.doctor'))).toBe(true);
    await expectAccessible(page);

    await dataKept(page);
    await page.reload();
    await settled(page);
    expect(await undone.innerText()).toContain('“经费”列按原文留作文字');
    await doctor(page).locator('.doctor-understood summary').click();
    expect(await outcomeOf(page, () => undo('written').click())).toBe('failed');
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('[data-code=no-chart]').innerText()).toContain('没有一列是数字');
    expect(await dialog.locator('[data-undone] li').count()).toBe(2);
    expect((await drawn()).join()).toContain('会员');
    const again = dialog.locator('[data-undone] li', { hasText: '会员' }).getByRole('button');
    expect(await outcomeOf(page, () => again.click())).toBe('doubtful');
    expect(await outcomeOf(page, () => undone.getByRole('button').click())).toBe('doubtful');
    expect(await undone.count()).toBe(0);
    expect((await drawn()).join()).toContain('经费');

    await page.locator('.search input').fill('天水');
    await page.locator('.results a').click();
    await expect
      .poll(() => page.locator('tr[data-hovered=true]').allInnerTexts())
      .toEqual([expect.stringContaining('天水')]);
    await noFaults();
  });

  it('lets the columns of a refused table be chosen, with a preview', async () => {
    const { page, noFaults } = await openSite({ lang: 'en' });
    expect(await pick(page, csv('code,name\n101,a\n302,b\n203,c\n'))).toBe('failed');
    await page.getByRole('button', { name: 'Choose columns yourself' }).click();
    await page.locator('.mapping-preview svg').waitFor();
    await expectAccessible(page, 'dialog');
    expect(await outcomeOf(page, () => page.getByRole('button', { name: 'Use this chart' }).click())).toBe('ready');
    expect(await headlines(page)).toEqual(['code: b is highest, 302; a is lowest, 101']);
    await dataKept(page);
    await page.reload();
    await settled(page);
    expect(await headlines(page)).toEqual(['code: b is highest, 302; a is lowest, 101']);
    await noFaults();
  });

  it('hands out the mended file and a template', async () => {
    const { page } = await openSite();
    await pick(page, csv(iconv.encode('名称,数量\n甲,"1,234"\n乙,２\n', 'gb18030'), '原件.csv'));
    const mended = await download(page, () => page.getByRole('button', { name: '下载整理后的文件' }).click());
    expect(mended.name).toBe('原件-utf8.csv');
    expect(mended.text).toBe('\uFEFF名称,数量\r\n甲,1234\r\n乙,2\r\n');
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    const template = await download(page, () => page.getByRole('button', { name: '指标表模板' }).click());
    await page.keyboard.press('Escape');
    expect(await pick(page, csv(template.text, template.name))).toBe('ready');
  });

  it('shows hostile cells letter for letter and asks no other host', async () => {
    const { page, responses, noFaults } = await openSite();
    const rows = [
      '<img src=http://evil.example/x onerror=alert(1)>',
      '{b}',
      '{a|x}',
      '__proto__',
      '$ {x}'.replace(' ', ''),
      '=1+1',
    ];
    const given = `constructor,<b>n</b>\n${rows.map((cell, index) => `${cell},${index + 3}`).join('\n')}\n`;
    expect(await pick(page, csv(given, '<i>x</i>.csv'))).toMatch(/ready|doubtful/);
    await firstDrawn(page);
    const shown = await page.locator('[data-panel]').innerText();
    for (const cell of rows) expect(shown).toContain(cell);
    expect(await page.locator('main img, [data-panel] b, h1 b, header b, main [onerror]').count()).toBe(0);
    const hosts = new Set(responses.map((response) => new URL(response.url()).host));
    expect([...hosts]).toEqual([new URL(page.url()).host]);
    await noFaults();
  });
});

describe('what was opened', () => {
  it('is there after a reload, can be named, listed and removed; the report is one click away', async () => {
    const { page, noFaults } = await openSite();
    await pick(page, csv(YEARS, '地区.csv'));
    await page.getByRole('button', { name: '改名' }).click();
    await page.getByLabel('数据的名称').fill('我的地区');
    await outcomeOf(page, () => page.getByRole('button', { name: '保存' }).click());
    expect(await title(page)).toBe('我的地区');
    await dataKept(page);
    await page.reload();
    await page.locator('header.user-data').waitFor();
    await settled(page);
    expect(await title(page)).toBe('我的地区');
    await page.getByRole('button', { name: '回到报告' }).click();
    await page.locator('header.user-data').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.locator('header.user-data').count()).toBe(0);
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    await outcomeOf(page, () => page.getByRole('button', { name: '打开“我的地区”' }).click());
    expect(await title(page)).toBe('我的地区');
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    await page.getByRole('button', { name: '删除“我的地区”' }).click();
    await page.getByRole('button', { name: '打开“我的地区”' }).waitFor({ state: 'detached' });
    await noFaults();
  });

  it('is kept beside another state of it that has the same name and size', async () => {
    const { page, noFaults } = await openSite();
    await pick(page, csv(YEARS));
    await pick(page, csv(YEARS.replace('426.8', '555.5')));
    await pick(page, csv(YEARS));
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    const kept = page.getByRole('button', { name: '打开“own”' });
    await expect.poll(() => kept.count()).toBe(2);
    await outcomeOf(page, () => kept.last().click());
    await firstDrawn(page);
    expect(await page.locator('[data-panel]').first().innerText()).toContain('555.5');
    await noFaults();
  });

  it('is still there where a version before has kept it by name and size, and only once', async () => {
    const { page, noFaults } = await openSite();
    await pick(page, csv(YEARS));
    await dataKept(page);
    await page.evaluate(async () => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('shushuo'));
      const change = database.transaction('own-data', 'readwrite');
      // A page that leaves takes back what is not committed.
      const committed = new Promise((resolve) => change.addEventListener('complete', resolve));
      const records = change.objectStore('own-data');
      const [record] = await done(records.getAll());
      await done(records.clear());
      await done(records.put({ ...record, id: 'own.csv 99' }, 'own.csv 99'));
      await committed;
      database.close();
      localStorage.setItem('shushuo-own', 'own.csv 99');
    });
    for (const _ of ['as it was kept before', 'as it is kept now']) {
      await page.reload();
      await page.locator('header.user-data').waitFor();
      await settled(page);
      expect(await title(page)).toBe('own');
      expect(await page.getByRole('button', { name: '撤销上一步' }).count()).toBe(0);
      await dataKept(page);
    }
    await page.getByRole('button', { name: '打开自己的数据' }).click();
    await page.getByRole('button', { name: '打开“own”' }).waitFor();
    expect(await page.getByRole('button', { name: '打开“own”' }).count()).toBe(1);
    await noFaults();
  });

  it('can be undone, step by step', async () => {
    const { page } = await openSite();
    const report = await title(page);
    await pick(page, csv(YEARS, 'one.csv'));
    await pick(page, csv(YEARS.replace('412.3', '500.1'), 'two.csv'));
    expect(await title(page)).toBe('two');
    await page.getByRole('button', { name: '撤销上一步' }).click();
    expect(await title(page)).toBe('one');
    await page.getByRole('button', { name: '回到报告' }).click();
    expect(await title(page)).toBe(report);
    await expect.poll(() => importOf(page)).toBe('ready');
  });

  it('is drawn another way with a preview', async () => {
    const { page, noFaults } = await openSite();
    await pick(page, csv(YEARS));
    await page.getByRole('button', { name: '改图' }).click();
    await page.locator('.mapping-preview .chart').waitFor();
    await expectAccessible(page, 'dialog');
    await page.getByLabel('一项一图').check();
    await page.getByRole('button', { name: '用这张图' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await dataKept(page);
    await page.reload();
    await page.locator('header.user-data').waitFor();
    await page.getByRole('button', { name: '改图' }).click();
    expect(await page.getByLabel('一项一图').isChecked()).toBe(true);
    await noFaults();
  });

  it('is set beside the report, with changes, new and vanished figures named', async () => {
    const { page, noFaults } = await openSite();
    const lines = FIGURES.split('\n').filter((line) => !line.startsWith('suggestions,'));
    const next = lines.map((line) => line.replace('2.05万份,20500', '3.05万份,30500')).join('\n');
    await pick(page, csv(next, 'next.csv'));
    await page.getByRole('button', { name: '与报告对照' }).click();
    await page.locator('#changes[data-state=ready]').waitFor();
    const changes = await page.locator('#changes').innerText();
    expect(changes).toContain('48.8%');
    expect(changes).toContain('不再有：合理化建议');
    expect((await panelsIn(page, 'error')).length).toBe(0);
    expect(await page.locator('[data-panel^=compared-]').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: '不再对照' }).click();
    await page.locator('#changes').waitFor({ state: 'detached' });
    await noFaults();
  });

  it('is exported as the report is, under its own name', async () => {
    const { page, noFaults } = await openSite({ lang: 'en' });
    await pick(page, csv(YEARS, 'regions.csv'));
    await firstDrawn(page);
    const save = async (item: string) => {
      await page.locator('#table').getByRole('button', { name: 'Export' }).click();
      const file = await download(page, () => page.getByRole('button', { name: item, exact: true }).click());
      await page.keyboard.press('Escape');
      return file;
    };
    const picture = await save('Picture, SVG');
    expect(picture.name).toMatch(/^regions-table-en-light-.*\.svg$/);
    expect(picture.text).toContain('兰州市');
    const table = await save('Table, CSV');
    expect(table.name).toBe('regions-table-en.csv');
    expect(table.text).toContain('412.3');
    await noFaults();
  });
});

describe("the report's own figures", () => {
  const rows = Papa.parse<string[]>(FIGURES.trimEnd()).data;
  const CHINESE =
    '标识,主题,名称,名称（英文）,原文,数值,单位,单位（英文）,限定,较基期增长,基期,性质,时期,部分,说明,说明（英文）';
  const write = (cells: readonly (readonly string[])[], delimiter = ',') =>
    Papa.unparse(
      [...cells].map((row) => [...row]),
      { delimiter },
    );

  it('make the same panels however they are saved', async () => {
    const { page, noFaults } = await openSite();
    await pick(page, csv(FIGURES, 'figures.csv'));
    const expected = await headlines(page);
    expect(expected.length).toBeGreaterThan(8);
    const framed = `甘肃工会主要指标${','.repeat(15)}\n${FIGURES.trimEnd()}\n注：数字照报告抄写。${','.repeat(15)}\n`;
    const variants: readonly (readonly [string, string | Uint8Array])[] = [
      ['GB18030', iconv.encode(FIGURES, 'gb18030')],
      ['UTF-16', iconv.encode(FIGURES, 'utf-16le', { addBOM: true })],
      ['tabs', write(rows, '\t')],
      ['Chinese headers', write([CHINESE.split(','), ...rows.slice(1)])],
      ['shuffled columns', write(rows.map((row) => [...row].reverse()))],
      ['title and foot-note', framed],
    ];
    for (const [name, content] of variants) {
      expect(await pick(page, csv(content, `${name}.csv`)), name).toMatch(/ready|doubtful/);
      expect(await headlines(page), name).toEqual(expected);
    }
    await noFaults();
  });
});
