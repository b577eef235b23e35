import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../panels/panel.ts';
import { beginningOf } from '../controls/long-text.tsx';
import { whileLoaded } from '../controls/while-loaded.ts';
import { langOfPart } from '../state/part-lang.ts';
import { useLang, useWords } from '../state/settings.ts';
import { useStore } from '../state/use-store.ts';
import { type Anchor, endHover, nearest } from './hover.ts';
import { StatedLink } from './stated-link.tsx';
import { useHover } from './use-hover.ts';

interface Props {
  /** Whether it leads to how the report states the figure; where one follows no links, as in a presentation, it does not. */
  readonly isLinked?: boolean;
}

/** Shows in the one card of the page what is known of the hovered figure. */
export function Card({ isLinked = false }: Props) {
  const hovered = useHover();
  useEscape(hovered !== null);
  useEffect(() => whenReaderMoves(() => loadPlacing().catch(() => undefined)), []);
  if (!hovered?.card) return null;
  return (
    <CardOf point={hovered.card.point} anchor={hovered.card.anchor}>
      {isLinked && isStated(hovered.card.point) && <Stated id={hovered.id} />}
    </CardOf>
  );
}

type Placing = typeof import('./card-place.ts');

/** The module that places cards is kept once it is loaded: asked for anew, it would come after the frame of the card. */
let placing: Placing | null = null;

async function loadPlacing(): Promise<Placing> {
  placing ??= await import('./card-place.ts');
  return placing;
}

/** Runs a task at a reader's first move on the page: what the first card needs is there when it comes. */
function whenReaderMoves(task: () => void): () => void {
  const stop = new AbortController();
  const begin = () => {
    stop.abort();
    task();
  };
  for (const sign of ['pointermove', 'pointerdown', 'focusin'])
    document.addEventListener(sign, begin, { signal: stop.signal });
  return () => stop.abort();
}

const isStated = ({ facts }: Point): boolean => facts.some(({ id }) => id === 'as-stated');

const Stated = ({ id }: { readonly id: string }) => <StatedLink id={id}>{useWords().stated}</StatedLink>;

interface CardProps {
  readonly point: Point;
  readonly anchor: Anchor;
  readonly children: ReactNode;
}

function CardOf({ point, anchor, children }: CardProps) {
  const lang = useLang();
  const lit = useStore(nearest, nearest.now);
  const { facts, others = [] } = point;
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const floating = card.current;
    if (floating === null) return;
    if (placing !== null) return placing.placeCard(floating, anchor);
    return whileLoaded(
      loadPlacing(),
      ({ placeCard }) => placeCard(floating, anchor),
      // Without a network the card stays where its style puts it.
      () => {
        floating.style.visibility = 'visible';
      },
    );
  }, [anchor]);
  return (
    <div ref={card} className="card" role="tooltip">
      <p className="card-title">{beginningOf(point.title, MOST_TITLE)}</p>
      <dl>
        {[...facts, ...others.filter((one) => one === lit)].map(({ id, term, text, key }) => (
          <div key={id} data-lit={id === lit?.id || undefined}>
            <dt>
              {key && (
                <span
                  aria-hidden="true"
                  className="card-key"
                  style={{ color: `var(--${PIGMENTS[key.pigment]})`, opacity: key.strength }}
                >
                  {key.sign}
                </span>
              )}
              {beginningOf(term, MOST_TERM)}
            </dt>
            <dd lang={langOfPart(text, lang)}>{text}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}

/** In the order in which charts take them. */
const PIGMENTS = ['cinnabar', 'azurite', 'malachite', 'ochre', 'stone'];

/** A card has room for so many characters; the table shows all of them. */
const MOST_TITLE = 160;
const MOST_TERM = 60;

/** Escape and a tap elsewhere end the hover. */
function useEscape(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') endHover();
    };
    const onTap = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-figure], .chart, .card') === null) endHover();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onTap);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onTap);
    };
  }, [isOn]);
}
