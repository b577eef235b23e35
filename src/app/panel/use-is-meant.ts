import { type RefObject, useEffect, useState } from 'react';
import type { Panel } from '../../panels/panel.ts';
import { afterPaint } from './after-paint.ts';
import { hovered } from './hover.ts';

const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'touchstart'] as const;

/**
 * Tells whether a reader has turned to a panel: by pointer, touch or focus on any part of it, or by a figure that is
 * hovered elsewhere and is to be marked here, too.
 */
export function useIsMeant(part: RefObject<Element | null>, panel: Panel): boolean {
  const [isMeant, setMeant] = useState(false);
  const { points } = panel;
  useEffect(() => {
    const whole = part.current?.closest('[data-panel]');
    if (isMeant || !whole) return;
    const mean = () => afterPaint(() => setMeant(true));
    const follow = () => {
      const id = hovered.now()?.id;
      if (points.some((point) => point.id === id)) mean();
    };
    for (const sign of SIGNS) whole.addEventListener(sign, mean, { passive: true });
    return joined(() => {
      for (const sign of SIGNS) whole.removeEventListener(sign, mean);
    }, hovered.onChange(follow));
  }, [isMeant, part, points]);
  return isMeant;
}

const joined =
  (...leaves: readonly (() => void)[]) =>
  (): void => {
    for (const leave of leaves) leave();
  };
