import { useEffect, useRef } from 'react';
import type { Point } from '../../panels/panel.ts';
import { beginningOf } from '../controls/long-text.tsx';
import { langOfPart } from '../state/part-lang.ts';
import { useSettings } from '../state/settings.ts';
import { type Anchor, dim, hold, release, useHover } from './hover.ts';

/** The one card of the page: what is known of the lit figure. */
export function Card() {
  const lit = useHover();
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
    let stop = (): void => {};
    let isCurrent = true;
    import('./card-place.ts').then(
      ({ placeCard }) => {
        if (isCurrent) stop = placeCard(floating, anchor);
      },
      // Without a network the card is where its style has it.
      () => {
        floating.style.visibility = 'visible';
      },
    );
    return () => {
      isCurrent = false;
      stop();
    };
  }, [anchor]);
  return (
    <div ref={card} className="card" role="tooltip" onPointerEnter={hold} onPointerLeave={release}>
      <p className="card-title">{beginningOf(point.title, MOST_TITLE)}</p>
      <dl>
        {point.facts.map(({ id, term, text }) => (
          <div key={id}>
            <dt>{beginningOf(term, MOST_TERM)}</dt>
            <dd lang={langOfPart(text, lang)}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Characters a card has room for; the table has all of them. */
const MOST_TITLE = 160;
const MOST_TERM = 60;

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
