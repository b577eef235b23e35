import type { PictureLook } from '../../export/export-request.ts';
import { panelPath } from '../../panels/embed/address.ts';
import { askedIn } from '../state/asked-choices.ts';
import { DATA_PARAMETER, userDataState } from '../state/import-outcome.ts';
import { siteAddress } from '../state/page-context.ts';

type Shown = Pick<PictureLook, 'panel' | 'view' | 'lang'>;

/** Where others see the same panel of data that have an address: this page, whose address holds that of the data. */
export function linkedAddress({ panel, lang, view }: Shown): string {
  const address = new URL(location.href);
  const data = address.searchParams.getAll(DATA_PARAMETER);
  const asked = askedIn(address).map(([name, text]) => [name, text]);
  address.search = new URLSearchParams([
    ...data.map((one) => [DATA_PARAMETER, one]),
    ...asked,
    ['lang', lang],
  ]).toString();
  if (view !== null) address.searchParams.set('view', view);
  address.hash = panel;
  return address.href;
}

/**
 * Where others see a panel: its own page on the site, or this page with the address of the data. Null for data that only
 * this browser has, and in the one file. `view` is null where the panel's own is shown.
 */
export function panelAddress(shown: Shown): string | null {
  const own = userDataState().shown;
  if (own !== null) return own.isLinked ? linkedAddress(shown) : null;
  if (document.documentElement.dataset['root'] === undefined) return null;
  const page = siteAddress(panelPath(shown.panel, shown.lang));
  return shown.view === null ? page : `${page}?view=${shown.view}`;
}
