import { useEffect } from 'react';
import type { Panel } from '../../panels/panel.ts';
import { hovered } from '../panel/hover.ts';
import { namesIn } from './names-in-panel.ts';

/** The name that somebody clicked: one that is written in the drawing, or of what the pointer or the arrow keys are on. */
function nameAt(panel: Panel, target: Element): string | null {
  const names = namesIn(panel);
  const written = target.closest('text')?.textContent ?? '';
  if (names.includes(written)) return written;
  const id = hovered.now()?.id;
  const title = panel.points.find((point) => point.id === id)?.title;
  return title !== undefined && names.includes(title) ? title : null;
}

/**
 * Calls back with the name of a row or series that is clicked in a panel's drawing or its key, or on which Enter is
 * pressed where the arrow keys have reached it. The drawing itself answers first: what is pointed at is known by then.
 */
export function useClickInChart(panel: Panel | null, onName: (name: string) => void): void {
  useEffect(() => {
    if (panel === null) return;
    const answer = ({ target }: Event) => {
      const isInChart = target instanceof Element && target.closest(`[data-panel="${panel.id}"] .chart`) !== null;
      const name = isInChart ? nameAt(panel, target) : null;
      if (name !== null) onName(name);
    };
    const press = (event: KeyboardEvent) => event.key === 'Enter' && answer(event);
    document.addEventListener('click', answer);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('click', answer);
      document.removeEventListener('keydown', press);
    };
  });
}
