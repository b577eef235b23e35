import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDescriptor } from '../../../src/figures/package/descriptor.ts';
import { bareDigits, readProse } from '../../../src/figures/package/reference.ts';
import { reportDescriptor } from '../../report.ts';

type Json = Record<string, unknown>;

const view = (given: Json = {}): Json => ({
  id: 'contracts',
  topic: 'contracts',
  chart: 'paired-bars',
  figures: ['collective-contracts'],
  title_zh: '达{collective-contracts}',
  title_en: '{collective-contracts.Number} contracts',
  subtitle_zh: '{collective-contracts.year}年',
  subtitle_en: 'in {collective-contracts.year}',
  ...given,
});

const TOPIC = { id: 'contracts', name_zh: '集体合同', name_en: 'Contracts', lead_zh: '覆盖。', lead_en: 'Reach.' };

const descriptor = (given: Json = {}): Json => ({
  name: 'gansu-unions-2016',
  title: '数据',
  title_en: 'Figures',
  description: '说明',
  description_en: 'Description',
  licenses: [{ name: 'CC0-1.0', title: 'CC0', path: 'https://example.org/cc0' }],
  licence_note_zh: '以 CC0 发布',
  licence_note_en: 'Under CC0',
  report: {
    title_zh: '报告',
    title_en: 'Report',
    body_zh: '总工会',
    body_en: 'Federation',
    speaker_zh: '李慧',
    speaker_en: 'Li Hui',
    date: '2016-06-23',
  },
  topics: [TOPIC],
  highlights: ['collective-contracts'],
  views: [view()],
  resources: [{ name: 'figures', path: 'figures.csv' }],
  ...given,
});

/** JSON, so that what a file cannot hold (undefined) is absent. */
const read = (given: Json = {}) => readDescriptor(JSON.parse(JSON.stringify(descriptor(given))));
const english = (given: Json): string[] =>
  read(given).issues.map(({ severity, message }) => `${severity} ${message.en}`);

