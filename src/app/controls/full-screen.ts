import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

const isFull = (): boolean => document.fullscreenElement !== null;

/** True from when the page itself asks to leave until it has left. */
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

/** Calls back when the reader has left full screen by Escape, which browsers keep for themselves there. */
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
