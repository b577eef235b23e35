import { type ReactNode, useRef } from 'react';
import { elementAnchor, endHoverSoon, startHover } from '../panel/hover.ts';
import { useIsHovered } from '../panel/use-hover.ts';
import type { Findable } from './catalogue.ts';

interface Props {
  readonly entry: Findable;
  /** Panel it leads to; null where no panel shows the figure. */
  readonly panel: string | null;
  readonly className: string;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** A link to a panel that lights its figure: under the pointer, in focus, and on arrival. */
export function FigureLink({ entry, panel, className, onFollow, children }: Props) {
  const { id, point } = entry;
  const isHovered = useIsHovered(id);
  const link = useRef<HTMLAnchorElement>(null);
  const hover = (pointerX: number | null) => {
    if (link.current) startHover(id, { point, anchor: elementAnchor(link.current, pointerX) });
  };
  const follow = () => {
    onFollow?.();
    // After the jump, which takes the focus and with it the light.
    setTimeout(() => startHover(id), 0);
  };
  return (
    <a
      ref={link}
      className={className}
      href={panel === null ? undefined : `#${panel}`}
      data-figure={id}
      data-hovered={isHovered}
      onPointerEnter={({ clientX }) => hover(clientX)}
      onPointerLeave={endHoverSoon}
      onFocus={() => hover(null)}
      onBlur={endHoverSoon}
      onClick={follow}
    >
      {children}
    </a>
  );
}
