import { plainName, splitBrackets, textOf } from '../table/read-table.ts';

/** What the name of a column says of it; the cells have to agree. Names are read without case, blanks and signs. */

const CODE_NAME =
  /^(?:ids|no|nr|code|codes|编号|代码|编码|序号|序|行号|行政区划|行政区划代码|区划代码|地区代码|邮编|邮政编码|电话|手机|学号|工号|身份证号?|证号|账号|index|rank|ranking|排名|名次|位次|排序|zip|zipcode|postcode|phone|fips|fipscode|statefips|countyfips|statefp|countyfp|geofips|geoid|sumlev|nuts|nutsid|iso|isocode|isonumeric|经度|纬度|lat|latitude|lon|lng|long|longitude|主键|key|uuid|样本数|样本量|样本|n|samplesize|respondents|base|unweightedbase|objectid|fid|fips\w*code)$|(?:code|代码|编号|编码)$/;
/** Numbers that call somebody up or file something: whose name ends so counts nothing. */
const NUMBERED =
  /(?:电话|手机|传真|邮编|邮政编码|账户|帐号|学号|工号|条码|卡号|单号|流水号|批号|文号|案号|号码|(?<![信符])号)$|^(?:(?:tele|mobile|cell|fax|contact|work|home)?phone(?:no|number)?|tel(?:no|ephone)?|mobile(?:no|number)?|fax(?:no|number)?|(?:account|invoice|order|contract|ticket|reference|customer|student|room|document|policy|serial|licence|license|registration|employee|member|staff|worker|person|patient|respondent|participant|case|record|row|sample|user|asset|vehicle)(?:no|nr|number|num)|iban|barcode|isbn|ean|postalcode|postcodes?|pincode|eircode)$/;
/** When a thing began: a property of it, and no time at which it was counted. */
const BEGINNING =
  /^(?:.*(?:建成|成立|始建|竣工|投产|投用|开业|开馆|创办|设立|出生|入职|参加工作|毕业|入会|入党|入学|入院|出院|注册|出版|制造|出厂)(?:年月日?|年份?|年度|时间|日期)|生日|dob|birthday|(?:birth|hir(?:e|ing)|join(?:ing)?|start|entry|enrol(?:l)?ment|registration|admission|discharge|membership)(?:date|day|year|month)|membersince|(?:year|date)(?:of)?(?:built|founded|established|opened|birth|hired|launched|joined|construction|foundation|commissioned|completed)|(?:founded|established|built|opened|birth|construction|completion|launch)(?:year|date)?)$/;

/** Whether a name says since when something has been, as 建成年份 does of a hall. */
export const isBeginningName = (name: string): boolean => BEGINNING.test(bareOf(name));

/** An id, and not what is paid or a case of covid. */
const ID_NAME =
  /(?:^|[\s_\-.]|\p{Script=Han})[iI][dD]s?$|[\p{Ll}\d]I[Dd]s?$|^ID[\p{Lu}_\s]|^(?:user|person|record|row|state|county|area|region|place|station|store|city|province|country|object|order|product|household|school|unit|case)id$/u;
/** A number under the name of a place says which one. */
const PLACE_NAME =
  /^(?:state|states|county|region|regions|division|district|province|municipality|kommune|commune|country|city|town|ward|prefecture|department|地区|省|省份|省市|市|城市|市州|县|区|区县|地市|州市|国家|sex|gender|性别)$/;
/** Names that stand for what they count as often as for a number in a list. */
const MAYBE_CODE = /^(?:index|no|nr|n|base|rank|ranking|样本|样本数|样本量|respondents|samplesize)$/;
/** Places in an order: 总量位次, 2022年排名, Rank 2022. */
const RANK = /(?:排名|名次|位次|位序)$|^(?:.* )?rank(?:ing)?(?: (?:in )?(?:19|20)\d\d)?$/i;

/** Whether the numbers of a column are places in an order, the first of which is the best. */
export const isRankName = (name: string): boolean => RANK.test(splitBrackets(name.normalize('NFKC')).name.trim());

const bareOf = (name: string): string => plainName(leadOf(name));

/** `OBS_VALUE: Observation value` → OBS_VALUE: SDMX files may say the name behind the code. */
export const leadOf = (name: string): string => /^([A-Z][A-Z0-9_]+)\s*:\s*\S/.exec(name)?.[1] ?? name;

export const isCodeName = (name: string): boolean =>
  isRankName(name) ||
  CODE_NAME.test(bareOf(name)) ||
  NUMBERED.test(bareOf(name)) ||
  ID_NAME.test(leadOf(name).trim().slice(0, 100));

export const isPlaceName = (name: string): boolean => PLACE_NAME.test(bareOf(name));

export const isMaybeCodeName = (name: string): boolean => MAYBE_CODE.test(plainName(name)) || isRankName(name);

