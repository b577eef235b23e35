import { type RefObject, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { whenIdle } from './idle.ts';

type Views = typeof import('./chart-view.tsx');

/** The code of live charts, and whether this chart may start. */
export interface Live {
  readonly views: Views;
  readonly isStarted: boolean;
}

/** Set once the first chart has asked for the code of live charts, which comes in a part of its own with ECharts. */
let asked: Promise<Views> | null = null;

function loadViews(): Promise<Views> {
  asked ??= import('./chart-view.tsx').catch((reason: unknown) => {
    // The next chart asks again, or this one once the network is back.
    asked = null;
    throw reason;
  });
  return asked;
}

/** Asks for that code ahead of the chart that data are still on their way to; what fails is told by the chart. */
export function prefetchViews(): void {
  loadViews().catch(() => {});
}

/**
 * Charts that wait for their turn, in the order of the page; one is started whenever the page has nothing else to do.
 */
const waiting = new Set<() => void>();
let isAwake = false;

function wake(): void {
  if (isAwake || waiting.size === 0) return;
  isAwake = true;
  whenIdle(() => {
    isAwake = false;
    const [first] = waiting;
    first?.();
    wake();
  });
}

/** A chart starts when it is half a window ahead of the reader. */
const AHEAD = '50% 0px';

/**
 * Starts a chart near the window, or when its turn comes in an idle moment, whichever is first; returns how to leave.
 */
function startSoon(element: Element, onStart: () => void): () => void {
  const start = () => {
    leave();
    onStart();
  };
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), {
    rootMargin: AHEAD,
  });
  const leave = () => {
    waiting.delete(start);
    observer.disconnect();
  };
  observer.observe(element);
  waiting.add(start);
  wake();
  return leave;
}

interface Ways {
  /** `now` for a chart that a reader means, `soon` for one that has no drawing of now, `meant` for one to be left alone. */
  readonly when: 'now' | 'soon' | 'meant';
  /** Whether something stands in its place as long as there is no network. */
  readonly canWait: boolean;
}

/**
 * Gives the code of live charts, loaded when it is needed, and tells when this chart may start; once started it stays.
 * What keeps the code from being loaded is thrown while rendering, unless the chart `canWait`: then it is tried again
 * once there is a network.
 */
export function useLazyChart(element: RefObject<Element | null>, { when, canWait }: Ways): Live | null {
  const [isStarted, setStarted] = useState(false);
  const views = useViews(when !== 'meant', canWait);
  const isLoaded = views !== null;
  useEffect(() => {
    const { current } = element;
    if (current === null || !isLoaded || isStarted || when === 'meant') return;
    const start = () => setStarted(true);
    return when === 'now' ? afterPaint(start) : startSoon(current, start);
  }, [element, isLoaded, isStarted, when]);
  return views && { views, isStarted };
}

function useViews(isNeeded: boolean, canWait: boolean): Views | null {
  const [views, setViews] = useState<Views | null>(null);
  const [fault, setFault] = useState<{ readonly reason: unknown } | null>(null);
  const isLoaded = views !== null;
  useEffect(() => {
    if (!isNeeded || isLoaded) return;
    let isCurrent = true;
    const load = () => {
      loadViews().then(
        (loaded) => isCurrent && setViews(loaded),
        (reason: unknown) => {
          if (!isCurrent) return;
          if (canWait) window.addEventListener('online', load, { once: true });
          else setFault({ reason });
        },
      );
    };
    load();
    return () => {
      isCurrent = false;
      window.removeEventListener('online', load);
    };
  }, [isNeeded, isLoaded, canWait]);
  if (fault !== null) throw fault.reason;
  return views;
}
