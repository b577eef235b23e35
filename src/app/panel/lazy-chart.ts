import { type RefObject, useEffect, useState } from 'react';

type Views = typeof import('./chart-view.tsx');

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

const whenIdle: (task: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 50);

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
 * Gives the component of live charts once this chart may start: near the window, when its turn comes in an idle moment,
 * or at once where it is urgent. Null until then. What keeps the component from being loaded is thrown while rendering,
 * unless `canWait`: then it is tried again once there is a network.
 */
export function useLazyChart(
  element: RefObject<Element | null>,
  { isUrgent, canWait }: { readonly isUrgent: boolean; readonly canWait: boolean },
): Views['ChartView'] | null {
  const [view, setView] = useState<{ readonly Component: Views['ChartView'] } | null>(null);
  const [fault, setFault] = useState<{ readonly reason: unknown } | null>(null);
  const isStarted = view !== null;
  useEffect(() => {
    const { current } = element;
    if (current === null || isStarted) return;
    let isCurrent = true;
    const start = () => {
      leave();
      loadViews().then(
        ({ ChartView }) => isCurrent && setView({ Component: ChartView }),
        (reason: unknown) => {
          if (!isCurrent) return;
          if (canWait) window.addEventListener('online', start, { once: true });
          else setFault({ reason });
        },
      );
    };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), {
      rootMargin: AHEAD,
    });
    const leave = () => {
      waiting.delete(start);
      observer.disconnect();
    };
    if (isUrgent) start();
    else {
      observer.observe(current);
      waiting.add(start);
      wake();
    }
    return () => {
      isCurrent = false;
      leave();
      window.removeEventListener('online', start);
    };
  }, [element, isStarted, isUrgent, canWait]);
  if (fault !== null) throw fault.reason;
  return view?.Component ?? null;
}
