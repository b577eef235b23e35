import type { ReactNode } from 'react';
import { figurePath } from '../../panels/embed/address.ts';
import { isBrowser, usePageContext } from '../state/page-context.ts';
import { useLang } from '../state/settings.ts';
import { newStore } from '../state/store.ts';

const HASH = '#figures/';

/**
 * The id of the figure whose statement is shown over a page that has no pages of figures beside it, or that is asked for
 * by its address, as `#figures/members`; blank where none is.
 */
export const askedFigure = newStore(
  isBrowser && location.hash.startsWith(HASH) ? location.hash.slice(HASH.length) : '',
);

interface Props {
  readonly id: string;
  readonly className?: string | undefined;
  /** Is read out in place of what is seen of the link. */
  readonly label?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly onFollow?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Leads to how the report states a figure: to the figure's own page, or over this one where there is none. */
export function StatedLink({ id, className = 'stated-link', label, tabIndex, onFollow, children }: Props) {
  const lang = useLang();
  const { root, hasPages } = usePageContext();
  const common = { className, 'aria-label': label, tabIndex, children };
  if (hasPages) return <a href={root + figurePath(id, lang)} {...common} />;
  const open = () => {
    askedFigure.set(id);
    onFollow?.();
  };
  return <button type="button" aria-haspopup="dialog" onClick={open} {...common} />;
}
