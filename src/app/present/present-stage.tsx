import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { Card } from '../panel/card.tsx';
import { useSettings } from '../state/settings.ts';
import type { Over } from './present-commands.ts';
import type { Command } from './present-keys.ts';

interface Props {
  /** The id of the slide that is shown. */
  readonly slide: string;
  readonly over: Over;
  readonly run: (command: Command) => void;
  readonly wake: () => void;
  readonly children: ReactNode;
}

/** Covers the page: pointer, fingers and focus belong to the presentation. */
export function Stage({ slide, over, run, wake, children }: Props) {
  const words = presentWordsOf(useSettings().lang);
  const stage = useRef<HTMLDivElement>(null);
  const { isAwake, stir } = useAwake();
  const swipe = useSwipe(run);
  useStillPage(slide);
  useFocus(stage, over);
  return (
    <div
      ref={stage}
      className="present"
      role="dialog"
      aria-modal="true"
      aria-label={words.name}
      tabIndex={-1}
      data-over={over}
      data-awake={isAwake}
      {...swipe}
      onPointerMove={stir}
      onPointerUp={(event) => {
        stir();
        // The focus comes back from a clicked control, so that space turns slides again.
        stage.current?.focus();
        if (over === 'black') wake();
        else swipe.onPointerUp(event);
      }}
    >
      {children}
      <Card />
    </div>
  );
}

/**
 * Keeps the page behind out of reach of keys, pointer and screen reader, and at rest where it is. When the presentation
 * goes, focus and place are given to the panel it showed last, or to whatever had the focus before.
 */
function useStillPage(slide: string): void {
  const last = useRef(slide);
  useLayoutEffect(() => {
    last.current = slide;
  }, [slide]);
  useLayoutEffect(() => {
    const page = document.getElementById('app');
    if (page === null) return;
    const before = document.activeElement;
    // The page keeps its width, so that no chart in it is laid out anew while nobody sees it.
    page.style.width = `${page.clientWidth}px`;
    page.inert = true;
    document.documentElement.dataset['presenting'] = 'true';
    return () => {
      page.style.width = '';
      page.inert = false;
      delete document.documentElement.dataset['presenting'];
      returnTo(last.current, before);
    };
  }, []);
}

function returnTo(slide: string, before: Element | null): void {
  const panel = document.getElementById(slide);
  if (panel?.matches('[data-panel]')) {
    panel.focus({ preventScroll: true });
    panel.scrollIntoView();
  } else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}

/** Focuses the stage at first, and again when what lay over the slide is gone. */
function useFocus(stage: RefObject<HTMLElement | null>, over: Over): void {
  useEffect(() => {
    if (over === 'none' || over === 'black') stage.current?.focus();
  }, [stage, over]);
}

const AWAKE_MS = 2500;

/** Shows the controls and the pointer at first and while the pointer moves. */
function useAwake(): { readonly isAwake: boolean; readonly stir: () => void } {
  const [isAwake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stir = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAwake(false), AWAKE_MS);
    setAwake(true);
  }, []);
  useEffect(() => {
    stir();
    return () => clearTimeout(timer.current);
  }, [stir]);
  return { isAwake, stir };
}

/** A finger has to travel this far, and more across than up or down. */
const SWIPE_PX = 50;

/** Turns slides with a finger drawn across. */
function useSwipe(run: (command: Command) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
      from.current = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      if (from.current === null) return;
      const x = clientX - from.current.x;
      const y = clientY - from.current.y;
      from.current = null;
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 1.5 * Math.abs(y)) run(x < 0 ? 'next' : 'previous');
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
