/** A stretch of a text and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Beyond this a text is replaced as a whole between its equal ends. */
const MOST_TOKENS = 600;

/** Numbers and words of Latin letters are never cut. */
const tokensOf = (text: string): string[] => text.match(/\d[\d.,]*|[A-Za-z]+|./gsu) ?? [];

/**
 * For each of `some` the place of its partner among `others`, or −1: in order on both sides, with the most alike taken.
 * `likeness` is from 0, nothing in common, to 1, the same.
 */
export function alignedPlaces<Item>(
  some: readonly Item[],
  others: readonly Item[],
  likeness: (one: Item, other: Item) => number,
): number[] {
  const width = others.length + 1;
  const best = new Float64Array((some.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const scores = some.map((one) => others.map((other) => likeness(one, other)));
  const scoreAt = (row: number, column: number): number => scores[row]?.[column] ?? 0;
  for (let row = some.length - 1; row >= 0; row -= 1)
    for (let column = others.length - 1; column >= 0; column -= 1) {
      const score = scoreAt(row, column);
      const paired = score > 0 ? at(row + 1, column + 1) + score : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const places = some.map(() => -1);
  for (let row = 0, column = 0; row < some.length && column < others.length; ) {
    const score = scoreAt(row, column);
    if (score > 0 && at(row, column) === at(row + 1, column + 1) + score) {
      places[row] = column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}

/** How one text becomes the other, in the order of the text, by whole words and numbers. */
export function editsBetween(from: string, to: string): TextEdit[] {
  const [some, others] = [tokensOf(from), tokensOf(to)];
  let head = 0;
  while (head < Math.min(some.length, others.length) && some[head] === others[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(some.length, others.length) - head &&
    some[some.length - 1 - tail] === others[others.length - 1 - tail]
  )
    tail += 1;
  const middle = some.slice(head, some.length - tail);
  const fresh = others.slice(head, others.length - tail);
  const start = some.slice(0, head).join('').length;
  if (middle.length === 0 && fresh.length === 0) return [];
  const isLong = middle.length > MOST_TOKENS || fresh.length > MOST_TOKENS;
  const places = isLong ? middle.map(() => -1) : alignedPlaces(middle, fresh, (one, other) => (one === other ? 1 : 0));
  return editsAt(middle, fresh, places, start);
}

function editsAt(
  middle: readonly string[],
  fresh: readonly string[],
  places: readonly number[],
  first: number,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let [at, start, taken] = [first, first, 0];
  const close = (until: number, end: number): void => {
    const text = fresh.slice(taken, until).join('');
    if (end > start || text !== '') edits.push({ start, end, text });
  };
  for (const [index, token] of middle.entries()) {
    const place = places[index] ?? -1;
    if (place >= 0) {
      close(place, at);
      taken = place + 1;
      start = at + token.length;
    }
    at += token.length;
  }
  close(fresh.length, at);
  return edits;
}

/** How alike two texts are: the part of the longer that both have, in order; 1 for the same. */
export function textLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const changed = editsBetween(one, other).reduce(
    (sum, { start, end, text }) => sum + Math.max(end - start, text.length),
    0,
  );
  return Math.max(0, 1 - changed / longer);
}
