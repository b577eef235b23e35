import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figurePath } from '../../src/panels/embed/address.ts';
import { asShown, report, SECOND_REPORT } from '../report.ts';
import { testAnySite } from './any-site.ts';
import { onDisk, openFile, saved } from './disk.ts';
import { expectAccessible, pageAlive, panelsIn } from './report.ts';
import { serveFolder } from './server.ts';
import { openPage } from './site.ts';

const dataset = report(SECOND_REPORT);
const env = { ...process.env, NODE_ENV: undefined, SHUSHUO_DATA: asShown(SECOND_REPORT) };

let folder = '';
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shushuo-second-'));
  await promisify(execFile)('node', ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'], {
    env,
    maxBuffer: 1e8,
  });
  site = await serveFolder(folder);
});

afterAll(async () => {
  site?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the site of another report', () => {
  testAnySite({ url: () => site.url, dataset });

  it('quotes its own text where it states a figure, with the sentences around it', async () => {
    const path = `${site.url}${figurePath('organised-employers', 'en')}`;
    for (const hasScripts of [false, true]) {
      const { page, noFaults } = await openPage({ path, hasScripts });
      const quoted = page.locator('blockquote');
      expect(await quoted.innerText()).toBe(
        '我们把组织工作放在第一位，扩大了覆盖面。全省会员总数达到512.6万人，建会单位7.3万家，较2015年分别增长18%和41%。其中新就业形态会员近38万人。',
      );
      expect(await quoted.locator('mark').innerText()).toBe('7.3万家');
      expect(await quoted.getAttribute('lang')).toBe('zh-CN');
      if (hasScripts) await page.locator('[data-panel][data-state=ready]').first().waitFor();
      await noFaults();
    }
  });

  it('quotes it in the notes of the presentation', async () => {
    const { page } = await openPage({ path: `${site.url}?layout=report` });
    await page.locator('[data-panel][data-state=ready]').first().waitFor();
    await page.keyboard.press('p');
    await page.locator('.slide-title').waitFor();
    const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
    await notes.locator('.speaker').waitFor();
    await page.keyboard.press('ArrowRight');
    await notes.getByText('原句：“').first().waitFor();
  });

  it('names nothing of the report before it', async () => {
    const names = await readdir(folder, { recursive: true });
    const texts = names.filter((name) => /\.(html|js|json|svg|css|csv|xml|txt)$/.test(name));
    const telling = await Promise.all(
      texts.map(async (name) => {
        // The map of provinces that tables are drawn on names them all.
        const found = /甘肃(?:省|工会)|Gansu (?:Prov|union)|gansu-|省工会十一大|eleventh congress/.exec(
          await readFile(join(folder, name), 'utf8'),
        );
        return found === null ? [] : [`${name}: ${found[0]}`];
      }),
    );
    expect(telling.flat()).toEqual([]);
  });

  it('saves the whole report from the page in every form', async () => {
    const { page, noFaults } = await openPage({ path: `${site.url}en/` });
    await pageAlive(page);
    await page.getByRole('button', { name: 'Export the whole report…' }).click();
    const forms: readonly (readonly [button: string, start: string])[] = [
      ['Create: Presentation (PPTX)', 'PK'],
      ['Create: Booklet (PDF, A4)', '%PDF'],
      ['XLSX: All data XLSX', 'PK'],
      ['CSV: All data CSV', '\uFEFFid'],
      ['JSON: All data JSON', '{'],
      ['Create: Press kit (ZIP)', 'PK'],
    ];
    for (const [button, start] of forms) {
      const file = await saved(page, button);
      expect(file.name).toContain('qinglan-unions-2021');
      expect(Buffer.from(file.bytes).toString().startsWith(start), `${button}: ${file.name}`).toBe(true);
    }
    await noFaults();
  });

  it('opens as one file', async () => {
    const text = await readFile(join(folder, 'shushuo.html'), 'utf8');
    const { page, noFaults } = await openFile({ lang: 'zh' }, onDisk('青岚.html', text));
    expect((await panelsIn(page, 'ready')).sort()).toEqual(dataset.views.map(({ id }) => id).sort());
    expect(await page.locator('h1').innerText()).toContain('青岚');
    await expectAccessible(page, 'main');
    await noFaults();
  });
});