const VALUE_NAME =
  /^(?:obsvalue|observationvalue|value|values|val|数值|值|观测值|指标值|统计值|factnumber|factvalue|factvaluenumeric|numericvalue|valuenumeric|numeric|displayvalue|datavalue|amount|estimate|est|wert|werte|messwert|valeur|valor|valore|waarde|värde|verdi|værdi|wartość|hodnota|значение|値|값|데이터|obs|observation|count)$/;

/** Its name says that it holds the values of a long table. */
export const isValueName = (name: string): boolean => VALUE_NAME.test(bareOf(name));

const TECHNICAL_NAME =
  /^(?:vector|vectorid|coordinate|coordinates|dguid|decimals?|decimalplaces|小数位|小数位数|scalarid|uomid|uomcode|unitcode|terminated|datemodified|lastmodified|lastupdated?|更新时间|factvaluetranslationid|facttranslationid|datasourcedimvaluecode|referenceperiodcode|dataflow|structure|structureid|structurename|datasetid|rowid|recordid|serieskey|timeseriesid)$/;

/** Numbers and marks by which a data bank finds its own way: nothing is measured by them. */
export const isTechnicalName = (name: string): boolean => TECHNICAL_NAME.test(bareOf(name));

const SCALE_NAME =
  /^(?:scale|scalarfactor|scalefactor|unitmult|unitmultiplier|multiplier|powercode|powercodecode|magnitude|数量级|倍率|单位倍数)$/;
const SCALE_WORDS: Readonly<Record<string, number>> = {
  ...{ units: 1, unit: 1, ones: 1, one: 1, 个: 1, 一: 1, tens: 10, hundreds: 100, hundred: 100, 百: 100 },
  ...{ thousands: 1e3, thousand: 1e3, 千: 1e3, '000': 1e3, 万: 1e4, millions: 1e6, million: 1e6, 百万: 1e6 },
  ...{ 亿: 1e8, billions: 1e9, billion: 1e9, 十亿: 1e9, trillions: 1e12, trillion: 1e12, 万亿: 1e12 },
};

export const isScaleName = (name: string): boolean => SCALE_NAME.test(bareOf(name));

/** By how much the values of a row are to be multiplied, as SDMX (3: thousands) or Statistics Canada (`thousands`) say. */
export function scaleIn(cell: string | number | null | undefined): number | null {
  const text = textOf(cell);
  const [, code = text] = /^(\d{1,2})\s*:/.exec(text) ?? [];
  if (/^\d{1,2}$/.test(code) && Number(code) <= 15) return 10 ** Number(code);
  const word = text.toLowerCase();
  return Object.hasOwn(SCALE_WORDS, word) ? (SCALE_WORDS[word] ?? null) : null;
}

/** 单位 over employers and wards is a name; these can be nothing but units. */
const SURE_UNITS_NAME =
  /^(?:计量单位|度量单位|数值单位|数据单位|unitmeasure|unitofmeasure|unitsofmeasure|measureunit|uom|factvalueuom|einheit|unité|unidad|unidaddemedida)$/;
const UNITS_NAME = /^(?:单位|unit|units|單位)$/;

/** Names that only SDMX gives: beside them a column `unit` holds units, coded as they may be. */
export const isSdmxName = (name: string): boolean => /^(?:OBS_VALUE|TIME_PERIOD|DATAFLOW)\b/.test(name.trim());

/** What all rows measure may stand in a column of its own. */
export const isMeasureName = (name: string): boolean =>
  /^(?:指标|指标名称|统计指标|表章項目|統計項目|indicator|indicator[ _.]?(?:name|label)|series[ _]?name|labour[ _]force[ _]characteristics|principal[ _]statistics|subject descriptor|measure|variable|statistics?|title|tipo dato|indicador|indicateur)$/i.test(
    name.trim(),
  );

export const isUnitsName = (name: string): 'sure' | 'maybe' | null =>
  SURE_UNITS_NAME.test(bareOf(name)) ? 'sure' : UNITS_NAME.test(bareOf(name)) ? 'maybe' : null;

const FLAG =
  'obsflags?|flagcodes?|flags?|obsstatus|observationstatus|confstatus|confidentialitystatus|confidentiality|valuestatus|datastatus|valuefootnotes?|valuenotes?|valuenoteid|footnotes?|footnoteids?|数据标志|数据标记|数据状态|标记|标志|标识符号|脚注';
const MAYBE_FLAG = 'status|symbols?|quality|marks?|qualifier|状态|符号|备注|注|notes?';
const flagged = (words: string): RegExp => new RegExp(`^(?:${words})$`);
const SURE_FLAG = flagged(FLAG);
const UNSURE_FLAG = flagged(MAYBE_FLAG);
const EDGE = new RegExp(`^(?:${FLAG})(?=[\\p{N}\\p{L}])|(?:${FLAG}|状态)$`, 'u');

/**
 * Whether a name says that its column holds marks of quality, and what is left of it: `Flag 2020` → 2020, OBS_STATUS → blank.
 * `isSure` false: the cells have to look like marks.
 */
