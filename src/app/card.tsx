import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import { useEffect, useRef } from 'react';
import type { Point } from '../panels/panel.ts';
import { type Anchor, dim, hold, release, useLit } from './lit.ts';
import { langOfPart } from './part-lang.ts';
import { useSettings } from './settings.ts';

/** Below this width the card stands at an edge of the screen. */
const NARROW_PX = 700;
const GAP_PX = 10;

/** The one card of the page: what is known of the lit figure. */
export function Card() {
  const lit = useLit();
  useEscape(lit !== null);
  if (!lit?.card) return null;
  return <CardOf key={lit.id} point={lit.card.point} anchor={lit.card.anchor} />;
}

function CardOf({ point, anchor }: { readonly point: Point; readonly anchor: Anchor }) {
  const { lang } = useSettings();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const floating = card.current;
    if (floating === null) return;
    return autoUpdate(referenceTo(anchor), floating, () => {
      if (innerWidth < NARROW_PX) placeAtEdge(floating, anchor.box());
      else void placeBeside(floating, anchor);
    });
  }, [anchor]);
  return (
    <div ref={card} className="card" role="tooltip" onPointerEnter={hold} onPointerLeave={release}>
      <p className="card-title">{point.title}</p>
      <dl>
        {point.facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={langOfPart(text, lang)}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const referenceTo = ({ box, element }: Anchor) => ({ getBoundingClientRect: box, contextElement: element });

/**
 * Beside the figure where there is room, or above or below it; never on it. Above and below, at the end away from the
 * pointer, which is so free to go on to the next figure.
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

/** At the bottom of a small screen; at its top when the figure itself is at the bottom. */
function placeAtEdge(floating: HTMLElement, figure: DOMRect): void {
  const isCovered = figure.bottom > innerHeight - floating.offsetHeight - GAP_PX;
  floating.dataset['edge'] = isCovered ? 'top' : 'bottom';
  Object.assign(floating.style, { left: '', top: '', visibility: 'visible' });
}

/** Escape and a tap elsewhere put the light out. */
function useEscape(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') dim();
    };
    const onTap = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-figure], .chart, .card') === null) dim();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onTap);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onTap);
    };
  }, [isOn]);
}
