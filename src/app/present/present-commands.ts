import { leaveFullScreen, useIsFullScreen } from '../controls/full-screen.ts';
import { endHover } from '../panel/hover.ts';
import { useThemeName } from '../state/appearance.ts';
import { choose, useSettings } from '../state/settings.ts';
import type { Command } from './present-keys.ts';
import type { Slide } from './present-slides.tsx';
import { fillScreen } from './present-start.ts';
import type { Typing } from './present-typed.ts';

/** What lies over the slide. */
export type Over = 'none' | 'black' | 'help' | 'code';

interface Show {
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly setIndex: (index: number) => void;
  readonly over: Over;
  readonly setOver: (over: Over) => void;
  readonly typing: Typing;
  readonly openNotes: () => void;
  readonly onEnd: () => void;
}

/** Carries out what a key, a control or a finger asks for. */
export function useCommands(show: Show): (command: Command) => void {
  const { slides, index, over, setOver, typing } = show;
  const { lang } = useSettings();
  const theme = useThemeName();
  const isFull = useIsFullScreen();
  const turnTo = (next: number) => {
    endHover();
    typing.clear();
    setOver('none');
    show.setIndex(Math.min(slides.length - 1, Math.max(0, next)));
  };
  const toggle = (wanted: Over) => setOver(over === wanted ? 'none' : wanted);
  const leave = () => {
    if (typing.typed !== '') typing.clear();
    else if (over !== 'none') setOver('none');
    else show.onEnd();
  };
  const commands: Readonly<Record<Exclude<Command, object>, () => void>> = {
    next: () => turnTo(index + 1),
    previous: () => turnTo(index - 1),
    first: () => turnTo(0),
    last: () => turnTo(slides.length - 1),
    black: () => toggle('black'),
    mode: () => lookAnotherWay(slides[index]),
    language: () => choose({ lang: lang === 'zh' ? 'en' : 'zh' }),
    theme: () => choose({ theme: theme === 'dark' ? 'light' : 'dark' }),
    code: () => toggle('code'),
    notes: show.openNotes,
    help: () => toggle('help'),
    'full-screen': () => (isFull ? leaveFullScreen() : fillScreen()),
    enter: typing.take,
    leave,
  };
  return (command) => {
    if (typeof command === 'object') {
      setOver('none');
      typing.type(command.digit);
    } else commands[command]();
  };
}

/** Turns to the next of a panel's ways of looking; all panels go with it, as on the page. */
function lookAnotherWay(slide: Slide | undefined): void {
  if (slide === undefined || typeof slide.content !== 'object' || !slide.content.ok) return;
  const { modes, mode } = slide.content.panel;
  if (modes.length < 2 || mode === null) return;
  const next = modes[(modes.indexOf(mode) + 1) % modes.length];
  if (next !== undefined) choose({ view: next });
}
