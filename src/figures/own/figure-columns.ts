import type { Lang } from '../../words/lang.ts';
import { plainName, splitBrackets } from '../table/read-table.ts';

/** What a column of figures holds, by the columns of figures.csv. */
export type Role =
  | 'id'
  | 'topic'
  | 'name'
  | 'asStated'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'qualifier'
  | 'growth'
  | 'baseline'
  | 'measure'
  | 'period'
  | 'section'
  | 'note';

export interface FigureColumn {
  readonly role: Role;
  /** The language its header names; null for both. */
  readonly lang: Lang | null;
  readonly at: number;
  readonly header: string;
  /** What stands in brackets behind the header and is no language: `万元`. */
  readonly inside: string;
}

const ALIASES: Readonly<Record<Role, string>> = {
  id: 'id 标识 标识符 指标标识 编号 代码 指标代码 编码 code key identifier indicatorid indicatorcode',
  topic: 'topic 主题 分类 类别 类型 领域 板块 所属主题 所属分类 指标分类 一级指标 大类 category theme group subject',
  name: 'name 名称 指标 指标名称 指标名 项目 项目名称 统计指标 内容 事项 indicator indicatorname item title label figure variable',
  asStated:
    'asstated stated 原文 表述 原文表述 报告原文 报告表述 原文数字 原话 原述 原始表述 原文所述 printed asprinted wording quote statement',
  value:
    'value 数值 值 数量 数字 数据 指标值 数额 绝对值 总量 完成情况 完成数 amount number level quantity 本期 本期值',
  valueHigh: 'valuehigh highvalue upperend highend upperbound 上端 数值上端 上限 数值上限 上限值',
  unit: 'unit units 单位 计量单位 数值单位',
  qualifier: 'qualifier 限定 限定词 修饰 修饰词 表述方式 精确度 precision',
  growth:
    'growth growthpct growthrate growthpercent change changepct changepercent percentchange 增长 增长率 增幅 增速 增长幅度 较基期增长 比基期增长 较基期增幅 基期增长 较基期 同比 同比增长 同比增幅 变化 变化率 growthonbaseline growth% 增长% 增长率% 增幅%',
  baseline:
    'baseline baselineyear baseyear base 基期 基期年份 基期年 基年 基准年 基准年份 对比年份 对比年 比较年份 comparedwith reference referenceyear',
  measure: 'measure 性质 指标性质 口径 数据性质 kind',
  period: 'period 时期 时间 期间 日期 时点 截至 统计时间 统计期 报告期 年份 年度 date time year asof',
  section: 'section 部分 章节 章 节 出处 报告章节 所在部分 所在章节 来源章节 chapter part location page 页码',
  note: 'note notes 说明 备注 注 注释 附注 解释 remark remarks comment comments',
};

const ROLES = new Map(
  Object.entries(ALIASES).flatMap(([role, names]) => names.split(' ').map((name) => [name, role as Role] as const)),
);

const LANGUAGES: readonly (readonly [RegExp, Lang])[] = [
  [/^(?:中文|汉语|zh|zhcn|cn|chinese|汉)$/, 'zh'],
  [/^(?:英文|英语|en|eng|english|英)$/, 'en'],
];
const languageOf = (word: string): Lang | null => LANGUAGES.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** `较2008年增长`, `比2008年增长（%）`, `growth on 2008`, `change since 2008`. */
const GROWTH_ON =
  /^(?:(?:较|比|与|同)(\d{4})年?(?:相比)?(?:增长|增幅|增加|变化|提高)?(?:率|幅度)?%?|(?:growth|change|increase)(?:on|since|from|versus|vs)?(\d{4})%?)$/;

/** The year that a header of growth names: `较2008年增长` → 2008. */
export function yearInHeader(header: string): number | null {
  const [, zh, en] = GROWTH_ON.exec(plainName(splitBrackets(header).name)) ?? [];
  const year = zh ?? en;
  return year === undefined ? null : Number(year);
}

/** What a header says of its column; null for one that is none of ours. */
function readFigureHeader(header: string, at: number): FigureColumn | null {
  const { name, inside } = splitBrackets(header);
  const bracketLang = languageOf(plainName(inside));
  const column = (role: Role, lang: Lang | null): FigureColumn => {
    return { role, lang, at, header, inside: bracketLang === null ? inside : '' };
  };
  const bareName = plainName(name);
  if (GROWTH_ON.test(bareName)) return column('growth', null);
  const role = ROLES.get(bareName) ?? ROLES.get(plainName(header));
  if (role !== undefined) return column(role, bracketLang);
  const [, before = '', behind = ''] = /^(.+?)(zh|zhcn|cn|chinese|中文|en|eng|english|英文)$/.exec(bareName) ?? [];
  const [, lead = '', after = ''] = /^(zh|chinese|中文|en|english|英文)(.+)$/.exec(bareName) ?? [];
  const tailRole = ROLES.get(before);
  if (tailRole !== undefined) return column(tailRole, languageOf(behind));
  const leadRole = ROLES.get(after);
  return leadRole === undefined ? null : column(leadRole, languageOf(lead));
}

/** Columns by role and language; the first of several stands, the others count as unknown. */
export interface FigureColumns {
  readonly find: (role: Role, lang?: Lang) => FigureColumn | null;
  readonly unknown: readonly { readonly at: number; readonly header: string }[];
}

export function figureColumns(headers: readonly string[]): FigureColumns {
  const found: FigureColumn[] = [];
  const unknown: { at: number; header: string }[] = [];
  for (const [at, header] of headers.entries()) {
    const column = readFigureHeader(header, at);
    const isTaken = column !== null && found.some(({ role, lang }) => role === column.role && lang === column.lang);
    if (column !== null && !isTaken) found.push(column);
    else if (header.trim() !== '') unknown.push({ at, header });
  }
  return {
    unknown,
    find: (role, lang) =>
      found.find((column) => column.role === role && column.lang === (lang ?? null)) ??
      found.find((column) => column.role === role && (lang === undefined || column.lang === null)) ??
      null,
  };
}
