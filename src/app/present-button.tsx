import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../figures/dataset.ts';
import { startWordsOf } from '../words/start-words.ts';
import { Boundary } from './boundary.tsx';
import { fillScreen, leaveFullScreen } from './full-screen.ts';
import { askedSlide, endAddress, startAddress } from './present-address.ts';
import { useSettings } from './settings.ts';

const Presentation = lazy(() => import('./present.tsx'));

/** The way into the presentation: button, key P, or an address that asks for a slide. Loaded when first asked for. */
export function PresentButton({ dataset }: { readonly dataset: Dataset }) {
  const words = startWordsOf(useSettings().lang);
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef<string | null>(null);
  const [slide, setSlide] = useState<string | null>(null);
  const start = (from: string) => {
    fillScreen();
    history.scrollRestoration = 'manual';
    startAddress(from);
    setSlide(from);
  };
  const end = () => {
    endAddress();
    setSlide(null);
  };
  const remember = useCallback((id: string) => {
    shown.current = id;
  }, []);
  useAddress(setSlide);
  useStartKey(slide === null, start);
  useReturn(slide !== null, () => returnTo(shown.current, button.current));
  return (
    <>
      <button ref={button} type="button" className="plain" title={words.startHint} onClick={() => start('title')}>
        {words.start}
      </button>
      {slide !== null && (
        <Boundary
          instead={(reason) => (
            <p role="alert" className="problem">
              {words.failed(reason)}
            </p>
          )}
        >
          <Suspense fallback={null}>
            <Presentation dataset={dataset} asked={slide} onShow={remember} onEnd={end} />
          </Suspense>
        </Boundary>
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
      if (key.toLowerCase() !== 'p' || ctrlKey || metaKey || altKey) return;
      if (!(target instanceof Element) || target.closest(WRITING) !== null) return;
      event.preventDefault();
      start(target.closest('[data-panel]')?.id ?? 'title');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** Once the presentation is gone, not before: behind it the page takes no focus. */
function useReturn(isOn: boolean, back: () => void): void {
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) {
      leaveFullScreen();
      back();
    }
    wasOn.current = isOn;
  });
}

function returnTo(slide: string | null, button: HTMLElement | null): void {
  const panel = slide === null ? null : document.getElementById(slide);
  if (panel?.matches('[data-panel]')) {
    panel.focus({ preventScroll: true });
    panel.scrollIntoView();
  } else button?.focus();
}
