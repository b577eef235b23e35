import { type ReactNode, useRef } from 'react';
import { elementAnchor, endHoverSoon, startHover } from '../panel/hover.ts';
import { useHoverMark } from '../panel/use-hover.ts';
import type { Findable } from './catalogue.ts';

interface Props {
  readonly entry: Pick<Findable, 'id' | 'point'>;
  /** The panel it leads to; null where no panel shows the figure. */
  readonly panel: string | null;
  readonly className: string;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** Links to a panel and makes its figure the hovered one: under the pointer, in focus, and on arrival. */
export function FigureLink({ entry, panel, className, onFollow, children }: Props) {
  const { id, point } = entry;
  const link = useRef<HTMLAnchorElement>(null);
  useHoverMark(link, id);
  const hover = (pointerX: number | null) => {
    if (link.current) startHover(id, { point, anchor: elementAnchor(link.current, pointerX) });
  };
  const leave = () => endHoverSoon(id);
  const follow = () => {
    onFollow?.();
    // The jump takes the focus away and ends the hover: it begins again afterwards.
    setTimeout(() => startHover(id), 0);
  };
  return (
    <a
      ref={link}
      className={className}
      href={panel === null ? undefined : `#${panel}`}
      data-figure={id}
      onPointerEnter={({ clientX }) => hover(clientX)}
      onPointerLeave={leave}
      onFocus={() => hover(null)}
      onBlur={leave}
      onClick={follow}
    >
      {children}
    </a>
  );
}
