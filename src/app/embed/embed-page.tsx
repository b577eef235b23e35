import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Dataset, View } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { Boundary } from '../controls/boundary.tsx';
import { whileLoaded } from '../controls/while-loaded.ts';
import { BuiltParts } from '../panel/built-parts.tsx';
import { Card } from '../panel/card.tsx';
import { ChartView } from '../panel/chart-view.tsx';
import { useThemeName } from '../state/appearance.ts';
import { builtPage } from '../state/built-page.ts';
import { readPageContext } from '../state/page-context.ts';
import { setDocumentLang } from '../state/part-lang.ts';
import { useSettings, useWords } from '../state/settings.ts';
import { EmbedFigure } from './embed-figure.tsx';
import { onGreeting, useRoomFit } from './embed-frame.ts';
import { tellHost } from './embed-host.ts';

interface Props {
  readonly view: View;
  readonly dataset: Dataset;
  /** Whether nothing in the panel can be pointed at. */
  readonly isStill: boolean;
  /** Called where the program itself fails: the panel that the page was built with is to come back. */
  readonly onFail: (reason: unknown) => void;
}

/** Shows one panel in somebody else's page. What is wrong with the data is said in its place, and to the page around. */
export function EmbedPage({ view, dataset, isStill, onFail }: Props) {
  const { lang, view: wanted } = useSettings();
  const resolved = useMemo(() => resolvePanel(view, dataset, lang, wanted), [view, dataset, lang, wanted]);
  if (!resolved.ok) return <EmbedProblem id={view.id} headline={resolved.headline} problem={resolved.problem} />;
  return (
    <Boundary instead={() => null} onFail={onFail}>
      <LivePanel panel={resolved.panel} isStill={isStill} />
      {!isStill && <Card />}
    </Boundary>
  );
}

/** Says what is wrong; the panel stays as it was built where the page holds it. */
export function EmbedProblem({ id, headline, problem }: { id: string; headline: string; problem: string }) {
  const { panel, findings } = useWords();
  const built = builtPage()?.panels.get(id);
  const message = built ? findings.panelKept(problem) : `${panel.failed} ${problem}`;
  useEffect(() => tellHost({ type: 'error', message: message.slice(0, 2000) }), [message]);
  return (
    <figure className="embed" data-panel={id} data-state="error" aria-labelledby={`${id}-headline`}>
      {built === undefined && <h1 id={`${id}-headline`}>{headline}</h1>}
      <p className="problem" role="alert">
        {message}
      </p>
      {built && <BuiltParts nodes={built} />}
    </figure>
  );
}

function LivePanel({ panel, isStill }: { readonly panel: Panel; readonly isStill: boolean }) {
  const figure = useRef<HTMLElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const fitted = useRoomFit(panel, figure, room);
  const isSmall = fitted !== null && fitted.fit === null;
  const { isReady, onDrawn } = useReady(isSmall);
  useDocument(panel);
  useHeight(figure, room, panel, isReady, fitted?.naturalPx ?? 0);
  const select = (id: string) => {
    const point = panel.points.find((one) => one.id === id);
    if (point !== undefined) tellHost(selectionOf(panel, point));
  };
  return (
    <EmbedFigure
      panel={panel}
      root={readPageContext().root}
      figure={figure}
      state={isReady ? 'ready' : 'loading'}
      isSmall={isSmall}
    >
      <div ref={room} className="embed-room" inert={isStill}>
        {fitted?.fit && (
          <div className="embed-chart">
            <ChartView panel={panel} fit={fitted.fit} onDrawn={onDrawn} onSelect={select} />
          </div>
        )}
      </div>
    </EmbedFigure>
  );
}

function selectionOf(panel: Panel, point: Panel['points'][number]) {
  const stated = point.facts.find(({ id }) => id === 'as-stated')?.text ?? '';
  return { type: 'figure-select', figure: point.id, panel: panel.id, name: point.title, stated } as const;
}

function useDocument(panel: Panel): void {
  const { lang } = useSettings();
  const theme = useThemeName();
  useLayoutEffect(() => {
    const root = document.documentElement;
    setDocumentLang(document, lang);
    root.dataset['theme'] = theme;
    root.dataset['live'] = '';
    document.title = panel.headline;
  }, [panel, lang, theme]);
}

/** Follows whether the panel is drawn, in fonts that have arrived; in its small form there is no drawing to wait for. */
function useReady(isSmall: boolean): { readonly isReady: boolean; readonly onDrawn: () => void } {
  const [hasDrawn, setDrawn] = useState(false);
  const isDrawn = hasDrawn || isSmall;
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!isDrawn) return;
    return whileLoaded(document.fonts.ready, () => setReady(true));
  }, [isDrawn]);
  const onDrawn = useCallback(() => setDrawn(true), []);
  return { isReady, onDrawn };
}

/** With parts of a px: two rounded heights may differ by one from what is between them. */
const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height;

/**
 * Tells the page around, after each layout, the height at which the panel would stand at its width without scrolling;
 * and that it is ready, at first, when it is asked, and whenever it shows something else.
 */
function useHeight(
  figure: RefObject<HTMLElement | null>,
  room: RefObject<HTMLElement | null>,
  panel: Panel,
  isReady: boolean,
  naturalPx: number,
): void {
  const { lang } = useSettings();
  const theme = useThemeName();
  const sent = useRef<{ readonly shown: unknown; readonly height: number }>({ shown: null, height: -1 });
  const shown = useMemo(() => ({ panel, lang, theme }), [panel, lang, theme]);
  useEffect(() => {
    const [outer, inner] = [figure.current, room.current];
    if (!isReady || outer === null || inner === null) return;
    const tell = () => {
      const height = Math.ceil(heightOf(outer) - heightOf(inner) + naturalPx);
      const isNew = sent.current.shown !== shown;
      if (isNew) tellHost({ type: 'ready', panel: panel.id, title: panel.headline, lang, theme, height });
      else if (height !== sent.current.height) tellHost({ type: 'height', height });
      sent.current = { shown, height };
    };
    const answer = () => {
      sent.current = { shown: null, height: -1 };
      tell();
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(outer);
    observer.observe(inner);
    const leave = onGreeting(answer);
    return () => {
      observer.disconnect();
      leave();
    };
  }, [figure, room, panel, isReady, naturalPx, lang, theme, shown]);
}
