import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import { afterPaint } from './after-paint.ts';
import { type Anchor, enterCard, leaveCard } from './hover.ts';

/** In a window narrower than this the card stands at an edge of the screen. */
const NARROW_PX = 700;
const GAP_PX = 10;

/** A card grows narrower before it stands over the chart, down to this. */
const LEAST_PX = 230;

/** Width of the window without its scroll bar, which would lie over the card. */
const windowPx = (): number => document.documentElement.clientWidth;

/**
 * Keeps a card where it belongs, beside its figure or at an edge, and as long as the pointer is on it, until the returned
 * function is called.
 */
export function placeCard(floating: HTMLElement, anchor: Anchor): () => void {
  const follow = placing(floating, anchor);
  follow();
  let stop = () => {};
  // To watch all that may move takes as long as to stand there.
  const stay = afterPaint(() => {
    stop = autoUpdate(referenceTo(anchor), floating, follow);
  });
  const leave = keepWhileOn(floating);
  return () => {
    stay();
    stop();
    leave();
  };
}

/** Gives what places a card anew where anything it stands by has changed: whoever watches that says it more than once. */
function placing(floating: HTMLElement, anchor: Anchor): () => void {
  let before = '';
  const circumstances = () => {
    const boxes = [anchor.element.getBoundingClientRect(), anchor.box()];
    const sizes = [innerWidth, innerHeight, windowPx(), floating.offsetWidth, floating.offsetHeight];
    return JSON.stringify([boxes, sizes]);
  };
  return () => {
    // Read before anything is written, so that all is laid out once.
    const now = circumstances();
    if (now === before) return;
    before = now;
    if (innerWidth < NARROW_PX) placeAtEdge(floating, anchor.box());
    else placeBeside(floating, anchor);
  };
}

/**
 * Keeps the card while the pointer is within its bounds. It lets the pointer through to what lies below, so that a hand
 * that moves on in the chart is answered there, and cannot tell by itself.
 */
function keepWhileOn(floating: HTMLElement): () => void {
  let isOn = false;
  const follow = ({ clientX, clientY, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return;
    const box = floating.getBoundingClientRect();
    const isInside = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    if (isInside === isOn) return;
    isOn = isInside;
    if (isOn) enterCard();
    else leaveCard();
  };
  document.addEventListener('pointermove', follow);
  return () => document.removeEventListener('pointermove', follow);
}

const referenceTo = ({ box, element }: Anchor) => ({ getBoundingClientRect: box, contextElement: element });

/**
 * Places the card at the height of the figure beside the whole chart, or table row, that it stands in, so that neither
 * headline nor neighbours are covered; where there is no room for that, beside the figure itself.
 */
function placeBeside(floating: HTMLElement, anchor: Anchor): void {
  const { left, right } = anchor.element.getBoundingClientRect();
  floating.style.maxWidth = '';
  delete floating.dataset['edge'];
  const [before, behind] = [left, windowPx() - right].map((px) => px - 2 * GAP_PX) as [number, number];
  const isBehind = behind >= Math.min(floating.offsetWidth, before);
  const roomPx = isBehind ? behind : before;
  if (roomPx < Math.min(floating.offsetWidth, LEAST_PX)) {
    void placeAtFigure(floating, anchor);
    return;
  }
  // A width that it does not need would only have it laid out once more.
  if (roomPx < floating.offsetWidth) floating.style.maxWidth = `${roomPx}px`;
  const x = isBehind ? right + GAP_PX : left - GAP_PX - floating.offsetWidth;
  const lowest = innerHeight - floating.offsetHeight - GAP_PX;
  place(floating, x, Math.max(GAP_PX, Math.min(anchor.box().top, lowest)));
}

const place = (floating: HTMLElement, x: number, y: number): void => {
  // Nothing is laid out anew by a transformation, and letters stay sharp on whole px.
  const transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  Object.assign(floating.style, { transform, visibility: 'visible' });
};

/**
 * Places the card beside the figure where there is room, else above or below it, and never on it. Above and below it
 * stands at the end away from the pointer.
 */
async function placeAtFigure(floating: HTMLElement, anchor: Anchor): Promise<void> {
  const { left, width } = anchor.box();
  const end = anchor.pointerX === null || anchor.pointerX < left + width / 2 ? 'end' : 'start';
  const fallbackPlacements: Placement[] = ['left-start', `top-${end}`, `bottom-${end}`];
  const { x, y } = await computePosition(referenceTo(anchor), floating, {
    strategy: 'fixed',
    placement: 'right-start',
    middleware: [offset(GAP_PX), flip({ fallbackPlacements, padding: GAP_PX }), shift({ padding: GAP_PX })],
  });
  place(floating, x, y);
}

/** Places the card at the bottom of a small screen, or at its top when the figure itself is at the bottom. */
function placeAtEdge(floating: HTMLElement, figure: DOMRect): void {
  const isCovered = figure.bottom > innerHeight - floating.offsetHeight - GAP_PX;
  floating.dataset['edge'] = isCovered ? 'top' : 'bottom';
  Object.assign(floating.style, { transform: '', visibility: 'visible' });
}
