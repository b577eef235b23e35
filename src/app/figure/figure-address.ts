import { useEffect, useState } from 'react';
import { figurePath } from '../../panels/embed/address.ts';
import { siteAddress, usePageContext } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';

/**
 * Gives the full address of a figure's page: under the site's public address, or where the page is read; blank where
 * figures have no pages, and until a page that was built without the public address knows where it is.
 */
export function useFigureAddress(id: string, siteUrl: string): string {
  const { lang } = useSettings();
  const { hasPages } = usePageContext();
  const [site, setSite] = useState(siteUrl);
  useEffect(() => setSite(siteUrl || siteAddress('')), [siteUrl]);
  return hasPages && site !== '' ? site + figurePath(id, lang) : '';
}

/** Gives the reader's day, as ISO writes it; null on a page as it was built. */
export function useToday(): string | null {
  const [day, setDay] = useState<string | null>(null);
  // Swedish writes days as ISO does, in the reader's own time.
  useEffect(() => setDay(new Date().toLocaleDateString('sv-SE')), []);
  return day;
}
