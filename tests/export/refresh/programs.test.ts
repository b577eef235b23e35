import { expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { packageFaults } from '../office/package-faults.ts';
import { asPowerPoint, asWps } from './manners.ts';
import type { Parts } from './person.ts';
import { saidOn } from './said.ts';
import { deckOf, edited, freshDeck, nextYear, refreshed, yearSource } from './years.ts';

it.each<[string, (parts: Parts) => void]>([
  ['PowerPoint', asPowerPoint],
  ['WPS', asWps],
])('a deck saved in the manner of %s has every number of this year', async (_, save) => {
  const old = await deckOf(await yearSource());
  const saved = await edited(old, save);
  expect(packageFaults(saved)).toEqual([]);
  const source = await nextYear();
  const { bytes, report } = await refreshed(saved, source);
  expect(report.conflicts).toEqual([]);
  const [own, wanted] = [await openDeckFile(bytes), await openDeckFile(await freshDeck(old, source))];
  expect(saidOn(own)).toEqual(saidOn(wanted));
  expect(packageFaults(bytes)).toEqual([]);
});