describe('readDescriptor', () => {
  it('reads what it is given', () => {
    const reading = read();
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && reading.descriptor).toEqual({
      name: 'gansu-unions-2016',
      title: { zh: '数据', en: 'Figures' },
      description: { zh: '说明', en: 'Description' },
      source: {
        title: { zh: '报告', en: 'Report' },
        body: { zh: '总工会', en: 'Federation' },
        speaker: { zh: '李慧', en: 'Li Hui' },
        date: '2016-06-23',
      },
      licence: { name: 'CC0-1.0', url: 'https://example.org/cc0', title: { zh: '以 CC0 发布', en: 'Under CC0' } },
      topics: [{ id: 'contracts', name: { zh: '集体合同', en: 'Contracts' }, lead: { zh: '覆盖。', en: 'Reach.' } }],
      highlights: ['collective-contracts'],
      views: [
        {
          id: 'contracts',
          topic: 'contracts',
          chart: 'paired-bars',
          figures: ['collective-contracts'],
          title: { zh: '达{collective-contracts}', en: '{collective-contracts.Number} contracts' },
          subtitle: { zh: '{collective-contracts.year}年', en: 'in {collective-contracts.year}' },
          notes: [],
          mode: null,
          ratio: null,
          symbol: new Map(),
          actions: false,
        },
      ],
      files: { figures: 'figures.csv', places: null, actions: null },
    });
  });

  it('reads the properties only some views have', () => {
    const ratio = { id: 'each', name_zh: '人均', name_en: 'Each', unit_zh: '元', unit_en: 'yuan' };
    const reading = read({
      views: [
        view({
          mode: 'index',
          ratio,
          symbol: { members: 10_000 },
          actions: true,
          notes_zh: ['注'],
          notes_en: ['Note'],
        }),
      ],
    });
    expect(reading.issues).toEqual([]);
    expect(reading.ok && reading.descriptor.views[0]).toMatchObject({
      mode: 'index',
      ratio: { id: 'each', name: { zh: '人均', en: 'Each' }, unit: { zh: '元', en: 'yuan' } },
      symbol: new Map([['members', 10_000]]),
      actions: true,
      notes: [{ zh: '注', en: 'Note' }],
    });
  });

  it('takes absent views and highlights as none', () => {
    const reading = read({ views: undefined, highlights: undefined });
    expect(reading.ok && [reading.descriptor.views, reading.descriptor.highlights]).toEqual([[], []]);
  });

  it('knows nothing of figures: an unknown one is for the panel to say', () => {
    expect(read({ views: [view({ figures: ['nobody'], title_zh: '{nobody.growth}' })] }).issues).toEqual([]);
  });

  it('says what is wrong in both languages, and where', () => {
    expect(read({ views: [view(), view({ id: 'x' }), view({ id: 'y', chart: 'pie' })] }).issues).toEqual([
      {
        code: 'descriptor',
        severity: 'doubtful',
        column: 'views[2].chart',
        value: '"pie"',
        message: {
          zh: 'views[2].chart：应为"paired-bars"、"ranked-bars"、"slope"、"tiles"、"dots"、"pictogram"、"tile-map" 之一，现为 "pie"。',
          en: 'views[2].chart: expected one of "paired-bars", "ranked-bars", "slope", "tiles", "dots", "pictogram", "tile-map", got "pie".',
        },
      },
    ]);
  });

  test.each<[given: Json, issue: string]>([
    [{ name: undefined }, 'name: expected a text that is not blank, got nothing.'],
    [{ title: ' ' }, 'title: expected a text that is not blank, got " ".'],
    [{ description_en: 3 }, 'description_en: expected a text that is not blank, got 3.'],
    [{ report: [] }, 'report: expected an object {…}, got [].'],
    [
      { report: { ...(descriptor()['report'] as Json), date: '23.6.2016' } },
      'report.date: expected a date such as 2016-06-23, got "23.6.2016".',
    ],
    [{ licenses: [] }, 'licenses: expected a list with at least one entry (an object {…}), got [].'],
    [
      { licenses: [{ name: 'x', path: 'javascript:alert(1)' }] },
      'licenses[0].path: expected an address that begins with http:// or https://, got "javascript:alert(1)".',
    ],
    [{ topics: {} }, 'topics: expected a list […], got {}.'],
    [
      { topics: [{ ...TOPIC, id: 'Bad Id' }], views: [] },
      'topics[0].id: expected an identifier of small letters, digits and hyphens, got "Bad Id".',
    ],
    [
      { topics: [TOPIC, TOPIC] },
      'topics[1]: the identifier “contracts” is used by topics[0] already, so this entry was left out. Choose another.',
    ],
    [{ highlights: [null] }, 'highlights[0]: expected an identifier of small letters, digits and hyphens, got null.'],
    [
      { resources: [{ name: 'numbers', path: 'figures.csv' }] },
      'resources: expected a list with an entry {"name": "figures", "path": "figures.csv"}, got [{"name":"numbers","path":"figures.csv"}].',
    ],
    [{ resources: [{ name: 'figures' }] }, 'resources[0].path: expected a text that is not blank, got nothing.'],
  ])('refuses the whole: %#', (given, issue) => {
    const reading = read(given);
    expect(reading.ok).toBe(false);
    expect(english(given)).toContain(`fatal ${issue}`);
  });

  test.each<[json: unknown]>([[null], [[]], ['{}'], [undefined], [7]])('refuses %j', (json) => {
    expect(readDescriptor(json)).toMatchObject({ ok: false, issues: [{ code: 'descriptor', severity: 'fatal' }] });
  });

  test.each<[given: Json, issue: string]>([
    [{ id: undefined }, 'views[0].id: expected an identifier of small letters, digits and hyphens, got nothing.'],
    [{ topic: 'contract' }, 'views[0].topic: expected one of "contracts", got "contract".'],
    [{ figures: 'members' }, 'views[0].figures: expected a list […], got "members".'],
    [
      { figures: ['members', 7] },
      'views[0].figures[1]: expected an identifier of small letters, digits and hyphens, got 7.',
    ],
    [{ figures: undefined }, 'views[0].figures: expected a list […], got nothing.'],
    [{ title_en: '' }, 'views[0].title_en: expected a text that is not blank, got "".'],
    [{ mode: 'levels' }, 'views[0].mode: expected one of "level", "index", "growth", got "levels".'],
    [{ notes_zh: ['注'] }, 'views[0]: notes_zh has 1 and notes_en 0 entries. Give each note in both languages.'],
    [{ ratio: { id: 'each' } }, 'views[0].ratio.name_zh: expected a text that is not blank, got nothing.'],
    [{ symbol: { members: 0 } }, 'views[0].symbol.members: expected a number above zero, got 0.'],
    [{ symbol: [1] }, 'views[0].symbol: expected an object {…}, got [1].'],
    [{ actions: 'yes' }, 'views[0].actions: expected true or false, got "yes".'],
    [
      { subtitle_en: 'in {members.Year}' },
      'views[0].subtitle_en: the reference “{members.Year}” is not understood. Write {id} or {id.field}, where field is one of number, Number, growth, times, baseline, year, period.',
    ],
    [
      { notes_zh: ['见{members'], notes_en: ['See'] },
      'views[0].notes_zh[0]: the reference “{” is not understood. Write {id} or {id.field}, where field is one of number, Number, growth, times, baseline, year, period.',
    ],
  ])('leaves out a view: %#', (given, issue) => {
    const views = [view(given), view({ id: 'other' })];
    const reading = read({ views });
    expect(english({ views })).toContain(`doubtful ${issue}`);
    expect(reading.ok && reading.descriptor.views.map(({ id }) => id)).toEqual(['other']);
  });

  it('leaves out the second of two views with one id', () => {
    expect(english({ views: [view(), view()] })).toEqual([
      'doubtful views[1]: the identifier “contracts” is used by views[0] already, so this entry was left out. Choose another.',
    ]);
  });

  test.each<[given: Json, code: string, message: string]>([
    [
      { title_en: 'Up 120%' },
      'bare-digit',
      'views[0].title_en: the number “120” is written out. Refer to a figure instead, as {members} or {members.growth}, so that words and data cannot disagree.',
    ],
    [
      { subtitle_zh: '比２００８年' },
      'bare-digit',
      'views[0].subtitle_zh: the number “２００８” is written out. Refer to a figure instead, as {members} or {members.growth}, so that words and data cannot disagree.',
    ],
    [
      { mod: 'level' },
      'unknown-property',
      'views[0]: the property “mod” is not known and was left out. Did you mean “mode”?',
    ],
    [
      { colour: 'red' },
      'unknown-property',
      'views[0]: the property “colour” is not known and was left out. Remove it if it is not needed.',
    ],
  ])('keeps a view and reports: %#', (given, code, message) => {
    const reading = read({ views: [view(given)] });
    expect(reading.issues).toMatchObject([{ code, severity: 'doubtful', message: { en: message } }]);
    expect(reading.ok && reading.descriptor.views).toHaveLength(1);
  });

  it('never throws', () => {
    const replaced = fc.record({ key: fc.constantFrom(...Object.keys(descriptor())), value: fc.jsonValue() });
    fc.assert(fc.property(fc.jsonValue(), (json) => readDescriptor(json).issues.length > 0));
    fc.assert(fc.property(replaced, ({ key, value }) => read({ [key]: value }).issues.length >= 0));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(view())),
        fc.jsonValue(),
        (key, value) => read({ views: [view({ [key]: value })] }).ok,
      ),
    );
  });

  it('reads the built-in descriptor without any issue', () => {
    expect(readDescriptor(reportDescriptor())).toMatchObject({ ok: true, issues: [] });
  });
});

