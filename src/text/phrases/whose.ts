type Piece = readonly [start: number, end: number];

/** 第一产业实现增加值: whose it is, and what. */
export const WHOSE =
  /^(\p{Script=Han}{2,}?)(?:实现|完成)了?((?:工业)?增加值|总?产值|(?:固定资产)?投资|零售额|销售额)$/u;

/** The piece without the verb between them. */
export function apart(text: string, piece: Piece): readonly Piece[] {
  const [start, end] = piece;
  const [, whose, what] = WHOSE.exec(text.slice(start, end)) ?? [];
  if (whose === undefined || what === undefined) return end > start ? [piece] : [];
  return [
    [start, start + whose.length],
    [end - what.length, end],
  ];
}

/** 增速提高, 拉动工业增长 say of what stands in front. */
export const OF_BEFORE = /^(?:[增降涨跌]幅|增速|比重)$|^[正负]?向?拉动/;

/** 每个站点平均配备律师: whose it is says how much it is. */
export const EACH = /^(?:平均)?每(?:[个名家户位件所座支辆台]|[百千万](?:名|户)?(?:常住)?(?:人口?|老人|儿童|职工|居民))/;

/** 就业困难人员实现就业: who did it is what is counted. */
export const REACHED_BY = /^\p{Script=Han}{2,}实现(?:再?就业|创业|转移就业|脱贫|脱困|上岗|转岗|增收)$/u;

/** 发放助学金702.8万元，人均近3000元: each one's part of what was said before. */
export function perHead(text: string, from: number, to: number): Piece {
  const words =
    /(?:^|,)((?:(?:职工|会员|居民|员工)?[人户日月年次场亩件]均|每人|每户|平均|最高|最低|最多|最少))(?:约|近|为|达)*$/.exec(
      text.slice(Math.max(from, to - 9), to),
    );
  const start = to - (words?.[0].length ?? 0) + Number(words?.[0].startsWith(','));
  return words ? [start, start + (words[1]?.length ?? 0)] : [to, to];
}
