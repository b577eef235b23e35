import { useEffect, useState } from 'react';
import type { SlidePreview, TemplatePreview } from '../../export/template/preview.ts';
import { slideKind } from '../../words/export/template-words.ts';
import type { Lang } from '../../words/lang.ts';

interface Props {
  readonly slide: SlidePreview;
  readonly preview: TemplatePreview;
  readonly lang: Lang;
}

/** A slide as it will stand, small: ground, title and what is below it, in the template's colours. */
export function SlideMiniature({ slide, preview, lang }: Props) {
  const { width, height, colors } = preview;
  const picture = usePicture(slide.picture);
  const { title, words, chart } = slide;
  const size = title === null ? 0 : Math.min(title.size, title.box.height * 0.7);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="slide-miniature" aria-hidden="true">
      <rect width={width} height={height} fill={slide.ground} />
      {picture !== null && <image href={picture} width={width} height={height} preserveAspectRatio="none" />}
      {title !== null && (
        <text
          x={title.box.x + 7}
          y={title.box.y + title.box.height / 2 + size * 0.35}
          fontSize={size}
          fill={colors.tx1}
        >
          {slideKind(slide.kind, lang)}
        </text>
      )}
      {words !== null &&
        LINES.map((share, line) => (
          <rect
            key={share}
            x={words.box.x + 7}
            y={words.box.y + 8 + line * words.size * 1.5}
            width={Math.max(0, words.box.width - 14) * share}
            height={words.size * 0.5}
            fill={colors.tx2}
            opacity={0.7}
          />
        ))}
      {chart !== null && <MiniatureChart box={chart} colors={colors} />}
    </svg>
  );
}

const LINES = [0.62, 0.5, 0.38];
const BARS = [
  ['accent1', 0.9],
  ['accent5', 0.55],
  ['accent2', 0.7],
  ['accent3', 0.4],
] as const;

/** Subtitle, bars and source where they will be. */
function MiniatureChart({
  box: { x, y, width, height },
  colors,
}: {
  readonly box: NonNullable<SlidePreview['chart']>;
  readonly colors: TemplatePreview['colors'];
}) {
  const [top, foot] = [y + 44, 30];
  const step = (height - 44 - foot) / BARS.length;
  return (
    <>
      <rect x={x} y={y + 6} width={width * 0.5} height={9} fill={colors.tx2} />
      <line x1={x + width * 0.18} x2={x + width * 0.18} y1={top} y2={top + step * BARS.length} stroke={colors.tx1} />
      {BARS.map(([color, share], row) => (
        <rect
          key={color}
          x={x + width * 0.18}
          y={top + row * step + step * 0.15}
          width={width * 0.8 * share}
          height={step * 0.7}
          fill={colors[color]}
        />
      ))}
      <rect x={x} y={y + height - 14} width={width * 0.35} height={6} fill={colors.tx2} />
    </>
  );
}

/** An address for a picture as long as it is shown. */
function usePicture(picture: SlidePreview['picture']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null) return setAddress(null);
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}
