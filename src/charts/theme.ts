/** Colours of one appearance; every pair used for text on paper or card passes WCAG AA. */
export interface Theme {
  readonly name: ThemeName;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Ground of the row, tile or point that is lit. */
  readonly wash: string;
  /** The figure as stated: the accent. */
  readonly cinnabar: string;
  readonly azurite: string;
  readonly ochre: string;
  readonly malachite: string;
  /** Baselines and everything derived: hollow or hatched. */
  readonly stone: string;
}

export type ThemeName = 'light' | 'dark';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    card: '#FFFFFF',
    ink: '#1F2426',
    muted: '#5B6366',
    hairline: '#D9D5CB',
    wash: '#F5F0E4',
    cinnabar: '#B4312A',
    azurite: '#1F5F9E',
    ochre: '#B27A12',
    malachite: '#2F7F63',
    stone: '#7C8589',
  },
  dark: {
    name: 'dark',
    card: '#1C2225',
    ink: '#ECE8DF',
    muted: '#A9B0B2',
    hairline: '#3A4347',
    wash: '#2A3236',
    cinnabar: '#F0776A',
    azurite: '#6CA8E6',
    ochre: '#E0AE4A',
    malachite: '#63BE9A',
    stone: '#8F989C',
  },
};

/** Set on what is only there to compare with what the headline speaks of. */
export interface InContext {
  readonly context?: true;
}

/** Cinnabar for what the headline speaks of, grey for what is there to compare it with. */
export const accentOf = ({ context }: InContext, theme: Theme): string => (context ? theme.stone : theme.cinnabar);

/** The five pigments in the order series take them. */
export function pigments(theme: Theme): readonly string[] {
  return [theme.cinnabar, theme.azurite, theme.malachite, theme.ochre, theme.stone];
}
