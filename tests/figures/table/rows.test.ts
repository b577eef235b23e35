import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { readFigures } from '../../../src/figures/package/figure-rows.ts';
import { readActions, readPrefectures } from '../../../src/figures/package/place-rows.ts';
import { atOnce } from '../../../src/figures/package/sheet.ts';
import { readRecords } from '../../../src/figures/table/table.ts';

const HEADER =
  'id,topic,name_zh,name_en,as_stated,value,unit_zh,unit_en,qualifier,growth_pct,baseline_year,measure,period,section,note_zh,note_en';
const CONTRACTS =
  'collective-contracts,contracts,集体合同,Collective contracts,2.05万份,20500,份,contracts,stated,120,2008,stock,2016-06,1.3,,';
const FUNDS = 'relief-funds,relief,发放帮扶金,Relief funds,5.1亿元,510000000,元,yuan,stated,,,flow,../2016-06,1.3,,';
const PROMOTIONS =
  'promotions,relief,晋升,Promotions,近12万人（次）,120000,人次,person-times,nearly,,,flow,2011/2015,1.1,按人次,In person-times';
const TOPICS = ['contracts', 'relief', 'skills'];

const asAny = (bytes: Uint8Array) => readRecords(bytes);
const encode = (csv: string): Uint8Array => new TextEncoder().encode(csv);
const readAll = (bytes: Uint8Array) => atOnce(readFigures(bytes, TOPICS, asAny));
const figures = (...rows: string[]) => readAll(encode([HEADER, ...rows].join('\n')));
const idsOf = (sheet: ReturnType<typeof readAll>): string[] => (sheet.ok ? sheet.rows.map(({ id }) => id) : []);
const shown = (issues: ReturnType<typeof readAll>['issues']): string[] =>
  issues.map(({ code, severity, row, column }) =>
    [severity, code, row, column].filter((part) => part !== undefined).join(' '),
  );

describe('readFigures', () => {
  it('gives typed figures', () => {
    expect(figures(CONTRACTS, PROMOTIONS)).toEqual({
      ok: true,
      issues: [],
      rows: [
        {
          id: 'collective-contracts',
          topic: 'contracts',
          name: { zh: '集体合同', en: 'Collective contracts' },
          asStated: '2.05万份',
          value: 20_500,
          unit: { zh: '份', en: 'contracts' },
          qualifier: 'stated',
          step: 100,
          growthPct: 120,
          growthStep: 1,
          baselineYear: 2008,
          measure: 'stock',
          period: '2016-06',
          section: '1.3',
          note: null,
        },
        {
          id: 'promotions',
          topic: 'relief',
          name: { zh: '晋升', en: 'Promotions' },
          asStated: '近12万人（次）',
          value: 120_000,
          unit: { zh: '人次', en: 'person-times' },
          qualifier: 'nearly',
          step: 10_000,
          growthPct: null,
          growthStep: null,
          baselineYear: null,
          measure: 'flow',
          period: '2011/2015',
          section: '1.1',
          note: { zh: '按人次', en: 'In person-times' },
        },
      ],
    });
  });

  test.each<[what: string, bytes: Uint8Array]>([
    [
      'with the columns in another order',
      encode(
        'value,id,topic,name_zh,name_en,as_stated,unit_zh,unit_en,qualifier,growth_pct,baseline_year,measure,period,section,note_zh,note_en\n20500,collective-contracts,contracts,集体合同,Collective contracts,2.05万份,份,contracts,stated,120,2008,stock,2016-06,1.3,,\n',
      ),
    ],
    ['with CRLF, a mark and blank rows', encode(`\uFEFF${HEADER}\r\n\r\n${CONTRACTS}\r\n,,,\r\n`)],
    ['with tabs', encode(`${HEADER}\n${CONTRACTS}\n`.replaceAll(',', '\t'))],
    ['with a title and a source', encode(`工会数据\n${HEADER}\n${CONTRACTS}\n资料来源：工作报告\n`)],
    ['in UTF-16', iconv.encode(`${HEADER}\n${CONTRACTS}\n`, 'utf-16le', { addBOM: true })],
  ])('reads the same %s', (_, bytes) => {
    expect(readAll(bytes)).toEqual(figures(CONTRACTS));
  });

  it('reads GB18030 and says so', () => {
    const sheet = readAll(iconv.encode(`${HEADER}\n${CONTRACTS}\n`, 'gb18030'));
    expect(sheet).toMatchObject({ ok: true, rows: [{ name: { zh: '集体合同' } }] });
    expect(shown(sheet.issues)).toEqual(['repaired encoding']);
  });

  test.each<[growth: string, growthPct: number, growthStep: number]>([
    ['120', 120, 1],
    ['12.5', 12.5, 0.1],
    ['-3.25', -3.25, 0.01],
    ['１２．５', 12.5, 0.1],
    ['1.2e2', 120, 10],
  ])('takes the digits of a growth of %s', (growth, growthPct, growthStep) => {
    const sheet = figures(CONTRACTS.replace(',120,', `,${growth},`));
    expect(sheet).toMatchObject({ ok: true, rows: [{ growthPct, growthStep }] });
  });

  test.each([['2016'], ['2016-06'], ['2011/2015'], ['2008/2016-06'], ['../2016-06'], ['2016/..']])(
    'takes the period %s',
    (period) => {
      expect(figures(CONTRACTS.replace('2016-06', period)).issues).toEqual([]);
    },
  );
});

