import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onDisk, saved } from './disk.ts';
import { expectAccessible, openReport, panelsDrawn } from './report.ts';

const HOSTILE = '</svg></figure><script>document.documentElement.id="run"</script><!--';
const TABLE = `地区,2021,2022,2023\n兰州市,412.3,426.8,\n"${HOSTILE.replaceAll('"', '""')}",298,296.4,295.2\n庆阳市,1,2,3\n`;

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
    [name, content] as const,
  );
  await page.locator('.user-data .byline', { hasText: name }).waitFor();
  await panelsDrawn(page);
  // They come last, above the panel, and would move it under the pointer.
  await page.locator('.other-charts').waitFor();
}

const codeOf = (page: Page, way: string) => page.getByRole('textbox', { name: `Code: ${way}` }).inputValue();

it('writes code for data of the reader’s own that stands in any page and asks for nothing', async () => {
  const { page, context, noFaults } = await openReport({ lang: 'en' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await drop(page, `${HOSTILE.slice(-12)} 年度.csv`, TABLE);
  const panel = page.locator('[data-panel]').first();
  const headline = await panel.locator('h3').innerText();
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  const preview = page.frameLocator('.embed-preview iframe');
  await preview.getByRole('img', { name: headline }).waitFor();
  expect(await page.locator('.embed-preview iframe').getAttribute('sandbox')).toBe('');

  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: '中文' }).check();
  await preview.locator('figure[lang=zh-CN]').waitFor();
  await page.getByRole('radio', { name: 'English' }).check();
  await preview.locator('figure[lang=en]').waitFor();
  await page.getByRole('button', { name: 'Copy code: HTML with the drawing inside' }).click();
  await page.getByText('Copied the code: HTML with the drawing inside.').waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());

  const picture = await saved(page, 'Save the picture, PNG');
  expect(await codeOf(page, 'HTML picture')).toContain(`<img src="${picture.name}" alt="`);
  expect(await codeOf(page, 'Markdown picture')).toMatch(new RegExp(`^!\\[.*\\]\\(${picture.name}\\)$`));
  await page.getByText(`Saved ${picture.name}`).waitFor();
  const whole = await saved(page, 'Download: One web page file (HTML)');
  const frame = await codeOf(page, 'Frame with the saved page (iframe)');
  expect(frame).toContain(`<iframe src="${whole.name}?lang=en&amp;theme=dark#`);
  await noFaults();
  await expectAccessible(page, '.export-dialog');

  const bare = await context.newPage();
  const asked: string[] = [];
  bare.on('request', (request) => asked.push(request.url()));
  await bare.setContent(`<!DOCTYPE html><title>Bare</title>${code}`);
  expect(await bare.getByRole('img').count()).toBe(1);
  expect(await bare.locator('svg').count()).toBe(1);
  await bare.getByRole('img', { name: headline }).waitFor();
  expect(await bare.locator('figcaption').innerText()).toContain(headline);
  expect(await bare.locator('svg').textContent()).toContain('</svg></figure>');
  expect(await bare.locator('html').getAttribute('id')).toBeNull();
  expect(asked).toEqual([]);

  onDisk(whole.name, whole.bytes);
  await bare.goto(onDisk('host.html', `<!DOCTYPE html><meta charset="utf-8"><title>Host</title>${frame}`));
  const framed = bare.frameLocator('iframe').locator('[data-panel][data-state=ready]').first();
  await framed.getByRole('heading', { name: headline }).waitFor();
  // What is offered above the panel comes later than the panel, and must not push it out of sight.
  await bare.frameLocator('iframe').locator('.other-charts').waitFor();
  await expect.poll(() => framed.evaluate((figure) => figure.getBoundingClientRect().top)).toBeLessThan(200);
});
