import { readUnit as readKnown } from './units.ts';

/** Words for units, as statistics in other languages than Chinese write them, singular and plural. */
const WORDS =
  '% ‰ person people head heads inhabitant capita employee worker job household family case item unit number count no no. vehicle passenger index ratio point score tonne ton kg g mg lb lbs kt mt km mm cm metre meter kilometre kilometer mile acre hectare ha m2 km2 m3 l ml hl litre liter gallon barrel bbl kwh mwh gwh twh kw mw gw w kj gj tj pj ktoe mtoe toe mtco2e tco2e ktco2e co2e hour h hr minute min second sec day week month year night bed °c °f celsius pp pps p.p. percentage_point percent_point basis_point us$ usd eur gbp cny rmb jpy krw hkd twd chf cad aud nzd sek nok dkk pln czk huf ron bgn inr brl mxn zar rub try sgd thb vnd idr myr php euro yuan renminbi dollar pound yen won rupee ruble rouble franc krona krone kr $ € £ ¥ ₩ ₹ fte full-time_equivalent full_time_equivalent personen anzahl stunden jahre tage nombre personnes heures años personas horas número человек чел руб чел. руб. mmhg bpm kpa hpa mpa ppm ppb db lux kcal rpm 微克 人 円 名 件 명 원 건 개 호 호수 台 社';
const PLURAL = /(?:es|s)$/;
const NAMES = new Set(WORDS.split(' ').map((word) => word.replaceAll('_', ' ')));

/** `% of GDP`, `annual %`, `current US$`, `per 1,000 live births`, `2015=100`, 上年=100, 以1978年为100; not 95% CI. */
const PHRASES = [
  /^[a-z .'-]*[%‰][a-z .'-]*(?<!\bCI)$/i,
  /^(?:[a-z][a-z ]*|\d{4})?\s*(?:\d{4}\s+)?(?:us|international)?\s?[$€£]$/i,
  /^(?:(?:u\.?s\.?|american|canadian|australian|hong kong|singapore|new zealand|current|constant|international|nominal|real)\s+)+(?:dollars?|euros?|pounds?|yuan|yen)$/i,
  /^per\s?cent(?:age)?\s+of\s+\S/i,
  /^(?:(?:\S+\s+){0,3})per\s+(?:\d[\d, ]*\s*)?(?:capita|person|people|inhabitants?|population|live births?|births?|women|men|workers?|employees?|members?|hour|day|week|month|year|annum|household|ha|hectare|km2?|square|kg|tonne|unit)/i,
  /=\s*100(?:\.0+)?$/,
  /^以.{1,12}为\s*100$/,
  /^(?:每)?(?:百|千|万|十万)(?:分之.*|[人户名]\S{0,4})$/,
];
/** 职工, 企业 and 学校 are counted, and say in brackets who is meant; 人口 is none either. */
const isWhole = (text: string): boolean => {
  const unit = readKnown(text, 0);
  return unit !== null && unit.end === text.length && unit.kind !== 'noun';
};

function isOneName(text: string): boolean {
  const lower = text.toLowerCase();
  if (NAMES.has(lower) || NAMES.has(lower.replace(PLURAL, '')) || NAMES.has(lower.replace(/s$/, ''))) return true;
  return isWhole(text.replace(/\s/g, ''));
}

/** Whether a unit without its scale is one that somebody knows: 人次, 元/人, kg/ha, persons, % of GDP. */
export function isUnitName(text: string): boolean {
  const unit = text.normalize('NFKC').replace('⁰C', '°C').trim();
  // Behind a name a letter alone is an m of men and the s of member(s) as often as a measure.
  if (/^(?:\d*|[a-z])$/i.test(unit)) return false;
  if (isOneName(unit) || PHRASES.some((phrase) => phrase.test(unit))) return true;
  const [first = '', ...per] = unit.split(/\s*[/／·⋅]\s*|\s+per\s+|\s*每\s*/);
  return (
    per.length > 0 &&
    isOneName(first) &&
    per.every((part) => isOneName(part.replace(/^(?:\d[\d, ]*|[百千万亿]+)(?=.)/, '')))
  );
}