describe('a faulty row is left out, the others go on', () => {
  // What stands in row 3 instead of FUNDS, and the issue.
  test.each<[what: string, from: string, to: string, issue: string]>([
    ['id', 'relief-funds', 'Relief Funds', 'doubtful id 3 id'],
    ['id', 'relief-funds', '', 'doubtful blank 3 id'],
    ['topic', ',relief,', ',reliefs,', 'doubtful topic 3 topic'],
    ['topic', ',relief,', ',,', 'doubtful blank 3 topic'],
    ['name_zh', '发放帮扶金', ' ', 'doubtful blank 3 name_zh'],
    ['name_en', 'Relief funds', '', 'doubtful blank 3 name_en'],
    ['as_stated', '5.1亿元', '', 'doubtful blank 3 as_stated'],
    ['as_stated', '5.1亿元', '第十二次代表大会', 'doubtful unreadable 3 as_stated'],
    ['as_stated', '5.1亿元', '5.1—5.3亿元', 'doubtful range 3 value_high'],
    ['as_stated', '5.1亿元', '5.2亿元', 'doubtful disagrees 3 value'],
    ['value', '510000000', '5.1亿', 'doubtful number 3 value'],
    ['value', '510000000', '', 'doubtful blank 3 value'],
    ['value', '510000000', 'NaN', 'doubtful number 3 value'],
    ['value', '510000000', '51000000', 'doubtful disagrees 3 value'],
    ['unit', '元,yuan', '人,persons', 'doubtful disagrees 3 unit_zh'],
    ['unit', '元,yuan', '元,', 'doubtful incomplete 3 unit_en'],
    ['qualifier', ',stated,', ',exact,', 'doubtful qualifier 3 qualifier'],
    ['qualifier', ',stated,', ',over,', 'doubtful disagrees 3 qualifier'],
    ['growth', ',stated,,,', ',stated,a lot,2008,', 'doubtful number 3 growth_pct'],
    ['growth', ',stated,,,', ',stated,-100,2008,', 'doubtful growth 3 growth_pct'],
    ['growth', ',stated,,,', ',stated,5,,', 'doubtful incomplete 3 baseline_year'],
    ['growth', ',stated,,,', ',stated,,2008,', 'doubtful incomplete 3 growth_pct'],
    ['baseline year', ',stated,,,', ',stated,5,08,', 'doubtful year 3 baseline_year'],
    ['measure', ',flow,', ',sum,', 'doubtful measure 3 measure'],
    ['period', '../2016-06', '2016-13', 'doubtful period 3 period'],
    ['period', '../2016-06', '2016/2011', 'doubtful period 3 period'],
    ['period', '../2016-06', '../..', 'doubtful period 3 period'],
    ['period', '../2016-06', 'June 2016', 'doubtful period 3 period'],
    ['section', ',1.3,', ',1-3,', 'doubtful section 3 section'],
    ['note', ',1.3,,', ',1.3,注,', 'doubtful incomplete 3 note_en'],
    ['a cell too many', '5.1亿元', '5,100', 'doubtful long-row 3'],
    ['a cell too few', ',1.3,,', ',1.3', 'doubtful short-row 3'],
  ])('%s: %j as %j', (_, from, to, issue) => {
    expect(FUNDS).toContain(from);
    const sheet = figures(CONTRACTS, FUNDS.replace(from, to), PROMOTIONS);
    expect(shown(sheet.issues)).toEqual([issue]);
    expect(idsOf(sheet)).toEqual(['collective-contracts', 'promotions']);
  });

  it('reports all faults of a row', () => {
    const sheet = figures(CONTRACTS, 'X,y,,z,?,?,,,?,,,?,?,?,,');
    expect(shown(sheet.issues)).toHaveLength(9);
  });

  it('leaves out both rows with one id, as none can be known to be right', () => {
    const sheet = figures(CONTRACTS, FUNDS, CONTRACTS.replace('120', '121'));
    expect(idsOf(sheet)).toEqual(['relief-funds']);
    expect(sheet.issues).toEqual([
      {
        code: 'doubled-id',
        severity: 'doubtful',
        row: 4,
        column: 'id',
        value: 'collective-contracts',
        message: {
          zh: '第 4 行“id”列：“collective-contracts”在第 2、4 行重复，这 2 行都没有读入。每行应各不相同，请改正或删去多余的行。',
          en: 'Row 4, column “id”: “collective-contracts” occurs in rows 2, 4; none of these 2 rows was read. It must differ in every row: correct it or remove the extra row.',
        },
      },
    ]);
  });

  it('leaves out a row whose quotation marks are wrong', () => {
    const sheet = figures(CONTRACTS, FUNDS.replace('发放帮扶金', '"发放"帮扶金'), PROMOTIONS.replace('晋升', '"晋升"'));
    expect(shown(sheet.issues)[0]).toBe('doubtful stray-quote 3');
    expect(idsOf(sheet)).not.toContain('relief-funds');
  });

  it('leaves out a good row whose double is faulty', () => {
    expect(idsOf(figures(CONTRACTS, FUNDS, CONTRACTS.replace('20500', '20,500')))).toEqual(['relief-funds']);
  });

  it('takes ids that objects have by nature', () => {
    expect(idsOf(figures(CONTRACTS.replace('collective-contracts', 'constructor')))).toEqual(['constructor']);
  });

  it('reports what stands below the table and is no note', () => {
    const sheet = figures(CONTRACTS, 'relief-fu');
    expect(idsOf(sheet)).toEqual(['collective-contracts']);
    expect(shown(sheet.issues)).toEqual(['doubtful guessed-note 3']);
  });

  it('says what stands there, what was expected and what to do', () => {
    const [issue] = figures(CONTRACTS, FUNDS.replace('510000000', '约5亿')).issues;
    expect(issue).toMatchObject({ value: '约5亿' });
    expect(issue?.message).toEqual({
      zh: '第 3 行“value”列：“约5亿”不是数字。请只写数字，不带单位和文字，例如 20500。',
      en: 'Row 3, column “value”: “约5亿” is not a plain number. Write digits only, without unit or words, for example 20500.',
    });
  });

  it('passes on why a stated quantity cannot be read', () => {
    const [issue] = figures(CONTRACTS, FUNDS.replace('5.1亿元', '第十二次代表大会')).issues;
    expect(issue?.message.zh).toMatch(/^第 3 行“as_stated”列：“第十二次代表大会”读不出数量：.+。请照原文写数字和单位/);
  });

  it('names both sides of a disagreement', () => {
    const [issue] = figures(CONTRACTS, FUNDS.replace('510000000', '51000000')).issues;
    expect(issue?.message.zh).toBe(
      '第 3 行“value”列：写的是“51000000”，而 as_stated 列的原文“5.1亿元”读作“510000000”。两者不符，本行没有读入；请照报告改正其一。',
    );
  });

  it('suggests the name that was meant', () => {
    const [issue] = figures(CONTRACTS, FUNDS.replace(',flow,', ',Flows,')).issues;
    expect(issue?.message.en).toContain(
      '“Flows” is not one of “stock”, “flow”, “share”, “rank”, “interval”, “plan”. Did you mean “flow”?',
    );
  });
});

