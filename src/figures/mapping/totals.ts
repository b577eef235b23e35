/** What a row or series is beside others: it holds them all, stands for their middle, or is a level over some of them. */
export type Aggregate = 'total' | 'average' | 'whole';

const TOTAL =
  /^(?:合计|总计|总分|总成绩|小计|共计|总和|总数|总量|全部|全体|总体|全国|全省|全市|全区|全县|全州|全行业|总|计|總計|總數|總額|全國|全省|総数|総計|全体|합계|총계|소계|전국|insgesamt|zusammen|ensemble|totale|totaal|totalt|riket|world|worldtotal|europeanunion|(?:europeanunion|euroarea)(?:eu)?\d\d?countries(?:(?:from|until|since)?\d{4})*|total|totals|subtotal|grandtotal|sum|all|overall|altogether|bothsexes|sexbtsx|btsx|allages|allitems|allindustries|allindustry|allcauses|allcategories|allsectors|allpersons|national|nationwide|全球|全世界|全系统|全公司|全厂|全校|合计数|总计数|eu\d\d\d{0,4}|euroarea|oecdtotal|g20)$/;
const TOTAL_END = /(?:合计|总计|小计|共计|合計|總計|小計)$|(?:\btotal|\bsubtotal)$/;
const TOTAL_START = /^(?:合计|总计|小计|共计|合計|總計|小計)|^(?:total|all)\b/;
const AVERAGE =
  /^(?:平均|平均值|平均数|均值|全国平均|全省平均|全市平均|中位数|average|oecdaverage|euaverage|mean|median|avg|overallaverage)$/;

/** Words without which nothing below can be found: most names have none of them. */
const HINT =
  /总|總|総|합계|총계|소계|전국|insgesamt|zusammen|ensemble|tot[ a]|riket|world|european.?union|合|小\s*[计計]|共|全|计|計|平均|均值|中位|total|sum|all|average|mean|median|avg|national|nationwide|sexes|btsx|全球|_T$|eu\d|euro|oecd|g20/i;

/** Marks of notes behind a name: 全国*, 合计¹, Total (1), 合计①. */
const NOTE_MARK =
  /(?:[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u249b*†‡§#]+|[(（[［]\s*(?:注?\s*\d{1,2}|[a-z]|\*+)\s*[)）\]］]|(?<=\p{Script=Han})\d\)?)$/iu;

/** Codes in front of a name: 00 Riket. */
const CODE = /^0+\s+(?=\p{L})/u;

const withoutMark = (name: string): string => name.trim().replace(NOTE_MARK, '').replace(CODE, '').trim();

/** Reads 合 计, 全国, `Total`, 平均值; null for an ordinary name. */
export function readAggregate(name: string): Aggregate | null {
  if (name.length === 0 || !HINT.test(name.slice(0, 60))) return null;
  if (name.trim() === '_T') return 'total';
  const words = withoutMark(name.slice(0, 60)).normalize('NFKC').toLowerCase().trim();
  const letters = words.replace(/[\s\p{P}\p{S}]/gu, '');
  if (AVERAGE.test(letters)) return 'average';
  const isTotal =
    TOTAL.test(letters) || TOTAL_END.test(words.replace(/\s+(?=\p{Script=Han})/gu, '')) || TOTAL_START.test(words);
  return isTotal ? 'total' : null;
}

const RESIDUAL =
  /^(?:其他|其它|其余|不详|未知|未分类|other|others|the rest|rest|unknown|not stated|n\.?e\.?c\.?)(?!\p{L})/iu;

/** Whether a name is of what is left over, which is no thing of its own, however large. */
export const isResidual = (name: string): boolean => RESIDUAL.test(name.trim());

/** Groups of countries as banks of the world's data name them among the countries. */
const GROUP =
  /^(?:(?:high|upper middle|lower middle|middle|low|low & middle) income|(?:ida|ibrd|ida & ibrd) (?:total|only|blend)|(?:early|late|pre|post)-demographic dividend|oecd members|arab world|euro area|european union|(?:(?:caribbean|pacific island|other) )?small states|central europe and the baltics|africa (?:eastern and southern|western and central)|(?:east asia & pacific|europe & central asia|latin america & (?:the )?caribbean|middle east(?:, | & )north africa(?:, afghanistan & pakistan)?|south asia|sub-saharan africa|north america)(?: \((?:excluding high income|ida & ibrd(?: countries)?)\))?|fragile and conflict.*|heavily indebted poor countries.*|least developed countries.*)$/i;

/** What is worked out of the records behind a row, so that none of them is the middle of the others. */
const STATISTIC =
  /^(?:均值|平均值?|平均数|中位数|众数|标准差|方差|标准误|最大值?|最小值?|极差|样本量|mean|average|avg|median|mode|std\.?|sd|s\.d\.|standard deviation|variance|standard error|se|min(?:imum)?|max(?:imum)?|range|count|n)$/i;

/** Whether names are all of statistics: mean, standard deviation. */
export const areStatistics = (names: readonly string[]): boolean =>
  names.length > 1 && names.every((name) => STATISTIC.test(name.trim()));

interface Named {
  readonly path: readonly string[];
  readonly standing: 'sum' | 'whole' | 'part' | null;
  readonly aggregate: Aggregate | null;
}

/** Sums of others beside them: High income among countries of the world. Alone, income groups are what the table is of. */
export function withGroupsAside<One extends Named>(list: readonly One[]): readonly One[] {
  const isOfWorld = list.some(({ path }) => path.includes('World')) && list.some(({ path }) => path.some(isCrossing));
  if (!isOfWorld) return list;
  return list.map((one) =>
    one.standing === null && one.path.some((part) => GROUP.test(part))
      ? { ...one, standing: 'sum', aggregate: 'total' }
      : one,
  );
}

/** A group that cuts across the regions: only a table of countries has it beside them. */
const isCrossing = (name: string): boolean => /\b(?:IDA|IBRD)\b|demographic dividend$|^OECD members$/.test(name);
