import type { Clause } from './clauses.ts';
import { fits } from './fits.ts';

/** Words for how many of the rows something is said of, without their number. */
interface Quantifier {
  readonly isMet: (count: number, all: number) => boolean;
  /** Where the words are a part: half of the regions, three quarters of them. */
  readonly number: Clause['numbers'][number] | null;
}

/** What a table's rows are, and no people counted in it. */
const ROWS_ZH =
  '(?:个|的)?(?:省份?|市|县|区|州|镇|乡|村|地区|国家|城市|城区|部门|行业|年龄[组段]|组别?|企业|单位|学校|医院|项目?|活动|类别?|品种|产业|领域|年份|月份|季度|年度?)';
const ROWS_EN =
  '(?:provinces|regions|cities|countries|places|sectors|(?:age )?groups|areas|states|years|months|industries|products|categories|towns|counties|schools|departments|items|rows|sources|crops|quarters|districts|companies|parties|universities|hospitals|branches|stores|shops|sites|offices|teams|unions|plants|banks|fields|subjects|services|occupations|activities|stations|ports|markets|programmes|programs|budgets|trades|professions|modes|reasons|villages|municipalities|communities|nations|economies|brands|species|forms|types|kinds|ways|facilities|organisations|organizations|firms|factories|clubs|lines|routes|stages|levels)';
const OF_THE = '(?: of)?(?: the| these| all| its)?(?: \ue002)?';
const MOST = new RegExp(
  `(?:大?多数|大部分|半数以上|过半数?)${ROWS_ZH}|\\b(?:most|(?:the|a|the vast|the large|the great) majority)${OF_THE} ${ROWS_EN}\\b`,
);
const FEW = new RegExp(`(?:少数|小部分)${ROWS_ZH}|\\ba minority${OF_THE} ${ROWS_EN}\\b`);
const PART_ZH = new RegExp(`^(?:以上|左右)?(?:的)?${ROWS_ZH}`);
const PART_BEHIND_ZH = new RegExp(`${ROWS_ZH}(?:中|里|当中),?有?$`);
const PART_EN = new RegExp(`^${OF_THE} ${ROWS_EN}\\b`);

/** Most regions, half of the regions, 六项活动中有一半; null where no words say so. */
export function quantifierIn({ text, numbers, isChinese }: Clause): Quantifier | null {
  if (MOST.test(text)) return { isMet: (count, all) => count * 2 > all, number: null };
  if (FEW.test(text)) return { isMet: (count, all) => count > 0 && count * 2 < all, number: null };
  const number = numbers.find(({ index, token }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    return (
      token.unit === '%' &&
      (isChinese
        ? (PART_ZH.test(after) && !/\ue000$/.test(before)) || PART_BEHIND_ZH.test(before)
        : PART_EN.test(after))
    );
  });
  return number
    ? { isMet: (count, all) => all > 0 && fits(number.token, (count / all) * 100) === 'true', number }
    : null;
}

const ONCE = /\b(?:only|just) (once|twice)\b|[仅只]有?过?(?:出现|发生)?过?(一|两)次/;

/** At how many times something was so: only once, 仅两次; null where no words say so. */
export function onceIn({ text }: Clause): number | null {
  const [, en, zh] = ONCE.exec(text) ?? [];
  const said = en ?? zh;
  return said === undefined ? null : /once|一/.test(said) ? 1 : 2;
}
