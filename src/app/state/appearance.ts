import { useSyncExternalStore } from 'react';
import { THEMES, type Theme, type ThemeName } from '../../charts/theme.ts';
import { usePrinting } from './printing.ts';
import { useSetting } from './settings.ts';

interface Medium {
  readonly listen: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

/** What a media query says, asked for when it is first needed. */
export function medium(query: string): Medium {
  let known: MediaQueryList | undefined;
  const list = () => {
    known ??= matchMedia(query);
    return known;
  };
  return {
    listen: (listener) => {
      list().addEventListener('change', listener);
      return () => list().removeEventListener('change', listener);
    },
    matches: () => list().matches,
  };
}

const DARK = medium('(prefers-color-scheme: dark)');
const WIDE = medium('(min-width: 68.75rem)');
const STILL = medium('(prefers-reduced-motion: reduce)');

/** Tells whether a medium is as its query says, and goes on telling. */
export const useMedium = ({ listen, matches }: Medium): boolean => useSyncExternalStore(listen, matches, () => false);

/** Gives the theme as the reader chose it, or as the system has it. */
export function useThemeName(): ThemeName {
  const prefersDark = useMedium(DARK);
  const theme = useSetting('theme');
  if (theme === 'auto') return prefersDark ? 'dark' : 'light';
  return theme;
}

/** Gives the charts the colours of the page, and light ones on paper. */
export function useTheme(): Theme {
  const name = useThemeName();
  return THEMES[usePrinting() ? 'light' : name];
}

/** Tells whether there is room for a column of contents beside the panels. */
export function useIsWide(): boolean {
  return useMedium(WIDE);
}

export function prefersStillness(): boolean {
  return STILL.matches();
}
