import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** After this long without another digit, a typed number counts. */
const TYPING_MS = 1200;

export interface Typing {
  readonly typed: string;
  readonly type: (digit: string) => void;
  readonly take: () => void;
  readonly clear: () => void;
}

/**
 * Collects a slide's number as it is typed; it counts at Enter, after a short wait, or as soon as no longer number can
 * follow.
 */
export function useTyped(count: number, onNumber: (number: number) => void): Typing {
  const [typed, setTyped] = useState('');
  const take = (text: string) => {
    setTyped('');
    if (Number(text) >= 1) onNumber(Math.min(count, Number(text)));
  };
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (typed === '') return;
    const timer = setTimeout(() => latest.current(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const type = (digit: string) => {
    const next = `${typed}${digit}`.replace(/^0+/, '');
    if (next !== '' && Number(next) * 10 > count) take(next);
    else setTyped(next);
  };
  return { typed, type, take: () => take(typed), clear: () => setTyped('') };
}
