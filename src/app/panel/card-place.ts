import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import type { Anchor } from './hover.ts';

/** In a window narrower than this the card stands at an edge of the screen. */
const NARROW_PX = 700;
const GAP_PX = 10;

/** Keeps a card where it belongs, beside its figure or at an edge, until the returned function is called. */
export function placeCard(floating: HTMLElement, anchor: Anchor): () => void {
  return autoUpdate(referenceTo(anchor), floating, () => {
    if (innerWidth < NARROW_PX) placeAtEdge(floating, anchor.box());
    else void placeBeside(floating, anchor);
  });
}

const referenceTo = ({ box, element }: Anchor) => ({ getBoundingClientRect: box, contextElement: element });

/**
 * Places the card beside the figure where there is room, else above or below it, and never on it. Above and below it
 * stands at the end away from the pointer, which is then free to go on to the next figure.
 */
async function placeBeside(floating: HTMLElement, anchor: Anchor): Promise<void> {
  const { left, width } = anchor.box();
  const end = anchor.pointerX === null || anchor.pointerX < left + width / 2 ? 'end' : 'start';
  const fallbackPlacements: Placement[] = ['left-start', `top-${end}`, `bottom-${end}`];
  const { x, y } = await computePosition(referenceTo(anchor), floating, {
    strategy: 'fixed',
    placement: 'right-start',
    middleware: [offset(GAP_PX), flip({ fallbackPlacements, padding: GAP_PX }), shift({ padding: GAP_PX })],
  });
  Object.assign(floating.style, { left: `${x}px`, top: `${y}px`, visibility: 'visible' });
}

/** Places the card at the bottom of a small screen, or at its top when the figure itself is at the bottom. */
function placeAtEdge(floating: HTMLElement, figure: DOMRect): void {
  const isCovered = figure.bottom > innerHeight - floating.offsetHeight - GAP_PX;
  floating.dataset['edge'] = isCovered ? 'top' : 'bottom';
  Object.assign(floating.style, { left: '', top: '', visibility: 'visible' });
}
