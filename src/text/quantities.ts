import { matchAt, NUMERAL_GLYPHS } from '../figures/stated/digits.ts';
import { type QuantityAt, quantityAt } from '../figures/stated/quantity-at.ts';
import { readStated } from '../figures/stated/stated.ts';
import { isFigure } from './is-figure.ts';
import type { AsideReason } from './reading.ts';
import type { Aside } from './set-aside.ts';

/** A quantity of the text, in places of its plain glyphs; `times` for 翻一番, which is 2. */
export interface Quantity extends QuantityAt {
  readonly doubling?: number;
  readonly isRank?: true;
}

export interface Quantities {
  readonly quantities: readonly Quantity[];
  readonly asides: readonly Aside[];
}

const START = `[${NUMERAL_GLYPHS}翻第]|[半负数成上](?=[\\p{Script=Han}\\d])|半(?=[,。;!?)\n]|$)`;
const DOUBLING =
  /翻(?:了|了?近|了?约|了?将近|了?超过)?(?:[一两二三四五\d]番(?:还?多|以上)?(?!半)|番(?!译|身|新|阅|半)|[一1]倍多?|倍)/y;
const RUN = new RegExp(`(?:[${NUMERAL_GLYPHS}](?:[.,](?=\\d))?)+`, 'y');
/** 队伍 and 大陆 hold a numeral only to the eye. */
const FORMAL = /^[壹贰叁肆伍陆柒捌玖拾佰仟貳參陸]$/;
const RANK = /第(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[名位]?/y;

function doublingAt(text: string, at: number): Quantity | null {
  const [words = ''] = matchAt(DOUBLING, text, at) ?? [];
  const stated = words === '' ? null : readStated(words.replace(/[了还]/g, ''));
  if (!stated?.ok) return null;
  const end = at + words.length;
  return { ...bare(at, end, stated), unitKind: 'measure', step: 1, doubling: stated.value };
}

function rankAt(text: string, at: number): Quantity | null {
  const [words = ''] = matchAt(RANK, text, at) ?? [];
  const stated = words === '' ? null : readStated(words);
  if (!stated?.ok) return null;
  return { ...bare(at, at + words.length, stated), unitKind: 'counter', step: 1, isRank: true };
}

/** 5金7银9铜: medals are counted in what they are made of, where others stand beside them. */
const MEDAL = /(\d{1,3})([金银铜])(?=[,、和及]?\d{1,3}[金银铜](?!融|属|行)|[,。;、\n和及的共等]|$)/y;
const ALSO_MEDAL = /\d[金银][,、和及]?$/;

function medalAt(text: string, at: number): Quantity | null {
  const [words = '', count = '', metal = ''] = matchAt(MEDAL, text, at) ?? [];
  const isListed = /\d[金银铜]/.test(text.slice(at + words.length, at + words.length + 5));
  if (words === '' || !(isListed || ALSO_MEDAL.test(text.slice(Math.max(0, at - 5), at)))) return null;
  const stated = readStated(`${count}枚`);
  if (!stated.ok) return null;
  const named = { ...stated, unit: metal };
  return { ...bare(at, at + words.length, named), amountEnd: at + count.length, unitKind: 'counter', step: 1 };
}

const bare = (start: number, end: number, stated: QuantityAt['stated']) => ({
  start,
  end,
  number: start,
  amountEnd: end,
  stated,
  isShare: false,
  isArabic: true,
  isLarge: false,
  isBare: false,
});

/** A sign belongs to a number that nothing else leads to: (-3.2%), 为-5; a range has it between two. */
function signedStart(text: string, at: number): number {
  return /(?<![\dA-Za-z%~\p{Script=Han}])[-+]$|(?:[为达至到:和与及率速]-|[比别][-+])$/u.test(
    text.slice(Math.max(0, at - 2), at),
  )
    ? at - 1
    : at;
}

/** 较目标任务数超出12万人次: how much more, and not more than so much. */
const EXCESS = /[比较][^,。;:\d]{2,16}超出$/;

/** Every quantity of a text that is a figure or a change of one, and every other number of it. Linear in its length. */
export function readQuantities(text: string, blocked: readonly Aside[]): Quantities {
  const quantities: Quantity[] = [];
  const asides: Aside[] = [];
  const waiting = blocked.values();
  let aside = waiting.next();
  const pattern = new RegExp(START, 'gu');
  let end = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const at = found.index;
    while (!aside.done && aside.value.end <= at) aside = waiting.next();
    if (!aside.done && aside.value.start <= at) {
      pattern.lastIndex = end = aside.value.end;
      continue;
    }
    const floor = Math.max(end, lastBreak(text, at));
    const limit = aside.done ? text.length : aside.value.start;
    const quantity = readAt(text, at, floor);
    if (quantity && quantity.end <= limit) {
      const fate = isFigure(quantity, text);
      if (fate === true) quantities.push(quantity);
      else if (!FORMAL.test(text.slice(quantity.number, quantity.amountEnd)))
        asides.push({ start: quantity.number, end: quantity.amountEnd, reason: fate });
      pattern.lastIndex = end = fate === true ? quantity.end : quantity.amountEnd;
    } else {
      const run = matchAt(RUN, text, at)?.[0] ?? '';
      if (run !== '' && !FORMAL.test(run)) asides.push({ start: at, end: at + run.length, reason: reasonOf(run) });
      pattern.lastIndex = at + Math.max(1, run.length);
      if (run !== '') end = pattern.lastIndex;
    }
  }
  return { quantities, asides };
}

