import { useEffect, useRef, useState } from 'react';
import { readPanelMessage } from '../../panels/embed/embed-message.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { OneOf } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { inertMarkup } from '../state/trusted.ts';
import { useWidth } from '../state/width.ts';

/** Frames a panel is often put into, in px. */
const SIZES = { phone: [360, 560], slide: [960, 540], wide: [1600, 700] } as const;
type Size = keyof typeof SIZES;

interface Props {
  /** Where the panel is live, or the page it stands in. */
  readonly shown: { readonly address: string } | { readonly html: string };
  readonly headline: string;
  readonly isTransparent: boolean;
  /** Receives the headline a live panel itself has, in the language of its address. */
  readonly onTitle?: (title: string) => void;
}

/** The panel as it will be: live, in a frame without any rights but to run, or as it was drawn, without any at all. */
export function EmbedPreview({ shown, headline, isTransparent, onTitle }: Props) {
  const words = embedWordsOf(useSettings().lang);
  const [size, setSize] = useState<Size>('slide');
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const boxPx = useWidth(box);
  const [widthPx, heightPx] = SIZES[size];
  const scale = Math.min(1, boxPx / widthPx);
  const { key, ...rights } =
    'address' in shown
      ? { key: shown.address, src: shown.address, sandbox: 'allow-scripts' }
      : { key: 'html', sandbox: '' };
  const html = 'html' in shown ? shown.html : null;
  const isThere = boxPx > 0;
  useEffect(() => {
    if (isThere && html !== null) frame.current?.setAttribute('srcdoc', inertMarkup(html));
  }, [html, isThere]);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      const message = readPanelMessage(data);
      if (message?.type === 'ready') onTitle?.(message.title);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onTitle]);
  return (
    <div>
      <OneOf<Size>
        label={words.preview}
        options={[
          ['phone', `${words.sizes.phone} ${SIZES.phone.join(' × ')}`],
          ['slide', `${words.sizes.slide} ${SIZES.slide.join(' × ')}`],
          ['wide', `${words.sizes.wide} ${SIZES.wide.join(' × ')}`],
        ]}
        chosen={size}
        onChoose={setSize}
      />
      <div
        ref={box}
        className="embed-preview"
        data-ground={isTransparent ? 'transparent' : 'own'}
        style={{ height: heightPx * scale + 2 }}
      >
        {isThere && (
          <iframe
            {...rights}
            key={key}
            ref={frame}
            title={words.previewOf(headline)}
            width={widthPx}
            height={heightPx}
            style={scale < 1 ? { transform: `scale(${scale})` } : undefined}
          />
        )}
      </div>
    </div>
  );
}
