import { useDeferredValue } from 'react';
import type { Mode } from '../../figures/dataset.ts';
import { choose, useSetting } from '../state/settings.ts';

/** Id of the panel whose own button was pressed last; blank until one was. */
let pressed = '';

/** Has all panels looked at in one way, at the wish of a reader who pressed a button of this one. */
export function chooseView(panel: string, view: Mode): void {
  pressed = panel;
  choose({ view });
}

/** Gives the way in which a panel is to be looked at: at once where it was pressed there, and elsewhere right behind. */
export function useWantedView(panel: string): Mode | null {
  const asked = useSetting('view');
  const behind = useDeferredValue(asked);
  return pressed === '' || pressed === panel ? asked : behind;
}