describe('nothing is read', () => {
  test.each<[what: string, csv: string, issues: string[]]>([
    ['an empty file', '', ['fatal empty']],
    ['only column names', `${HEADER}\n`, ['fatal no-rows 1']],
    [
      'a missing column',
      `${HEADER}\n${FUNDS}`.replace('value,', '').replace('510000000,', ''),
      ['fatal missing-column 1 value'],
    ],
    [
      'a misspelt column',
      `${HEADER}\n${FUNDS}`.replace('value', 'valeu'),
      ['fatal missing-column 1 value', 'doubtful unknown-column 1 valeu'],
    ],
    ['a doubled column', `${HEADER},value\n${FUNDS},1`, ['fatal doubled-column 1 value']],
    ['an unclosed quotation mark', `${HEADER}\n"${FUNDS}\n${CONTRACTS}`, ['fatal unclosed-quote 2']],
    ['no good row', `${HEADER}\n${FUNDS.replace(',元,', ',人,')}`, ['doubtful disagrees 2 unit_zh', 'fatal no-rows']],
    ['a picture', '%PDF-1.4', ['fatal binary']],
  ])('from %s', (_, csv, issues) => {
    const sheet = readAll(encode(csv));
    expect(sheet.ok).toBe(false);
    expect(shown(sheet.issues)).toEqual(issues);
  });

  it('but an unknown column is only reported', () => {
    const sheet = readAll(encode(`${HEADER},remark,\n${CONTRACTS},mine,x`));
    expect(idsOf(sheet)).toEqual(['collective-contracts']);
    expect(shown(sheet.issues)).toEqual(['doubtful unknown-column 1 remark', 'doubtful blank-column 1 ']);
  });

  it('asks whether a misspelt column is the missing one', () => {
    const { issues } = readAll(encode(`${HEADER}\n${FUNDS}`.replace('as_stated', 'As stated')));
    expect(issues[1]?.message.en).toBe(
      'Row 1: The column “As stated” is not known and was left out. Did you mean “as_stated”?',
    );
  });
});

