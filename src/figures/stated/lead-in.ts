import type { Qualifier } from '../../words/numbers.ts';

/** The words in front of an amount: what they say of it, and what is only there to lead up to it. */
export interface LeadIn {
  readonly qualifiers: readonly Qualifier[];
  /** 1 for 增长 and its kin, -1 for 下降, 0 where no change is stated. */
  readonly change: -1 | 0 | 1;
  /** 增长到: the amount is the level reached, not the change. */
  readonly isLevel: boolean;
  /** 是2008年的3倍: the amount is a multiple of something. */
  readonly isMultiple: boolean;
  /** Words no list knows, such as 工会会员; blank if there are none. */
  readonly free: string;
}

const MORE = '超过 超出 超 多于 高于 大于 突破';
const LESS = '少于 低于 小于';
const NEGATIONS = '不 不得 不能 不应 不会 不宜 未 尚未 没有';

/** 不超过, 未突破, 不得低于. */
const negated = (words: string): string =>
  words
    .split(' ')
    .flatMap((word) => NEGATIONS.split(' ').map((negation) => negation + word))
    .join(' ');

const QUALIFIERS: Readonly<Record<Exclude<Qualifier, 'stated'>, string>> = {
  over: `${MORE} ${negated(LESS)} 逾 不下于 不下 不止 不亚于 至少 最少 最低 起码 冲破 冲上 跨过 迈过 跨越 越过 迈上 跃上 跨上 站上 登上 首破 首超 满 已满 > ≥`,
  nearly: '近 接近 将近 几近 逼近 近乎 几乎 趋近 直逼',
  about: '约 大约 大概 约莫 大致 大体 差不多 ≈',
  'at-most': `${LESS} ${negated(MORE)} 不到 不足 至多 最多 最高 上限 未满 不满 未达到 未达 尚未达到 < ≤`,
  order: '上 数以',
};

const UP =
  '增长 增加 提高 上升 提升 上涨 攀升 跃升 扩大 回升 递增 增多 高出 多出 增幅 增速 涨幅 升幅 增长率 增长幅度 增长速度 正增长 增 涨 升';
const DOWN =
  '下降 减少 降低 下滑 回落 缩减 压减 压缩 精简 缩短 缩小 下跌 收窄 削减 下调 降幅 跌幅 减幅 负增长 下降幅度 减收 减产 减支 减亏 减损 净减 压降 降 减 跌';

/** Words that only lead up to an amount. */
const LEADS =
  '达到 达 高达 多达 共 共计 共有 一共 总共 总计 合计 累计 计 为 是 有 有着 已 已有 已经 现有 现 仍有 尚有 还有 另有 其中 各 每 可 可达 每年 一年 每半年 每季度 每月 每周 每天 每人 每户 每次 每场 年均 月均 日均 人均 户均 平均 均 全部 全省 全国 全市 全县 全区 全年 今年 去年 当年 上年 年内 新 新增 新建 净增 占 占到 占比 覆盖 覆盖率 率 完成 实现 举办 召开 开展 组织 培训 建立 建成 创建 签订 发放 投入 筹集 拨付 救助 帮扶 慰问 走访 培养 选树 表彰 评选 命名 安排 落实 争取 募集 支出 收入 参加 参与 吸引 带动 解决 化解 调解 受理 办理 发展 吸收 组建 拥有 涵盖 惠及 服务 提供 资助 补助 奖励 印发 发布 出台 制定 保持在 稳定在 控制在 维持在 在 以 仅 仅有 只有 只 再 又 先后 连续 历时 为期 时间 分别 同比 环比 较 比 了 的 人民币 ¥ : 将 要 力争 确保 预计 计划 共同 每逢 间隔';

const byLength = (words: string): string[] => words.split(' ').sort((a, b) => b.length - a.length);

type Entry =
  | { readonly kind: 'qualifier'; readonly word: string; readonly qualifier: Qualifier }
  | { readonly kind: 'change'; readonly word: string; readonly change: -1 | 1 }
  | { readonly kind: 'lead' | 'to'; readonly word: string };

const ENTRIES: readonly Entry[] = [
  ...Object.entries(QUALIFIERS).flatMap(([qualifier, words]) =>
    byLength(words).map((word) => ({ kind: 'qualifier', word, qualifier: qualifier as Qualifier }) as const),
  ),
  ...byLength(UP).map((word) => ({ kind: 'change', word, change: 1 }) as const),
  ...byLength(DOWN).map((word) => ({ kind: 'change', word, change: -1 }) as const),
  ...byLength(LEADS).map((word) => ({ kind: 'lead', word }) as const),
  ...['到', '至'].map((word) => ({ kind: 'to', word }) as const),
].sort((a, b) => b.word.length - a.word.length);

