import { expect, it } from 'vitest';
import { framesOf, readPptx } from '../export/pptx/pptx-reader.ts';
import { NIGHT, templateFile } from '../export/template/made-template.ts';
import { expectAccessible, openReport, panelsDrawn } from './report.ts';

const HOUSE = 'Office of nowhere.potx';

type Page = Awaited<ReturnType<typeof openReport>>['page'];

const openDialog = (page: Page) => page.getByRole('button', { name: 'Export the whole report…' }).click();

async function deckFrom(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; deck: ReturnType<typeof readPptx> }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), deck: readPptx(new Uint8Array(Buffer.concat(chunks))) };
}

it('a template is shown before, remembered over a reload, used for slides, and forgotten with one click', async () => {
  const { page, noFaults } = await openReport({ lang: 'en' });
  await openDialog(page);
  const field = page.getByLabel('Template (PPTX, POTX)', { exact: true });
  await field.setInputFiles({ name: 'a.ppt', mimeType: 'application/octet-stream', buffer: Buffer.from('no deck') });
  await page.getByText('“a.ppt” is no presentation or template of PowerPoint.').waitFor();
  const bytes = Buffer.from(await templateFile(NIGHT));
  await field.setInputFiles({ name: HOUSE, mimeType: 'application/octet-stream', buffer: bytes });
  const form = page.locator('.slide-template');
  await form.getByText(`Slides use “${HOUSE}”`).waitFor();
  expect(await form.locator('.slide-miniatures li').allTextContents()).toEqual([
    'CoverCover → layout “Title Slide”',
    'TopicTopic → layout “Section Header”',
    'ChartChart → layout “Title and Content”',
    'ClosingClosing → layout “Title and Content”',
  ]);
  await form.locator('.slide-miniatures image').first().waitFor({ state: 'attached' });
  expect(await form.textContent()).toMatch(
    /33\.9 × 19\.1 cm.*Remembered until.*Fonts Georgia, Verdana.*could not be matched/,
  );
  // Size and colours are the template's.
  expect(await page.getByRole('group', { name: 'Size', exact: true }).count()).toBe(0);
  await expectAccessible(page);
  await page.reload();
  await panelsDrawn(page);
  await openDialog(page);
  await form.getByText(`Slides use “${HOUSE}”`).waitFor();
  const made = await deckFrom(page, () => page.getByRole('button', { name: 'Create: Presentation (PPTX)' }).click());
  expect(made.name).toBe('gansu-unions-2016-report-en-Office-of-nowhere.pptx');
  expect(made.deck.text('ppt/theme/theme1.xml')).toContain('Office of nowhere');
  expect(made.deck.slides.flatMap((path) => framesOf(made.deck.text(path))).map(({ name }) => name)).toContain(
    'contracts/1',
  );
  await form.getByRole('button', { name: 'Remove the template' }).click();
  await page.getByText('The template is removed').waitFor();
  await page.getByRole('group', { name: 'Size', exact: true }).first().waitFor();
  const ours = await deckFrom(page, () => page.getByRole('button', { name: 'Create: Presentation (PPTX)' }).click());
  expect(ours.name).toMatch(/^gansu-unions-2016-report-en-(light|dark)-16x9\.pptx$/);
  await noFaults();
});
