import type { Member } from './table-facts.ts';

interface Band {
  readonly low: number;
  /** The last of its years; null where it is open. */
  readonly high: number | null;
}

const BAND = /^(\d+)(?:岁)?\s*(?:[-–—~～至到]|to)\s*(\d+)/;
const OPEN = /^(\d+)\s*岁?\s*(?:\+|及?以上|or over|and over|and above|or older|and older)|^over (\d+)/;
const YOUNGEST = /^(\d+)\s*岁?(?:及?以下)|^(?:under|below|<)\s*(\d+)/;

function bandOf(name: string): Band | null {
  const [, from, to] = BAND.exec(name) ?? [];
  if (from !== undefined && to !== undefined) return { low: Number(from), high: Number(to) };
  const open = OPEN.exec(name);
  if (open) return { low: Number(open[1] ?? open[2]), high: null };
  const young = YOUNGEST.exec(name);
  return young ? { low: 0, high: Number(young[1] ?? young[2]) - 1 } : null;
}

/** Under 25, 65岁以上: the groups of ages on one side of a bound that the table draws; none for other names. */
export function ageSpellings(
  members: readonly Member[],
  plainOf: (name: string) => string,
): readonly { readonly text: string; readonly places: readonly number[] }[] {
  const bands = members.map(({ name }) => bandOf(plainOf(name).trim()));
  if (bands.filter((band) => band !== null).length < 3 || members.some(({ isAside }, at) => !isAside && !bands[at]))
    return [];
  const placesOf = (isMet: (band: Band) => boolean): number[] =>
    bands.flatMap((band, place) => (band && isMet(band) ? [place] : []));
  const sorted = bands.flatMap((band, place) => (band ? [{ low: band.low, place }] : [])).sort((a, b) => a.low - b.low);
  const [young, old] = [sorted[0]?.place ?? 0, sorted.at(-1)?.place ?? 0];
  const ends = [
    ...['the young', 'young people', 'the youngest', 'younger people', '年轻人'].map((text) => ({
      text,
      places: [young],
    })),
    ...['the old', 'older people', 'the oldest', 'the elderly', '老年人'].map((text) => ({ text, places: [old] })),
    ...['young and old', 'the young and the old'].map((text) => ({ text, places: [young, old] })),
  ];
  const each = bands.flatMap((band) => {
    if (!band) return [];
    const { low, high } = band;
    const above = placesOf((one) => one.low >= low);
    const below = placesOf((one) => one.high !== null && one.high < low);
    return [
      ...[`${low} and over`, `${low} and above`, `${low} and older`, `${low} or over`, `${low} or older`].flatMap(
        (text) => [text, `aged ${text}`].map((own) => ({ text: own, places: above })),
      ),
      ...[`over ${low - 1}`, `over ${low}`, `${low}岁以上`, `${low}岁及以上`].map((text) => ({ text, places: above })),
      ...[`under ${low}`, `below ${low}`, `younger than ${low}`, `under the age of ${low}`, `${low}岁以下`].map(
        (text) => ({ text, places: below }),
      ),
      ...(high === null
        ? []
        : [
            ...[`${high}岁以下`, `${high}岁及以下`, `up to ${high}`, `${high} and under`, `${high} or under`].map(
              (text) => ({
                text,
                places: placesOf((one) => one.high !== null && one.high <= high),
              }),
            ),
            // 26至45岁 are the bands from 26 to 35 and from 36 to 45.
            ...bands.flatMap((first) => {
              if (!first || first.low > low) return [];
              const [from, to] = [first.low, high];
              const places = placesOf((one) => one.low >= from && one.high !== null && one.high <= to);
              return [
                `${from} to ${to}`,
                `${from}-${to}`,
                `between ${from} and ${to}`,
                `${from}至${to}岁`,
                `${from}到${to}岁`,
                `${from}-${to}岁`,
              ].map((text) => ({ text, places }));
            }),
          ]),
    ].filter(({ places }) => places.length > 0);
  });
  return [...ends, ...each];
}
