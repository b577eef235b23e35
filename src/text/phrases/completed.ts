type Piece = readonly [start: number, end: number];

/** A name as far as its own words say it. */
interface Words {
  readonly pieces: readonly Piece[];
  readonly suffix: string;
}

/** What is gained, spent and left is of the same money. */
const FLOW = { bare: /^(?:收入|支出|结余|结存)$/, end: /(?:收入|支出|收支)$/, isNeeded: true };
/** 国家级2个、省级11个 are of the same things. */
const GRADE = {
  bare: /^\p{Script=Han}{1,3}级$/u,
  end: /(?:国家|省部?|自治区|地?市|区县|县区?|州|厅局?|部|集团|公司|院|校)级$/,
  isNeeded: true,
};
/** 吸纳会员18760名，总数达到10.4万名; 大病救助634人，金额1902万元. */
const TOTAL = { bare: /^(?:总[数量额]|总?金额|总?人数|总?人次|[件户]数)$/, end: /(?:新增|净增)$/, isNeeded: false };
export const GAINED = /^(?:新?吸纳|新?发展|新增|新建|新?吸收|净增)(?=..)/;

/** 城镇非私营单位平均工资88412元，私营单位52367元: the other half of the same. */
const opposite = ([start, end]: Piece, own: Piece, at: number): Piece[] =>
  [[start, start + at] as const, own, [start + at + 1 + own[1] - own[0], end] as const].filter(
    ([from, to]) => to > from,
  );

/** The pieces of a name that says too little alone, with the words of the name before that it is said of: 工会经费 and 支出; null where it needs none. */
export function completed(text: string, name: Words, before: Words): Piece[] | null {
  const [own] = name.pieces;
  const last = before.pieces.at(-1);
  if (!own || !last || name.pieces.length > 1 || name.suffix !== '') return null;
  const words = text.slice(...own);
  const other = text.slice(...last).indexOf(`非${words}`);
  if (other >= 0 && words.length > 1) return [...before.pieces.slice(0, -1), ...opposite(last, own, other)];
  const kind = [FLOW, GRADE, TOTAL].find(({ bare }) => bare.test(words));
  const ending = kind?.end.exec(text.slice(...last))?.[0] ?? '';
  if (!kind || (kind.isNeeded && ending === '')) return null;
  const first = before.pieces[0] === last && kind === TOTAL ? (GAINED.exec(text.slice(...last))?.[0].length ?? 0) : 0;
  const stem = [last[0] + first, last[1] - ending.length] as const;
  const pieces = [...before.pieces.slice(0, -1), ...(stem[1] > stem[0] ? [stem] : [])];
  const size = pieces.reduce((sum, [start, end]) => sum + end - start, 0);
  return size < 2 ? null : [...pieces, own];
}
