import { channelsOf } from '../../charts/own/colors.ts';
import { inkOn } from '../../charts/own/paints.ts';
import { pigments, THEMES, type Theme, type ThemeName } from '../../charts/theme.ts';
import { pigmentColor, type ThemeColor } from '../native/drawing-xml.ts';

/** What a colour of a drawing is in the theme of the deck, and how much of it is seen. */
export interface ThemePaint {
  readonly color: ThemeColor;
  readonly strength: number;
}

/** Finds a colour of a drawing, `#RRGGBB`, in the theme of the deck; null for one that is not made of its colours. */
export function themePaints(name: ThemeName): (color: string) => ThemePaint | null {
  const theme = THEMES[name];
  const known = namedColors(theme);
  return (color) => {
    const named = known.get(color.toUpperCase());
    if (named !== undefined) return { color: named, strength: 1 };
    return /^#[\da-f]{6}$/i.test(color) ? mixedPaint(color, theme) : null;
  };
}

function namedColors(theme: Theme): ReadonlyMap<string, ThemeColor> {
  // The two inks on colours go with the paper and the ink of the theme they come near.
  const [bright, dark] = [inkOn('#000000'), inkOn('#FFFFFF')];
  const isLight = theme.name === 'light';
  return new Map<string, ThemeColor>([
    [bright, isLight ? 'bg1' : 'tx1'],
    [dark, isLight ? 'tx1' : 'bg1'],
    [theme.ink, 'tx1'],
    [theme.muted, 'tx2'],
    [theme.card, 'bg1'],
    [theme.hairline, 'bg2'],
    ...pigments(theme).map((pigment, place): [string, ThemeColor] => [pigment, pigmentColor(place)]),
  ]);
}

/** A colour that is off by so much, of 255, is still the mixture that was rounded. */
const MOST_ERROR = 1.2;

/** A pigment with so much of the ground in it, as the cells of maps have. */
function mixedPaint(color: string, theme: Theme): ThemePaint | null {
  const [own, ground] = [channelsOf(color), channelsOf(theme.card)];
  const found = pigments(theme).map((pigment, place) => {
    const way = channelsOf(pigment).map((level, at) => level - (ground[at] ?? 0));
    const gone = own.map((level, at) => level - (ground[at] ?? 0));
    const strength = dot(gone, way) / dot(way, way);
    const error = Math.max(...gone.map((level, at) => Math.abs(level - strength * (way[at] ?? 0))));
    return { color: pigmentColor(place), strength, error };
  });
  const best = found.reduce((least, one) => (one.error < least.error ? one : least));
  const isMixed = best.error <= MOST_ERROR && best.strength > 0 && best.strength < 1;
  return isMixed ? { color: best.color, strength: Math.round(best.strength * 100) / 100 } : null;
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, level, at) => sum + level * (other[at] ?? 0), 0);