/** The entries by their last character: each lead is asked for many. */
const BY_LAST = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const last = entry.word.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), entry]);
}

/** Words that end like one of ours and are not: 节约5亿元, 附近5个, 举办过5场, 线上100场. */
const OTHER_WORDS =
  /(?:[节签预履契邀集违制公条缔]约|[附最邻临亲远]近|[赶反]超|[圆美丰充期届]满|(?:技术|性|新|大)突破|[线网以之]上|[裁核]减|晋升|[起迭叠]增)$/;

/** The longest entry at the end; 上 only in front of a round number (上百) or as the first word (上2000万). */
function entryAtEnd(text: string, isRound: boolean): Entry | undefined {
  if (OTHER_WORDS.test(text)) return undefined;
  const entry = BY_LAST.get(text.at(-1) ?? '')?.find(({ word }) => text.endsWith(word));
  return entry?.word === '上' && !isRound && text.length > 1 ? undefined : entry;
}

/**
 * The words in front of an amount in plain glyphs, read from the amount outwards: `全省会员较上年增长近` says nearly and
 * change. Words that no list knows stay in `free`.
 */
export function readLeadIn(prefix: string, roundness: Roundness = 'none'): LeadIn {
  const isRound = roundness === 'round';
  const isPast = isPastNumber(prefix, roundness);
  const qualifiers: Qualifier[] = isPast ? ['over'] : [];
  let change: LeadIn['change'] = 0;
  let isTo = false;
  let isLevel = false;
  let isOf = false;
  let rest = isPast ? prefix.slice(0, -1) : prefix;
  for (let entry = entryAtEnd(rest, isRound); entry; entry = entryAtEnd(rest, isRound)) {
    if (entry.kind === 'qualifier') qualifiers.push(entry.qualifier);
    // 减产的3家企业 are three.
    if (entry.kind === 'change' && change === 0 && !isOf) {
      change = entry.change;
      isLevel = isTo;
    }
    isOf = entry.word === '的';
    isTo = entry.kind === 'to' || (isTo && entry.word === '了');
    rest = rest.slice(0, rest.length - entry.word.length);
  }
  const isMultiple = OF.test(prefix);
  const first = isMultiple
    ? ENTRIES.find(({ kind, word }) => kind === 'qualifier' && rest.startsWith(word))
    : undefined;
  // 不少于职工总数的三分之二
  if (first?.kind === 'qualifier' && first.word !== '上') qualifiers.push(first.qualifier);
  if (isMultiple && rest.startsWith('不及')) qualifiers.push('at-most');
  return { qualifiers, change, isLevel, isMultiple, free: rest };
}

/** `round`: 百, 万, 半 and the like; `large`: counted in 万 or 亿, or a share. */
export type Roundness = 'round' | 'large' | 'none';

/** 过半, 过2万, 过百万, 破60万; but 超过 is a word of its own and 通过 another, and 举办过2万 is an experience. */
const PAST = /(?<![超不通经])过$|(?<![突打侦爆告查攻冲识首残跌击])破$/;
const EXPERIENCED = /[办展开召织训行生现加去来看做获得受发到参]过$/;

function isPastNumber(prefix: string, roundness: Roundness): boolean {
  if (roundness === 'none' || !PAST.test(prefix)) return false;
  return roundness === 'round' || !EXPERIENCED.test(prefix);
}

/** The qualifiers that end a text, read from its end outwards, and how many characters they take: 已超过近, 达到了约. */
export function readQualifiers(
  prefix: string,
  roundness: Roundness,
): { readonly qualifiers: Qualifier[]; readonly length: number } {
  if (isPastNumber(prefix, roundness)) return { qualifiers: ['over'], length: 1 };
  const qualifiers: Qualifier[] = [];
  let length = 0;
  for (let rest = prefix; ; ) {
    const bare = length === 0 && /[过近足到破超出]了$/.test(rest) ? rest.slice(0, -1) : rest;
    const entry = entryAtEnd(bare, roundness === 'round');
    if (entry?.kind !== 'qualifier') return { qualifiers, length };
    qualifiers.push(entry.qualifier);
    rest = bare.slice(0, bare.length - entry.word.length);
    length = prefix.length - rest.length;
  }
}
/** 是2008年的, 是2008年的近. */
const OF = new RegExp(`的(?:${Object.values(QUALIFIERS).join(' ').replaceAll(' ', '|')})*$`);

/** Text that may stand in front: Chinese words, no sentence, no other number. */
export function isFreeText(text: string): boolean {
  return /^[\p{Script=Han}A-Za-z、·:+/()]{0,30}$/u.test(text);
}
