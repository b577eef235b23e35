/** What stands behind a number: counting words, measures, and the nouns that take their place. */

/** `counter`: of things one can point at; `abstract`: of anything, slogans too; `noun`: the thing itself. */
export type UnitKind = 'counter' | 'abstract' | 'measure' | 'time' | 'money' | 'noun' | 'unknown';

export interface Unit {
  /** As printed, money in 元. */
  readonly text: string;
  readonly kind: UnitKind;
  /** What one of it is in its base unit: 角 is 0.1 元. */
  readonly factor: number;
  readonly end: number;
}

const WORDS: Readonly<Record<Exclude<UnitKind, 'unknown'>, string>> = {
  counter:
    '名 位 人 家 户 份 件 场 次 所 座 处 支 台 套 部 本 册 张 篇 首 幅 间 栋 幢 辆 艘 架 只 头 匹 株 棵 门 对 组 队 批 轮 遍 趟 起 案 宗 笔 桩 例 单 片 面 枚 根 袋 箱 桶 瓶 包 盒 罐 车 盏 口 眼 道 段 节 副 双 床 封 则 幕 块 粒 颗 盘 卷 期 班 团 伙 层 排 列 局 款 尊 顶 声 堂 盆 捆 贴 枝 羽 尾 丛 届次 人天 人日 人年 课次 例次 席 站 店 户头 单位 号人 人份 通 剂 档 帧 桌',
  abstract: '个 项 条 种 类 方面',
  measure:
    '倍 级 微克 标准立方米 吨油当量 吨二氧化碳 吨二氧化碳当量 英里 英尺 平方米 平方公里 平方千米 平米 平方 立方米 立方 公里 千米 米 厘米 毫米 海里 里 公顷 亩 吨 千克 公斤 斤 克 毫克 升 毫升 瓦 千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 吉瓦时 千伏安 千伏 度 岁 周岁 分 标准煤 吨标准煤 吨标煤 千克标准煤 公斤标准煤 克标准煤 标箱 标准箱 吨公里 人公里 摄氏度 ℃ °C ㎡ m² m2 m³ m3 km² km2 km m kg g t kW MW GW kWh kV GB TB PB MB ha ‰ 百分点 个百分点 千分点 个千分点 基点 个基点 个点 步 工时 学分 个学分 字 分贝',
  time: '年 天 日 周 小时 分钟 秒 秒钟 个月 个小时 个季度 个星期 个工作日 个学时 个课时 个周 个年头 工作日 学时 课时 周年 星期 年头 昼夜 月余',
  money:
    '元 块 块钱 元人民币 人民币 人民币元 角 角钱 毛 毛钱 分钱 美元 美金 欧元 日元 韩元 英镑 港元 港币 澳元 加元 卢布 新台币 瑞士法郎 泰铢 越南盾',
  noun: '职工 会员 农民工 工人 企业 单位 工会 班组 家庭 学校 乡镇 街道 社区 村 县 市 省 区 州 县区 区县 市县 市州 州市 市地 省份 省区 省市 国家 地区 部门 学生 群众 党员 干部 劳模 选手 代表队 委员 项目 岗位 人口 人才 人员 人大代表 政协委员 困难职工 困难群众 困难家庭 贫困户 贫困村 贫困县 贫困人口 女职工 职工群众 职工家庭 下岗职工 劳动者 产业工人 工会会员 工会干部 工会组织 基层工会 法人单位 企事业单位 村庄 行政村 自然村 镇 乡 网点 站点 床位 院校 高校 工种',
};

/** Money that is 元 under another name, and the parts of it. */
const IN_YUAN = new Map(
  Object.entries({
    块: 1,
    块钱: 1,
    元人民币: 1,
    人民币: 1,
    人民币元: 1,
    角: 0.1,
    角钱: 0.1,
    毛: 0.1,
    毛钱: 0.1,
    分钱: 0.01,
  }),
);

const LEXICON = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as UnitKind] as const)),
);
const LONGEST = Math.max(...Array.from(LEXICON.keys(), (word) => word.length));

/** Words that look as if they began with a unit: 家 in 家长, 年 in 年代. */
const FALSE_FRIENDS =
  /^(?:组织|案[件例卷情由]|位数|站式|人均|次性|次要|年级|年代|家长|块头|户均|人次均|通[道过报知车告信行用电]|档案|剂量|个点[位子]|步[行骤入伐])/;

function wordAt(text: string, start: number): { readonly word: string; readonly kind: UnitKind } | null {
  for (let length = LONGEST; length > 0; length--) {
    const word = text.slice(start, start + length);
    const kind = LEXICON.get(word);
    if (kind && !(word === '项目' && text[start + 2] === '标')) return { word, kind };
  }
  return null;
}

