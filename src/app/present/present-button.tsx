import { useEffect, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { startWordsOf } from '../../words/app/start-words.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OnDemand } from '../controls/on-demand.tsx';
import { useLang } from '../state/settings.ts';
import { askedSlide, fillScreen, isStartKeyOn, startAddress } from './present-start.ts';

const load = () => import('./present.tsx');
const Presentation = loadedPart(load);
const AHEAD = fetchedAhead(load);

/**
 * Starts the presentation by button, key P, or an address that asks for a slide; its code is loaded when first asked
 * for.
 */
export function PresentButton({ dataset }: { readonly dataset: Dataset }) {
  const words = startWordsOf(useLang());
  const [slide, setSlide] = useState<string | null>(null);
  const start = (from: string) => {
    fillScreen();
    startAddress(from);
    setSlide(from);
  };
  useAddress(setSlide);
  useStartKey(slide === null, start);
  return (
    <>
      <button type="button" className="plain" title={words.startHint} {...AHEAD} onClick={() => start('title')}>
        {words.start}
      </button>
      {slide !== null && (
        <OnDemand failed={words.failed}>
          <Presentation dataset={dataset} asked={slide} onEnd={() => setSlide(null)} />
        </OnDemand>
      )}
    </>
  );
}

/** Follows the address: when the page opens, and with Back and Forward. */
function useAddress(onAsked: (slide: string | null) => void): void {
  useEffect(() => {
    const follow = () => onAsked(askedSlide());
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [onAsked]);
}

const WRITING = 'input, select, textarea, [contenteditable], dialog';

/** P starts with the panel that has the focus, or at the beginning. */
function useStartKey(isOn: boolean, start: (from: string) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key.toLowerCase() !== 'p' || ctrlKey || metaKey || altKey || !isStartKeyOn()) return;
      if (!(target instanceof Element) || target.closest(WRITING) !== null) return;
      event.preventDefault();
      start(target.closest('[data-panel]')?.id ?? 'title');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