describe('readPrefectures', () => {
  const PLACES = 'id,name_zh,name_en,tile_column,tile_row,topics,sections,named_for_zh,named_for_en';
  const BAIYIN = 'baiyin,白银,Baiyin,3,2,relief|skills,1.4|1.6,双找双建|高配,Two-way drive|Higher rank';
  const places = (...rows: string[]) => atOnce(readPrefectures(encode([PLACES, ...rows].join('\n')), TOPICS, asAny));

  it('gives typed places', () => {
    expect(places(BAIYIN)).toEqual({
      ok: true,
      issues: [],
      rows: [
        {
          id: 'baiyin',
          name: { zh: '白银', en: 'Baiyin' },
          column: 3,
          row: 2,
          mentions: [
            { topic: 'relief', section: '1.4', for: { zh: '双找双建', en: 'Two-way drive' } },
            { topic: 'skills', section: '1.6', for: { zh: '高配', en: 'Higher rank' } },
          ],
        },
      ],
    });
  });

  test.each<[from: string, to: string, issues: string[]]>([
    ['3,2', '3,-2', ['doubtful count 3 tile_row']],
    ['3,2', ',2', ['doubtful blank 3 tile_column']],
    ['relief|skills', 'relief', ['doubtful unequal-lists 3 topics']],
    ['relief|skills', 'relief|', ['doubtful topics 3 topics']],
    ['1.4|1.6', '1.4|x', ['doubtful sections 3 sections']],
    ['双找双建|高配', '|高配', ['doubtful named_for_zh 3 named_for_zh']],
    ['3,2', '0,0', ['doubtful doubled-tile 3 tile_column, tile_row']],
  ])('leaves out a row with %j as %j', (from, to, issues) => {
    const sheet = places(
      'jiuquan,酒泉,Jiuquan,0,0,skills,1.2,劳模报告会,Lectures',
      BAIYIN.replace(from, to),
      BAIYIN.replace('baiyin', 'x').replace('3,2', '5,5'),
    );
    expect(shown(sheet.issues)).toEqual(issues);
    expect(sheet.ok && sheet.rows.map(({ id }) => id)).toEqual(to === '0,0' ? ['x'] : ['jiuquan', 'x']);
  });

  it('says how the lists differ', () => {
    expect(places(BAIYIN.replace('1.4|1.6', '1.4')).issues[0]?.message.en).toBe(
      'Row 2, column “topics”: The lists separated by | differ in length: topics 2, sections 1, named_for_zh 2, named_for_en 2. Make them equal.',
    );
  });
});

describe('readActions', () => {
  it('gives typed actions and reports faults', () => {
    const bytes = encode('id,name_zh,name_en,section\nskills,技能提升,Better skills,3.2\nhealth,,Health,3.2\n');
    const sheet = atOnce(readActions(bytes, asAny));
    expect(sheet.ok && sheet.rows).toEqual([
      { id: 'skills', name: { zh: '技能提升', en: 'Better skills' }, section: '3.2' },
    ]);
    expect(shown(sheet.issues)).toEqual(['doubtful blank 3 name_zh']);
  });
});

it('tells a fault of many rows once, with their number and the first rows', () => {
  const wrong = Array.from({ length: 30 }, (_, at) =>
    CONTRACTS.replace('collective-contracts', `contracts-${at}`).replace('20500', 'many'),
  );
  const { issues } = figures(FUNDS, ...wrong);
  expect(issues).toMatchObject([{ code: 'number', column: 'value', row: 3, count: 30, rows: [3, 4, 5, 6, 7] }]);
  expect(issues[0]?.message.en).toContain('There are 30 of these in all: rows 3, 4, 5, 6, 7 and further.');
});

it('never throws for any cells', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(...CONTRACTS.split(','), '5.1亿元', '近', '-', '1e309'),
  );
  const csv = fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(csv, (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const sheet = figures(...quoted);
      return sheet.ok || sheet.issues.length > 0;
    }),
    { numRuns: 500 },
  );
});
