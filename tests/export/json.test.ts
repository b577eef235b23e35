import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportJson, type TablePackage } from '../../src/export/json.ts';
import type { Dataset } from '../../src/figures/dataset.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../src/panels/panel.ts';
import type { Lang } from '../../src/words/lang.ts';
import { report } from '../report.ts';
import { profileFaults } from '../reports/data-package.ts';
import { HOSTILE, hostileReport, panelOf } from './hostile.ts';

const dataset = report();
const origin = { file: 'figures.csv', checksum: 'ab'.repeat(32), version: '0.1.0' };

async function read(part: Panel | 'report', lang: Lang, of = dataset): Promise<TablePackage> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await exportJson(part, of, lang, origin));
  return JSON.parse(text) as TablePackage;
}

describe('the file of a report', () => {
  test('tells title, source, licence, checksum and what wrote it', async () => {
    expect(await read('report', 'en')).toMatchObject({
      profile: 'data-package',
      name: 'gansu-unions-2016',
      title: 'Trade unions of Gansu in figures (2016)',
      language: 'en',
      licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
      report: { body: 'Gansu Provincial Federation of Trade Unions', date: '2016-06-23' },
      provenance: { file: 'figures.csv', sha256: origin.checksum, program: 'Shushuo 0.1.0' },
    });
  });

  test('holds figures, places and actions', async () => {
    const { resources } = await read('report', 'zh');
    expect(resources.map(({ name, data }) => [name, data.length])).toEqual([
      ['figures', dataset.figures.size],
      ['places', dataset.places.flatMap(({ mentions }) => mentions).length],
      ['actions', dataset.actions.length],
    ]);
  });

  test('has numbers as numbers, codes as codes and null for a blank', async () => {
    const [figures] = (await read('report', 'zh')).resources;
    expect(figures?.data.find(({ id }) => id === 'members')).toEqual({
      id: 'members',
      topic: 'grassroots',
      name: '工会会员',
      as_stated: '363万人',
      value: 3_630_000,
      unit: '人',
      qualifier: 'stated',
      growth_pct: 29,
      baseline_year: 2008,
      derived: 2_810_000,
      derived_low: 2_799_000,
      derived_high: 2_829_000,
      measure: 'stock',
      section: '1.4',
      period: '2016-06',
      note: null,
    });
    expect(figures?.data.find(({ id }) => id === 'poverty-coordinated')).toMatchObject({
      qualifier: 'order',
      period: '../2016-06',
      growth_pct: null,
    });
  });

  test('describes every field, with its type, and names every code', async () => {
    for (const { schema, data } of (await read('report', 'en')).resources) {
      for (const { name, type, title, description, categories } of schema.fields) {
        expect([title, description]).not.toContain('');
        const values = data.map((row) => row[name] ?? null).filter((value) => value !== null);
        expect(new Set(values.map((value) => typeof value))).toEqual(new Set([type]));
        if (categories) expect(new Set(categories.map(({ value }) => value))).toEqual(new Set(values));
      }
      expect(Object.keys(data[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  test('leaves out what the dataset has none of', async () => {
    const { resources } = await read('report', 'zh', { ...dataset, places: [], actions: [] });
    expect(resources.map(({ name }) => name)).toEqual(['figures']);
  });

  test('is the same each time', async () => {
    expect(await exportJson('report', dataset, 'zh', origin)).toEqual(
      await exportJson('report', dataset, 'zh', origin),
    );
  });
});

describe('the file of a panel', () => {
  test('holds its texts and its own rows', async () => {
    const panel = panelOf('relief', dataset, 'zh');
    const file = await read(panel, 'zh');
    expect(file.panel).toEqual({
      id: 'relief',
      topic: 'relief',
      headline: panel.headline,
      subtitle: panel.subtitle,
      notes: panel.notes,
      source: panel.source,
      description: panel.description,
      mode: null,
    });
    expect(file.resources.map(({ title, data }) => [title, data.map(({ id }) => id)])).toEqual([
      [panel.subtitle, ['relief-funds', 'relieved', 'relief-per-person-time']],
    ]);
  });

  test('holds hostile texts letter for letter', async () => {
    const hostile = hostileReport();
    const { resources } = await read('report', 'zh', hostile);
    expect(resources[0]?.data.map(({ name }) => name)).toEqual(HOSTILE.map(([, text]) => text));
  });
});

const own = await ownTable('regions.csv');

async function ownTable(name: string): Promise<Dataset> {
  const bytes = new Uint8Array(readFileSync(`tests/tables/${name}`));
  const { dataset } = await readUserData([{ name, bytes }]);
  if (dataset === null) throw new Error(`invalid table: ${name}`);
  return dataset;
}

describe('the file of a reader’s own table', () => {
  test('names no licence where none is known', async () => {
    expect(await read('report', 'en', own)).not.toHaveProperty('licenses');
  });

  test.each([
    ['of a report', dataset],
    ['of a table', own],
  ] as const)('is a valid Data Package, as is the file %s', async (_, of) => {
    const file = await read('report', 'zh', of);
    // The profile is that of a package of tables alone, which all of ours is.
    expect(profileFaults({ ...file, profile: 'tabular-data-package' })).toEqual([]);
  });
});