const reasonOf = (run: string): AsideReason => (/\d/.test(run) ? 'unread' : 'word');

const lastBreak = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 12), at);
  const cut = before.search(/[^,。;:、!?()\n]*$/);
  return at - before.length + cut;
};

function readAt(text: string, at: number, floor: number): Quantity | null {
  const glyph = text[at] ?? '';
  if (glyph === '翻') return doublingAt(text, at);
  if (glyph === '第') return rankAt(text, at);
  if (glyph === '上' || glyph === '成') {
    return /^(?:成[百千]上|上[百千][上成])/.test(text.slice(at, at + 3)) ? quantityAt(text, at, floor) : null;
  }
  if (glyph === '数') {
    const isCount =
      /^数以?[十百千万亿]/.test(text.slice(at, at + 3)) && !/[人总户件指系参票岁分次]/.test(text[at - 1] ?? '');
    return isCount ? quantityAt(text, at, floor) : null;
  }
  const medal = medalAt(text, at);
  if (medal) return medal;
  const start = signedStart(text, at);
  const quantity = quantityAt(
    text,
    start,
    EXCESS.test(text.slice(Math.max(0, at - 20), at)) ? start : Math.min(floor, start),
  );
  return quantity && withShortOf(withEvery(quantity, text, floor), text, floor);
}

/** 不及上年的七成: less than a part of something; 最高每月3000元; 不低于经费预算的10%. */
const SHORT_OF = /(?:不[及到足]|不得?(?:[低少高多]于|超过))\p{Script=Han}{1,8}的$|(?:最[高多]|至多)每[人户月年天次]$/u;
const AT_LEAST = /^不得?[低少]于/;

function withShortOf(quantity: Quantity, text: string, floor: number): Quantity {
  const words = SHORT_OF.exec(text.slice(Math.max(floor, quantity.start - 13), quantity.start))?.[0] ?? '';
  if (words === '' || quantity.isShare !== words.endsWith('的') || quantity.stated.qualifier !== 'stated')
    return quantity;
  const qualifier = AT_LEAST.test(words) ? 'over' : 'at-most';
  return { ...quantity, start: quantity.start - words.length, stated: { ...quantity.stated, qualifier } };
}

/** 每两年 is how often. */
function withEvery(quantity: Quantity, text: string, floor: number): Quantity {
  const isEvery = quantity.unitKind === 'time' && quantity.start > floor && text[quantity.start - 1] === '每';
  return isEvery ? { ...quantity, start: quantity.start - 1 } : quantity;
}
