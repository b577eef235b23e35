import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Dataset } from '../../figures/dataset.ts';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { leaveFullScreen, useLostFullScreen } from '../controls/full-screen.ts';
import { useSettings } from '../state/settings.ts';
import { endAddress, onBack, writeSlide } from './present-address.ts';
import { type Over, useCommands } from './present-commands.ts';
import { Controls } from './present-controls.tsx';
import { Notes } from './present-notes.tsx';
import { KeyHelp, SlideCode } from './present-over.tsx';
import { type Slide, SlideView, slidesOf } from './present-slides.tsx';
import { Stage } from './present-stage.tsx';
import { useTyped } from './present-typed.ts';
import { useKeys, useNotesWindow } from './present-window.ts';
import './present.css';
import './present-slides.css';
import './present-notes.css';

interface Props {
  readonly dataset: Dataset;
  /** The id of the slide the address asks for; an unknown one stands for the first. */
  readonly asked: string;
  readonly onEnd: () => void;
}

/** Shows the report as slides, one panel each, over the page. */
export default function Presentation({ dataset, asked, onEnd }: Props) {
  const { lang, view } = useSettings();
  const words = presentWordsOf(lang);
  const slides = useMemo(() => slidesOf(dataset, lang, view), [dataset, lang, view]);
  const [index, setIndex] = useIndex(slides, asked);
  const [over, setOver] = useState<Over>('none');
  const typing = useTyped(slides.length, (number) => setIndex(number - 1));
  const notes = useNotesWindow(`${words.notesWindow.title} · ${words.name}`);
  const slide = slides[index];
  const end = () => {
    leaveFullScreen();
    endAddress();
    onEnd();
  };
  const run = useCommands({ slides, index, setIndex, over, setOver, typing, openNotes: notes.open, onEnd: end });
  const wake = () => setOver('none');
  const keys = { isBlack: over === 'black', wake, run };
  useKeys(window, keys);
  useKeys(notes.window, keys);
  // A window that opens may end full screen as well; that does not end the presentation.
  useLostFullScreen(() => {
    if (notes.window === null) end();
  });
  const id = slide?.id;
  // The address changes at a turn only: Back must find the older one as it was.
  useEffect(() => {
    if (id !== undefined) writeSlide(id);
  }, [id]);
  useEffect(() => onBack(leaveFullScreen), []);
  const builds = useFirstTime(slide);
  if (slide === undefined) return null;
  const stage = (
    <Stage slide={slide.id} over={over} run={run} wake={wake}>
      <SlideView key={slide.id} slide={slide} dataset={dataset} builds={builds} />
      <p className="unseen" aria-live="polite">
        {over === 'black' ? words.black : words.announce(index + 1, slides.length, slide.headline)}
      </p>
      {typing.typed !== '' && <p className="present-said">{words.jump(typing.typed, slides.length)}</p>}
      {notes.isBlocked && (
        <p className="present-said" role="alert">
          {words.blocked}
        </p>
      )}
      {over === 'help' && <KeyHelp onClose={wake} />}
      {over === 'code' && <SlideCode slide={slide} onClose={wake} />}
      <Controls number={index + 1} count={slides.length} run={run} />
    </Stage>
  );
  return (
    <>
      {createPortal(stage, document.body)}
      {notes.root !== null && <Notes root={notes.root} dataset={dataset} slides={slides} index={index} run={run} />}
    </>
  );
}

/** Keeps the slide that is shown: the asked one at first and whenever another one is asked for. */
function useIndex(slides: readonly Slide[], asked: string) {
  const indexOf = (id: string) =>
    Math.max(
      0,
      slides.findIndex((slide) => slide.id === id),
    );
  const [state, setState] = useState(() => ({ asked, index: indexOf(asked) }));
  const current = state.asked === asked ? state : { asked, index: indexOf(asked) };
  if (current !== state) setState(current);
  const setIndex = (index: number) => setState({ asked, index });
  return [Math.min(current.index, slides.length - 1), setIndex] as const;
}

/** Tells whether a slide has not been shown before. */
function useFirstTime(slide: Slide | undefined): boolean {
  const seen = useRef(new Set<string>());
  const isFirst = slide !== undefined && !seen.current.has(slide.id);
  useEffect(() => {
    if (slide !== undefined) seen.current.add(slide.id);
  }, [slide]);
  return isFirst;
}
