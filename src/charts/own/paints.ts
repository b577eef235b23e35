import { pigments, type Theme } from '../theme.ts';
import { channelsOf, colorOfChannels, contrast } from './colors.ts';

/** Which pigment, by its place among the five, and how much of it on the card: 1 is the pigment itself. */
export interface Paint {
  readonly pigment: number;
  readonly strength: number;
}

/** Parts of a whole in their order: calm ones first, and the same ones lighter once they are used up. */
const PARTS: readonly Paint[] = [
  ...[1, 3, 2, 0, 4].map((pigment) => ({ pigment, strength: 1 })),
  ...[1, 3, 2].map((pigment) => ({ pigment, strength: 0.5 })),
];
export const MOST_PARTS = PARTS.length;

export const partPaint = (place: number): Paint => PARTS[place % PARTS.length] ?? { pigment: 4, strength: 1 };

/** `#RRGGBB` of a paint. */
export const colorOf = ({ pigment, strength }: Paint, theme: Theme): string =>
  mixed(theme.card, pigments(theme)[pigment] ?? theme.stone, strength);

/** The colour at so much of the way from one to the other. */
function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channelsOf(from), channelsOf(to)];
  return colorOfChannels(a.map((one, at) => one + ((b[at] ?? one) - one) * share));
}

const BRIGHT = '#FFFFFF';
const DARK = '#15191B';

/** White or near black, whichever reads better on a ground. */
export const inkOn = (ground: string): string => (contrast(BRIGHT, ground) >= contrast(DARK, ground) ? BRIGHT : DARK);
