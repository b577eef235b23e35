import { useLayoutEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { drawSvg } from '../../draw/svg.ts';
import type { Panel, Table } from '../../panels/panel.ts';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { PanelNotes } from '../panel/panel-notes.tsx';
import { PlainTable } from '../panel/plain-table.tsx';
import { useThemeName } from '../state/appearance.ts';
import { useSettings } from '../state/settings.ts';
import { Controls } from './present-controls.tsx';
import type { Command } from './present-keys.ts';
import type { Slide } from './present-slides.tsx';
import { Timer } from './present-timer.tsx';

interface Props {
  readonly root: HTMLElement;
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly run: (command: Command) => void;
}

/** Shows the speaker in the second window what the slide shows, what comes next, and the time. */
export function Notes({ root, slides, index, run }: Props) {
  const words = presentWordsOf(useSettings().lang).notesWindow;
  const slide = slides[index];
  useAppearanceOf(root.ownerDocument);
  if (slide === undefined) return null;
  const panel = panelOf(slide);
  return createPortal(
    <div className="speaker">
      <header className="speaker-head">
        <Timer />
      </header>
      <main className="speaker-now">
        <h1>{slide.headline}</h1>
        {panel && <SpeakerPanel panel={panel} />}
      </main>
      <aside className="speaker-next" aria-labelledby="speaker-next">
        <h2 id="speaker-next">{words.next}</h2>
        <NextSlide slide={slides[index + 1]} />
      </aside>
      <footer>
        <Controls number={index + 1} count={slides.length} isSpeaker run={run} />
      </footer>
    </div>,
    root,
  );
}

const panelOf = ({ content }: Slide): Panel | null =>
  typeof content === 'object' && content.ok ? content.panel : null;

function SpeakerPanel({ panel }: { readonly panel: Panel }) {
  const words = presentWordsOf(useSettings().lang).notesWindow;
  return (
    <>
      <p className="subtitle">{panel.subtitle}</p>
      <h2>{words.description}</h2>
      <p>{panel.description}</p>
      <Figures table={panel.table} />
      {panel.notes.length > 0 && <h2>{words.notes}</h2>}
      <PanelNotes panel={panel} />
    </>
  );
}

function Figures({ table }: { readonly table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways is reached by the keyboard.
    <section className="scroll" aria-label={table.caption} tabIndex={0} data-scrolls>
      <PlainTable table={table} />
    </section>
  );
}

const PICTURE_PX = 720;

function NextSlide({ slide }: { readonly slide: Slide | undefined }) {
  const { lang } = useSettings();
  const theme = useThemeName();
  const words = presentWordsOf(lang).notesWindow;
  const panel = slide === undefined ? null : panelOf(slide);
  const picture = useMemo(
    () => (panel === null ? null : drawSvg(panel.chart, { widthPx: PICTURE_PX, theme, lang }).svg),
    [panel, theme, lang],
  );
  if (slide === undefined) return <p>{words.nothingNext}</p>;
  return (
    <>
      <p className="speaker-next-headline">{slide.headline}</p>
      {picture !== null && (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
          alt={words.nextPicture(slide.headline)}
          width={PICTURE_PX}
        />
      )}
    </>
  );
}

/** The second document looks and speaks as this one. */
function useAppearanceOf(other: Document): void {
  const { lang } = useSettings();
  const theme = useThemeName();
  useLayoutEffect(() => {
    other.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    other.documentElement.dataset['theme'] = theme;
  }, [other, lang, theme]);
}
