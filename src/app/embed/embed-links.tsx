import { panelPath, reportPath } from '../../panels/embed/address.ts';
import { isBrowser, siteAddress } from '../state/page-context.ts';
import { useSettings, useWords } from '../state/settings.ts';

interface Props {
  readonly id: string;
  /** The way to the site's root. */
  readonly root: string;
}

/** Leads out of somebody else's page, in tabs of their own: to the panel's page with its exports, and to the report. */
export function EmbedLinks({ id, root }: Props) {
  const { lang } = useSettings();
  const { brand, panel } = useWords();
  // In print the addresses are read, and a relative one says nothing there.
  const addressOf = (path: string) => (isBrowser ? siteAddress(path) : root + path);
  return (
    <>
      <a className="embed-export" href={addressOf(panelPath(id, lang))} target="_blank" rel="noopener">
        {panel.export}
      </a>
      <a className="embed-home" href={addressOf(reportPath(lang))} target="_blank" rel="noopener">
        {brand}
      </a>
    </>
  );
}
