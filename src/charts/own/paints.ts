import { pigments, type Theme } from '../theme.ts';

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
  const [a, b] = [channels(from), channels(to)];
  const parts = a.map((one, at) => Math.round(one + ((b[at] ?? one) - one) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance as WCAG has it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: string, b: string): number => {
  const [high, low] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (high + 0.05) / (low + 0.05);
};

const BRIGHT = '#FFFFFF';
const DARK = '#15191B';

/** White or near black, whichever reads better on a ground. */
export const inkOn = (ground: string): string => (contrast(BRIGHT, ground) >= contrast(DARK, ground) ? BRIGHT : DARK);
