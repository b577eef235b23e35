import { useLayoutEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { drawSvg } from '../../draw/svg.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { formatStatement, statementsIn } from '../../panels/figure/statement.ts';
import type { Panel, Table } from '../../panels/panel.ts';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { useQuotedDataset } from '../figure/figure-origin.ts';
import { PanelNotes } from '../panel/panel-notes.tsx';
import { PlainTable } from '../panel/plain-table.tsx';
import { useThemeName } from '../state/appearance.ts';
import { setDocumentLang } from '../state/part-lang.ts';
import { useSettings, useWords } from '../state/settings.ts';
import { Controls } from './present-controls.tsx';
import type { Command } from './present-keys.ts';
import type { Slide } from './present-slides.tsx';
import { Timer } from './present-timer.tsx';

interface Props {
  readonly root: HTMLElement;
  readonly dataset: Dataset;
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly run: (command: Command) => void;
}

/** Shows the speaker in the second window what the slide shows, what comes next, and the time. */
export function Notes({ root, dataset, slides, index, run }: Props) {
  const words = presentWordsOf(useSettings().lang).notesWindow;
  const slide = slides[index];
  const quoted = useQuotedDataset(dataset);
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
        {panel && <SpeakerPanel panel={panel} dataset={quoted} />}
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

function SpeakerPanel({ panel, dataset }: { readonly panel: Panel; readonly dataset: Dataset }) {
  const words = presentWordsOf(useSettings().lang).notesWindow;
  return (
    <>
      <p className="subtitle">{panel.subtitle}</p>
      <h2>{words.description}</h2>
      <p>{panel.description}</p>
      <Figures table={panel.table} />
      <Statements panel={panel} dataset={dataset} />
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

/** How the report states each figure of the slide, in its own words where the data carry them. */
function Statements({ panel, dataset }: { readonly panel: Panel; readonly dataset: Dataset }) {
  const { lang } = useSettings();
  const words = useWords();
  const statements = statementsIn(panel.points, dataset, lang);
  if (statements.length === 0) return null;
  return (
    <>
      <h2>{words.stated}</h2>
      <ul className="notes">
        {statements.map((statement) => (
          <li key={statement.id}>{formatStatement(statement, lang)}</li>
        ))}
      </ul>
    </>
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
    setDocumentLang(other, lang);
    other.documentElement.dataset['theme'] = theme;
  }, [other, lang, theme]);
}
