import type { ReactNode, RefObject } from 'react';
import type { Panel } from '../../panels/panel.ts';
import { PanelNotes } from '../panel/panel-notes.tsx';
import { EmbedLinks } from './embed-links.tsx';
import { EmbedNumber } from './embed-number.tsx';
import { EmbedTable } from './embed-table.tsx';

interface FigureProps {
  readonly panel: Panel;
  /** The way to the site's root. */
  readonly root: string;
  readonly figure?: RefObject<HTMLElement | null>;
  readonly state: 'loading' | 'ready';
  /** Whether the frame is too small for the chart, so that its first number stands for it. */
  readonly isSmall?: boolean;
  readonly children: ReactNode;
}

/** Shows what stands around the chart; the stylesheet leaves out what a small frame has no room for. */
export function EmbedFigure({ panel, root, figure, state, isSmall = false, children }: FigureProps) {
  const { id } = panel;
  return (
    <figure
      ref={figure}
      className="embed"
      data-panel={id}
      data-state={state}
      data-small={isSmall || undefined}
      aria-labelledby={`${id}-headline`}
    >
      <div className="embed-head">
        <h1 id={`${id}-headline`}>{panel.headline}</h1>
        <p className="subtitle">{panel.subtitle}</p>
      </div>
      <p id={`${id}-description`} className="unseen">
        {panel.description}
      </p>
      <EmbedNumber panel={panel} root={root} />
      {children}
      <EmbedTable panel={panel} links={<EmbedLinks id={id} root={root} />} />
      <figcaption className="embed-foot">
        <PanelNotes panel={panel} />
      </figcaption>
    </figure>
  );
}
