import { CHART_NAMES } from '../../figures/mapping/chart-address.ts';
import { CHOICE_NAMES, type NamedText } from '../../figures/mapping/reader-choices.ts';

/** Parameters of an address that say what is shown of a reader's data. */
export const ASKED_NAMES: readonly string[] = [...CHART_NAMES, ...CHOICE_NAMES];

/** What an address asks to be shown of a reader's data, as it stands there. */
export const askedIn = (address: URL): readonly NamedText[] =>
  [...address.searchParams].filter(([name]) => ASKED_NAMES.includes(name));
