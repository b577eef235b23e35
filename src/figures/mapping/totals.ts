/** What a name says of a row or series beside others: it holds them all, or stands for their middle. */
export type Aggregate = 'total' | 'average';

const TOTAL =
  /^(?:合计|总计|小计|共计|总和|总数|总量|全部|全体|总体|全国|全省|全市|全区|全县|全州|全行业|总|计|總計|總數|總額|全國|全省|総数|総計|全体|합계|총계|소계|전국|insgesamt|zusammen|ensemble|totale|totaal|totalt|riket|world|worldtotal|europeanunion|total|totals|subtotal|grandtotal|sum|all|overall|altogether|bothsexes|allages|national|nationwide)$/;
const TOTAL_END = /(?:合计|总计|小计|共计|合計|總計|小計)$|(?:\btotal|\bsubtotal)$/;
const TOTAL_START = /^(?:合计|总计|小计|共计|合計|總計|小計)|^(?:total|all)\b/;
const AVERAGE =
  /^(?:平均|平均值|平均数|均值|全国平均|全省平均|全市平均|中位数|average|mean|median|avg|overallaverage)$/;

/** Words without which nothing below can be found: most names have none of them. */
const HINT =
  /总|總|総|합계|총계|소계|전국|insgesamt|zusammen|ensemble|tot[ a]|riket|world|europeanunion|european union|合|小\s*[计計]|共|全|计|計|平均|均值|中位|total|sum|all|average|mean|median|avg|national|nationwide|sexes/i;

/** Reads 合 计, 全国, `Total`, 平均值; null for an ordinary name. */
export function readAggregate(name: string): Aggregate | null {
  if (!HINT.test(name.slice(0, 60))) return null;
  const words = name.slice(0, 60).normalize('NFKC').toLowerCase().trim();
  const letters = words.replace(/[\s\p{P}\p{S}]/gu, '');
  if (AVERAGE.test(letters)) return 'average';
  const isTotal =
    TOTAL.test(letters) || TOTAL_END.test(words.replace(/\s+(?=\p{Script=Han})/gu, '')) || TOTAL_START.test(words);
  return isTotal ? 'total' : null;
}
