import type { TableFacts } from './table-facts.ts';

/** What a table of facts does not hold: plans, forecasts, other bases of comparison, numbers that are worked over. */
const BEYOND: readonly RegExp[] = [
  /预计|预测|预期|预估|目标|计划|规划|有望|或将|可能|如果|若(?!干)/,
  /每年的?(?:第?[一二三四\ue002]季度|\d{1,2}月|[上下]半年)|\b(?:every|each) (?:spring|summer|autumn|winter|christmas)\b/,
  // From Friday to Sunday: those between, too.
  /\bwithout \ue000|\bfrom \ue000 (?:to|through) \ue000|[只仅]有?\ue000[至到]\ue000/,
  // Groups by their places in an order, and what nobody has.
  /\b(?:the )?\ue002 (?:top|bottom|lowest|highest|richest|poorest)\b|\bnobody's\b/,
  /剔除|扣除|不变价|可比口径|可比价|加权|折合|按现价|经季节/,
  /人均|户均|每人|万人拥有|密度/,
  // A rate that is no column of it; how fast a number grows is worked out.
  /\p{Script=Han}{2}(?<!增长|下降|增加|减少|变化|变动|完成|执行|[^,]效)率(?!先|领)/u,
  /(?<!\b(?:growth|faster|slower|same|record|steady|quicker|a|the)) rates?\b(?! of (?:growth|increase|decline|change))/,
  /占(?:全国|全省|全市|世界|全球)|(?:全国|全省|世界|全球|行业|历史)(?:平均|均值|水平)|同期(?:均值|平均)/,
  /\b(?:forecast|projected|projections?|expected|expectations?|predict(?:ed|s)?|target(?:s|ed)?|goals?|planned|plans|would|could|might|may be|if|hopes?|aims?|poised)\b/,
  /\b(?:adjusted|real terms|inflation-adjusted|weighted|constant prices|excluding inflation)\b/,
  /\b(?:per capita|per head|per person|per resident|density)\b/,
  /\b(?:national|global|world|eu|oecd|historical|long-term|long-run|five-year|ten-year) (?:average|mean|norm|level)|\bof (?:gdp|the world|global|the national)\b/,
];

/** Whether words speak of what the table cannot say, unless the table is called so itself, or its numbers look so. */
export function speaksBeyond(text: string, { about, isOfRates }: TableFacts): boolean {
  const title = isOfRates ? `${about} rates density 比例率` : about;
  return BEYOND.some((pattern) => pattern.test(text) && !pattern.test(title));
}