export function flagName(name: string): { readonly rest: string; readonly isSure: boolean } | null {
  const bare = bareOf(name);
  if (SURE_FLAG.test(bare)) return { rest: '', isSure: true };
  if (UNSURE_FLAG.test(bare)) return { rest: '', isSure: false };
  const rest = bare.replace(EDGE, '');
  return rest === bare || rest === '' ? null : { rest, isSure: false };
}

const LOW =
  'lowerconfidencelimit|lowerbound|lowerlimit|lowerci|cilower|cilow|lowci|confidencelow|lower|low|lcl|lci|lb|置信下限|区间下限|下限|下界';
const HIGH =
  'upperconfidencelimit|upperbound|upperlimit|upperci|ciupper|cihigh|highci|confidencehigh|upper|high|ucl|uci|ub|置信上限|区间上限|上限|上界';
const CONFIDENCE = /(?:95|90|99|80)%?(?:ci)?|confidenceinterval|置信区间|置信/g;

/** Whether a name says that its column is the end of an interval, and of what: `rate_low` → low, rate; `Upper` → high, blank. */
export function boundName(name: string): { readonly end: 'low' | 'high'; readonly rest: string } | null {
  const bare = bareOf(name).replace(CONFIDENCE, '');
  for (const [end, words] of [
    ['low', LOW],
    ['high', HIGH],
  ] as const) {
    const rest = bare.replace(new RegExp(`^(?:${words})|(?:${words})$`), '');
    if (rest !== bare) return { end, rest: rest.replace(/ci$/, '') };
  }
  return null;
}

const MARGIN = /±|\+\s?\/\s?[-−–]|\bmoe\b|margins? of error|\bconf(?:idence)?\s*$|误差范围|抽样误差|允许误差|误差幅度/i;

/** What is left of a name that says how far a number may be off on both sides: `± Men` → men; null for any other. */
export const marginName = (name: string): string | null =>
  MARGIN.test(name) ? plainName(name.replace(MARGIN, '')).replace(CONFIDENCE, '') : null;

/** A share of something: no count and no money. */
const RATE =
  /(?:率|比重|占比|比例|百分比|指数|系数|倍数|增速|增长|增幅|同比|环比|rate|ratio|share|percent|percentage|index)$/i;
/** 决算数 and 本年数 are amounts of whatever the table is of. */
const COUNT =
  /(?:(?<!预算|决算|执行|完成|结余|本年|上年|去年|同期|本期|上期|本月|累计|计划|实际|发生|年初|年末|期初|期末|调整)数|人次|人数|户数|number|count|persons|people)$/i;
const MONEY =
  /(?:额|经费|资金|费用?|收入|支出|产值|工资|利润|投资|income|expenditure|cost|wages?|revenue|value added)$/i;

export const isRateName = (name: string): boolean => RATE.test(name) || /[%‰％]/.test(name.slice(-3));
/** What is so of each and not of all: a table in thousands has no thousands of these. */
const MEAN = /\b(?:median|mean|average|avg|per|age|hours|ratio|index|rate|price)\b|平均|人均|中位|每/i;

export const isMeanName = (name: string): boolean => MEAN.test(name);
export const isCountName = (name: string): boolean => COUNT.test(name);
export const isMoneyName = (name: string): boolean => MONEY.test(name);

const GROWTH_NAME =
  /[比较](?:上年|去年|上[期月季])|同比|环比|增长|增速|增幅|涨幅|升降幅|\bgrowth\b|\b(?:change|increase) (?:on|over|from)\b/i;

/** 比上年增长, growth: how another column has changed, in per cent unless it says otherwise; 增加额 is an amount. */
export const isGrowthName = (name: string): boolean => GROWTH_NAME.test(name) && !/[额量值]$/.test(name.trim());

const PLANNED = /目标|计划|预算|任务|应[缴收到]|\b(?:targets?|budget(?:ed)?|plan(?:ned)?)\b/i;
const RESULT =
  /完成|实际|决算|实绩|执行|实[缴收到]|\b(?:actual|outturn|achieved|done|spent|spend(?:ing)?|expenditure)\b/i;
/** Beside a budget that is what was done with it: 预算, 支出. */
const SPENT = /支出|花费|开支/;
const ASIDE = /上年|去年|率|进度|差|%|\b(?:last|previous|variance|difference|rate)\b/i;

/** Which of some names are of what was meant to be, and which of what came of it: 预算 and 支出, Target and Actual. */
export function plansAndResults(names: readonly string[]): {
  readonly plans: readonly number[];
  readonly results: readonly number[];
} {
  const find = (pattern: RegExp, other: RegExp): number[] =>
    names.flatMap((name, at) => (pattern.test(name) && !other.test(name) && !ASIDE.test(name) ? [at] : []));
  const done = find(RESULT, PLANNED);
  return { plans: find(PLANNED, RESULT), results: done.length > 0 ? done : find(SPENT, PLANNED) };
}

/** Whether names hold what was meant and what came of it, which have no sum. */
export function arePlanAndResult(names: readonly string[]): boolean {
  const { plans, results } = plansAndResults(names);
  return plans.length > 0 && results.length > 0;
}