describe('readProse', () => {
  test.each<[text: string, parts: unknown[], unknown: string[]]>([
    ['no reference', ['no reference'], []],
    [
      '会员{members}，增长{members.growth}',
      ['会员', { id: 'members', field: null }, '，增长', { id: 'members', field: 'growth' }],
      [],
    ],
    [
      '{relief-funds}{relief-funds.Number}',
      [
        { id: 'relief-funds', field: null },
        { id: 'relief-funds', field: 'Number' },
      ],
      [],
    ],
    ['{members.colour}', [], ['{members.colour}']],
    ['{}', [], ['{}']],
    ['{ members }', [], ['{ members }']],
    ['{Members}', [], ['{Members}']],
    ['{a|b} and {c', [' and ', 'c'], ['{a|b}', '{']],
    ['} {{members}}', [' ', { id: 'members', field: null }], ['}', '{', '}']],
    ['{__proto__}', [], ['{__proto__}']],
  ])('%s', (text, parts, unknown) => {
    expect(readProse(text)).toEqual({ parts, unknown });
  });

  test.each<[text: string, digits: string[]]>([
    ['十大行动，第五届', []],
    ['{top10.year}', []],
    ['2.05万份，增长120%', ['2.05', '120']],
    ['1,190 in ２０１６', ['1,190', '２０１６']],
  ])('finds the digits written out in %s', (text, digits) => {
    expect(bareDigits(readProse(text))).toEqual(digits);
  });
});