/** What may follow a unit and belongs to it: 人次, 人（次）, 元/人, 人·次, 元每月. */
function moreOfUnit(text: string, start: number, kind: UnitKind): string {
  const bracket = /^\(([^()]{1,3})\)(次)?/.exec(text.slice(start, start + 6));
  if (bracket && LEXICON.has(bracket[1]?.replace(/(?<=.)次$/, '') ?? '')) return bracket[0];
  if (/counter|abstract/.test(kind) && /^次(?![性数要月年])/.test(text.slice(start, start + 2))) return '次';
  const joint = /[/·每]/.exec(text[start] ?? '');
  if (joint && /[月季]/.test(text[start + 1] ?? '')) return text.slice(start, start + 2);
  // 118.6部/百人
  const head = /^(?:\/[十百千万]*|[·每])/.exec(text.slice(start, start + 4))?.[0];
  const next = head && wordAt(text, start + head.length);
  if (!next) return '';
  return head + next.word + moreOfUnit(text, start + head.length + next.word.length, 'measure');
}

/**
 * The known unit at a place in plain glyphs, compounds as a whole; null where none stands.
 * Money comes as 元, foreign money as printed; 块 in front of a noun is a counter (3块牌子).
 */
export function readUnit(text: string, start: number): Unit | null {
  if (FALSE_FRIENDS.test(text.slice(start, start + 4))) return null;
  const bracket = /^\(([^()]{1,3})\)(?=.)/.exec(text.slice(start, start + 6));
  const isBracketFirst = bracket && LEXICON.has(bracket[1] ?? '');
  const from = start + (isBracketFirst ? bracket[0].length : 0);
  const found = wordAt(text, from);
  if (!found) return null;
  const end = from + found.word.length;
  const isPiece =
    found.word === '块' && /^[\p{Script=Han}]/u.test(text.slice(end)) && !/^[多余左以上]/.test(text.slice(end));
  const yuan = isPiece ? undefined : IN_YUAN.get(found.word);
  const more = moreOfUnit(text, end, found.kind);
  const word = yuan === undefined ? found.word : '元';
  const kind = isPiece ? 'counter' : found.kind;
  return { text: (isBracketFirst ? bracket[0] : '') + word + more, kind, factor: yuan ?? 1, end: end + more.length };
}

/** Whether all of a text is made of nouns that are counted: 职工, 困难职工家庭. */
export function isCounted(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at);
    if (found?.kind !== 'noun') return false;
    at += found.word.length;
  }
  return text !== '';
}

/** A number in words with what it counts: 三个, 百人; not 一线, 一次性, which are hardly ever counts. */
const COUNT = /[二两三四五六七八九十百千万亿几]+(?:个|名|家|户|份|件|场|次|项|条|人|所|座|批|元|倍|成|万)/;

export const hasCount = (text: string): boolean => COUNT.test(text);

/** Last words of things that can be counted; what ends in none of them may be a slogan (四个全面, 八项规定). */
const THINGS = new RegExp(
  `(?:${'县 区 市 州 村 镇 乡 省 社 厂 矿 店 室 所 院 校 园 馆 库 网 房 楼 家 人 员 者 手 生 工 师 户 组 会 队 团 部 委 办 士 队伍 厅 处 岗 奖 牌 证 书 册 刊 报 片 剧 课 班 车 机 台 桥 项 省份 国家 地区 项目 工程 基地 中心 平台 单位 企业 组织 机构 集体 品牌 课题 成果 专利 标准 岗位 车间 家庭 案件 案例 问题 建议 提案 意见 文件 制度 措施 举措 指标 任务 系统 行业 领域 产业 方面 环节 民族 窗口 阵地 驿站 站点 网点 试点 服务点 工种 专业 职业 活动 比赛 竞赛 培训 职工 村庄 街道 社区 合同 协议 条例 办法 公里 经验 荣誉 称号 奖项 名额 资金 论坛 讲座 节目 作品 方案 技术 发明 创新 革新 攻关 改造 土地 耕地 林地 用地 厂房 住房'.split(' ').join('|')})$`,
);

export const isThing = (noun: string): boolean => THINGS.test(noun);

/** Things whose names are made with numbers: 211工程, 3783体系. */
const NAMED_BY_NUMBER = /(?:工程|方案|制度|活动|标准|条例|办法|系统|平台|中心|品牌|行业|方面|产业|技术|经验)$/;

export const isNamedByNumber = (noun: string): boolean => NAMED_BY_NUMBER.test(noun);

/** What is counted in slogans and never in statistics: 四个全面, 三个代表, 14个坚持. */
const SLOGANS =
  /^(?:全面|代表|自信|意识|维护|确立|坚持|明确|必须|规定|服从|百年|信赖|精准|统筹|基本点|现代化|面向|务必|结合|转变)$/;

export const isSlogan = (noun: string): boolean => SLOGANS.test(noun);

/** Behind digits these make a name or a place in an order: 1号, 500强, 80后, 12届, 5A级. */
const NO_UNIT = /^(?:翻|增|减|提|较|比|同|号|国|强|届|后|大|佳|好|线|型|版|代|级|等|环|月|时|点|世纪|季|位数)/;

/** Whether a noun that no list knows can stand for a unit: not a name, no digits, at most ten characters. */
export function canBeUnit(noun: string): boolean {
  return /^\p{Script=Han}(?:[\p{Script=Han}、()]{0,8}[\p{Script=Han})])?$/u.test(noun) && !NO_UNIT.test(noun);
}
