import { MODES, type Mode } from '../../figures/dataset.ts';
import { type Messages, messagesOf } from '../../words/app/messages.ts';
import { LANGS, type Lang } from '../../words/lang.ts';
import { isBrowser, readPageContext } from './page-context.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';

export type Appearance = 'light' | 'dark' | 'auto';

/** All panels at a glance, or one after the other with table and notes. */
export type Layout = 'overview' | 'report';

/**
 * The settings a reader can choose. The address wins over what is remembered, and that over what the page was built in.
 */
export interface Settings {
  readonly lang: Lang;
  readonly theme: Appearance;
  /** How all panels with a baseline are looked at; null leaves each its own way. */
  readonly view: Mode | null;
  /** How the panels of a report are laid out. */
  readonly layout: Layout;
}

const DEFAULTS: Settings = { lang: 'zh', theme: 'auto', view: null, layout: 'overview' };
const MEMORY = 'shushuo';

const APPEARANCES: readonly Appearance[] = ['light', 'dark', 'auto'];
const LAYOUTS: readonly Layout[] = ['overview', 'report'];

function oneOf<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((one) => one === text) ?? null;
}

/** Reads settings from parameters, each null where absent or unknown. */
export function readSettings(parameters: URLSearchParams): { readonly [Key in keyof Settings]: Settings[Key] | null } {
  return {
    lang: oneOf(LANGS, parameters.get('lang')),
    theme: oneOf(APPEARANCES, parameters.get('theme')),
    view: oneOf(MODES, parameters.get('view')),
    layout: oneOf(LAYOUTS, parameters.get('layout')),
  };
}

/** Reads what the browser remembers; nothing where it forbids its memory. */
function remembered(): URLSearchParams {
  try {
    return new URLSearchParams(localStorage.getItem(MEMORY) ?? '');
  } catch {
    return new URLSearchParams();
  }
}

function remember({ view, ...others }: Settings): void {
  try {
    localStorage.setItem(MEMORY, new URLSearchParams({ ...others, ...(view === null ? {} : { view }) }).toString());
  } catch {
    // Without a memory the address still holds the choice.
  }
}

function currentSettings(): Settings {
  const asked = readSettings(new URLSearchParams(location.search));
  const known = readSettings(remembered());
  return {
    // A page written in English was asked for by its path; the Chinese one is also what a bare address leads to.
    lang: asked.lang ?? (written.lang === 'en' ? 'en' : (known.lang ?? 'zh')),
    theme: asked.theme ?? known.theme ?? DEFAULTS.theme,
    view: asked.view ?? known.view ?? DEFAULTS.view,
    layout: asked.layout ?? known.layout ?? DEFAULTS.layout,
  };
}

/** The settings the page was built with: it is first rendered with them, before the reader's own choice. */
let written: Settings = isBrowser ? { ...DEFAULTS, lang: readPageContext().lang } : DEFAULTS;
const settings = newStore(isBrowser ? currentSettings() : DEFAULTS);

if (isBrowser) window.addEventListener('popstate', () => settings.set(currentSettings()));

/** Sets the language of the page that the build writes next; for the build only. */
export function writeIn(lang: Lang): void {
  written = { ...DEFAULTS, lang };
}

/** Changes what is given, writes it into the address beside whatever else stands there, and remembers it. */
export function choose(change: Partial<Settings>): void {
  const next = { ...settings.now(), ...change };
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
  remember(next);
  settings.set(next);
}

/** Gives the reader's language at this moment to what is no component. */
export const currentLang = (): Lang => settings.now().lang;

/**
 * Changes what is given for this time, neither in the address nor in the memory: for panels in other people's pages.
 */
export function adopt(change: Partial<Settings>): void {
  settings.set({ ...settings.now(), ...change });
}

export function useSettings(): Settings {
  return useStore(settings, settings.now, () => written);
}

/**
 * Gives the layout that holds at this moment, at the first rendering, too: it is written on the document only, where the
 * reader's own stands already.
 */
export const useLayoutNow = (): Layout => useStore(settings, () => settings.now().layout);

/** Gives one of the settings: what no other changes is not rendered anew for it. */
export const useSetting = <Key extends keyof Settings>(key: Key): Settings[Key] =>
  useStore(
    settings,
    () => settings.now()[key],
    () => written[key],
  );

export const useLang = (): Lang => useSetting('lang');

/** Gives the page's sentences in the reader's language. */
export const useWords = (): Messages => messagesOf(useLang());
