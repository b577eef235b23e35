import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { packageFaults } from '../office/package-faults.ts';
import { convert, hasOffice, newFolder } from '../office/soffice.ts';
import { readPdf } from '../pdf/pdf-reader.ts';
import { saidOn } from './said.ts';
import { deckOf, freshDeck, nextYear, refreshed, yearSource } from './years.ts';

const folder = newFolder();

// A deck as LibreOffice saves it: no tags, other names of places, no sheets, everything said anew.

test.runIf(hasOffice)('a deck that LibreOffice saved has every number of this year', async () => {
  const old = await deckOf(await yearSource());
  mkdirSync(join(folder, 'written'));
  writeFileSync(join(folder, 'written/old.pptx'), old);
  convert(folder, ['written/old.pptx'], 'pptx:Impress MS PowerPoint 2007 XML');
  const saved = new Uint8Array(readFileSync(join(folder, 'old.pptx')));
  expect(saved).not.toEqual(old);
  const source = await nextYear();
  const { bytes, report } = await refreshed(saved, source);
  const [own, wanted] = [saidOn(await openDeckFile(bytes)), saidOn(await openDeckFile(await freshDeck(old, source)))];
  expect(report.conflicts).toEqual([]);
  expect(own).toEqual(wanted);
  const known = packageFaults(saved);
  expect(packageFaults(bytes).filter((fault) => !known.includes(fault))).toEqual([]);
  writeFileSync(join(folder, 'new.pptx'), bytes);
  convert(folder, ['new.pptx'], 'pdf');
  const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'new.pdf'))));
  expect(pages.length).toBe(20);
});
