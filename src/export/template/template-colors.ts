import { channelsOf, colorOfChannels, contrast, luminance } from '../../charts/own/colors.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import { SLOTS } from '../pptx/template-look.ts';
import type { TemplateGround } from './template-ground.ts';
import type { TemplatePlace } from './template-places.ts';
import { readColor, type TemplateTheme } from './template-theme.ts';

/** How our colours are written so that all can be seen on the template's ground. */
export interface TemplateColors {
  readonly colors: Readonly<Record<ThemeColor, string>>;
  /** `#RRGGBB`; of a picture what its words stand out from. */
  readonly ground: string;
  readonly isDark: boolean;
  /** Those that would not be seen and have another in their place. */
  readonly unseen: readonly ThemeColor[];
  /** Those that are seen, but hardly differ from one before them. */
  readonly alike: readonly ThemeColor[];
}

/** Contrast that words need, and that lines and areas need. */
const LEAST = { words: 4, marks: 1.7 } as const;

/** Hairlines are seen and do not strike words through: else they are ink that the ground shines through. */
const HAIRLINES = { least: 1.18, most: 3 } as const;

export function matchColors(theme: TemplateTheme, behind: TemplateGround, body: TemplatePlace | null): TemplateColors {
  const { palette } = theme;
  const words = readColor(body?.fill ?? null, theme) ?? { value: palette.tx1, written: 'tx1' };
  // A picture is as dark as the words on it are light.
  const guess = luminance(words.value) > 0.4 ? '#202020' : '#FFFFFF';
  const ground = groundColor(behind, theme) ?? guess;
  const seen = (color: string, least: number): boolean => contrast(color, ground) >= least;
  const opposite = ['tx1', 'bg1'] as const satisfies readonly ThemeColor[];
  const inks = [words, ...opposite.map((slot) => ({ value: palette[slot], written: slot }))];
  const ink = inks.find(({ value }) => seen(value, LEAST.words)) ?? best(inks, ground);
  const papers = opposite.map((slot) => ({ value: palette[slot], written: slot }));
  const paper = ink.written === 'tx1' ? { value: palette.bg1, written: 'bg1' } : best(papers, ink.value);
  const muted = seen(palette.tx2, LEAST.words) ? 'tx2' : ink.written;
  const hairline = contrast(palette.bg2, ground);
  const isFaint = hairline >= HAIRLINES.least && hairline <= HAIRLINES.most;
  const marks = markColors(palette, ink.written, (color) => seen(color, LEAST.marks));
  return {
    colors: {
      tx1: ink.written,
      bg1: paper.written,
      tx2: muted,
      bg2: isFaint ? 'bg2' : `${ink.written}/35`,
      ...marks.colors,
    },
    ground,
    isDark: luminance(ground) < 0.2,
    unseen: marks.unseen,
    alike: alikeColors(palette, marks.unseen),
  };
}

/** The colour of a ground; null for a picture. */
export function groundColor({ colors, picture }: TemplateGround, theme: TemplateTheme): string | null {
  if (picture !== null) return null;
  const known = colors.flatMap((holder) => readColor(holder, theme)?.value ?? []);
  return known.length > 0 ? mean(known) : theme.palette.bg1;
}

type Accent = Extract<ThemeColor, `accent${number}`>;
const ACCENTS = SLOTS.filter((slot): slot is Accent => slot.startsWith('accent'));

/** Each accent that is seen stands for itself; for another the next that is seen and taken least. */
function markColors(
  palette: TemplateTheme['palette'],
  ink: string,
  isSeen: (color: string) => boolean,
): { readonly colors: Readonly<Record<Accent, string>>; readonly unseen: readonly Accent[] } {
  const good = ACCENTS.filter((slot) => isSeen(palette[slot]));
  const unseen = ACCENTS.filter((slot) => !good.includes(slot));
  const spare = [...good].reverse();
  const colors = Object.fromEntries(
    ACCENTS.map((slot) => [slot, good.includes(slot) ? slot : (spare.shift() ?? good[0] ?? ink)]),
  ) as Record<Accent, string>;
  return { colors, unseen };
}

/** Areas of nearer colours are taken for one, by weights of the eye for red, green and blue. */
const LEAST_APART = 60;

function alikeColors(palette: TemplateTheme['palette'], unseen: readonly Accent[]): Accent[] {
  const seen = ACCENTS.filter((slot) => !unseen.includes(slot));
  return seen.filter((slot, at) =>
    seen.slice(0, at).some((other) => apart(palette[slot], palette[other]) < LEAST_APART),
  );
}

function apart(one: string, other: string): number {
  const [first, second] = [channelsOf(one), channelsOf(other)];
  return Math.hypot(
    ...[1.5, 2, 1.6].map((weight, channel) => weight * ((first[channel] ?? 0) - (second[channel] ?? 0))),
  );
}

const mean = (colors: readonly string[]): string =>
  colorOfChannels(
    [0, 1, 2].map((channel) => colors.reduce((sum, one) => sum + (channelsOf(one)[channel] ?? 0), 0) / colors.length),
  );

const best = <One extends { readonly value: string }>(
  all: readonly [One, ...One[]] | readonly One[],
  on: string,
): One => all.reduce((chosen, one) => (contrast(one.value, on) > contrast(chosen.value, on) ? one : chosen));
