import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

const isFull = (): boolean => document.fullscreenElement !== null;

/** Whether the page itself has just asked to leave. */
let isLeaving = false;

export function leaveFullScreen(): void {
  if (!isFull()) return;
  isLeaving = true;
  document.exitFullscreen().catch(() => undefined);
}

function onChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

export function useIsFullScreen(): boolean {
  return useSyncExternalStore(onChange, isFull, () => false);
}

/** Browsers keep Escape in full screen for themselves; this hears that they have left it. */
export function useLostFullScreen(listener: () => void): void {
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      onChange(() => {
        if (isFull()) return;
        if (!isLeaving) latest.current();
        isLeaving = false;
      }),
    [],
  );
}
