import { expect, it } from 'vitest';
import { isSound } from '../../src/workers/kept-report.ts';
import { reportFiles, reportText } from '../report.ts';

const descriptor = reportText('datapackage.json');
const csv = reportText('figures.csv');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = csv.split('\n');

it.each([
  ['the report itself', {}, true],
  ['figures cut within a row', { 'figures.csv': csv.slice(0, csv.length / 2) }, false],
  ['figures cut after a row', { 'figures.csv': `${rows.slice(0, 20).join('\n')}\n` }, false],
  ['no figures', { 'figures.csv': rows[0] ?? '' }, false],
  ['a descriptor of something else', { 'datapackage.json': '{}' }, false],
  ['a descriptor that is cut', { 'datapackage.json': descriptor.slice(0, 500) }, false],
  ['a login page', { 'places.csv': '<!DOCTYPE html><p>sign in</p>' }, false],
] as const)('only a report without a fault is kept: %s', (_, changed, expected) => {
  const files = new Map<string, Uint8Array>([...reportFiles(), ['datapackage.json', bytes(descriptor)]]);
  for (const [name, text] of Object.entries(changed)) files.set(name, bytes(text));
  expect(isSound(files)).toBe(expected);
});

it('a report of which a file is missing is not kept', () => {
  const files = new Map<string, Uint8Array>([
    ['datapackage.json', bytes(descriptor)],
    ['figures.csv', bytes(csv)],
  ]);
  expect(isSound(files)).toBe(false);
});
