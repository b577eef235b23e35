import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { whileLoaded } from '../controls/while-loaded.ts';
import { hovered } from '../panel/hover.ts';
import { usePageContext } from '../state/page-context.ts';
import { useSetting, useWords } from '../state/settings.ts';
import { closeTile, openTile, takePlace, useOpened } from './opened.ts';

/** Tells whether the page shows its panels as the tiles of an overview. */
export function useIsOverview(): boolean {
  const { page } = usePageContext();
  const layout = useSetting('layout');
  return page === 'report' && layout === 'overview';
}

/** What answers a click itself, as text that is being marked does. */
const ANSWERING = 'button, input, summary, a:not(h3 a)';

/** Opens a tile that is clicked anywhere; a click that asks for another window, or marks text, goes its own way. */
export function openByClick(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return;
  if (target.closest(ANSWERING) !== null || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  openTile(currentTarget.id);
}

/** The way back from a tile that is open to the overview. */
export function CloseTile() {
  const { overview } = useWords();
  return (
    <button type="button" className="plain close-tile" onClick={closeTile}>
      {overview.close}
    </button>
  );
}

/** Whatever lies over the page takes the Escape for itself, as the card of a figure does. */
const OVER = 'dialog[open], .export-menu, .present, .results';

/** Closes the tile that is open on Escape, and goes back to where it was opened from, with the focus on its headline. */
export function useTileReturn(isOverview: boolean): void {
  const opened = useOpened();
  const before = useRef('');
  useEffect(() => {
    if (!isOverview || opened === '') return;
    let isMeant = false;
    const beforeAll = () => {
      isMeant = hovered.now() === null && document.querySelector(OVER) === null;
    };
    const afterAll = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && isMeant && !defaultPrevented) closeTile();
    };
    window.addEventListener('keydown', beforeAll, { capture: true });
    window.addEventListener('keydown', afterAll);
    return () => {
      window.removeEventListener('keydown', beforeAll, { capture: true });
      window.removeEventListener('keydown', afterAll);
    };
  }, [isOverview, opened]);
  useEffect(() => {
    if (!isOverview || navigator.maxTouchPoints < 2) return;
    // Without a network a tap opens a tile.
    return whileLoaded(import('./pinch.ts'), ({ openByPinch }) => openByPinch());
  }, [isOverview]);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = opened;
    if (!isOverview || left === '' || opened !== '') return;
    const place = takePlace();
    const link = document.getElementById(left)?.querySelector<HTMLElement>('h3 a');
    link?.focus({ preventScroll: place !== null });
    if (place !== null) scrollTo(0, place);
  }, [isOverview, opened]);
}
