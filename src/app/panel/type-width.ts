import { SANS } from '../../charts/fonts.ts';
import { isBrowser } from '../state/page-context.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';

/** Holds letters of every kind that the report sets. */
export const PROBE = '数说2016 2.05万（+120%）Growth';
export const PROBE_PX = 100;

/** How wide the pictures' own font sets the probe, in px: the drawings that stand in the page are laid out with it. */
export const PROBE_WIDTH_PX = 1597.6;

/** A drawing leaves its texts so much room to be set wider in. */
const MOST_WIDER = 1.04;

const isAsBuilt = newStore(true);

/** Looks how wide the page sets the probe now, and whenever that changes: a font has come, or a reader set letters apart. */
function watchWidth(): void {
  const shell = document.createElement('div');
  shell.className = 'unseen';
  shell.setAttribute('aria-hidden', 'true');
  const probe = document.createElement('span');
  probe.textContent = PROBE;
  probe.style.cssText = `display: inline-block; white-space: nowrap; font: 400 ${PROBE_PX}px ${SANS}`;
  shell.append(probe);
  document.body.append(shell);
  new ResizeObserver(([entry]) => {
    const { inlineSize = 0 } = entry?.borderBoxSize[0] ?? {};
    isAsBuilt.set(inlineSize <= PROBE_WIDTH_PX * MOST_WIDER);
  }).observe(probe);
}

if (isBrowser) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watchWidth);
  else watchWidth();
}

/** Tells whether texts still fit the drawings that the page was built with. */
export const useIsTypeAsBuilt = (): boolean => useStore(isAsBuilt, isAsBuilt.now, () => true);
