import type { Mode } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { embedPath } from './address.ts';

/** How an embedded panel looks besides its language; all of it stands in its address. */
export interface EmbedLook {
  /** `auto` or blank follows the reader's system. */
  readonly theme: 'light' | 'dark' | 'auto' | '';
  /** Blank leaves the panel its own way of looking. */
  readonly view: Mode | '';
  /** No ground of its own. */
  readonly transparent: boolean;
  /** Without title, notes and source. */
  readonly plain: boolean;
  /** A picture: nothing to point at, no chart library. */
  readonly static: boolean;
}

/** What is on or off, as `transparent=1`. */
export const FLAGS = ['transparent', 'plain', 'static'] as const;

export const PARAMETERS = ['theme', 'view', ...FLAGS] as const;

/** The address of an embedded panel below the root of a site, which ends in a slash; what is blank or off is not written. */
export function embedAddress(site: string, id: string, lang: Lang, look: EmbedLook): string {
  const query = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = look[name];
    if (value) query.set(name, value === true ? '1' : value);
  }
  return `${site}${embedPath(id, lang)}?${query}`.replace(/\?$/, '');
}

/** Whether only readers of this machine or this house can open what lies below an address. */
export const isLocal = (site: string): boolean =>
  /^(localhost|\[?::1\]?|127\.|10\.|192\.168\.|$)/.test(new URL(site).hostname);
