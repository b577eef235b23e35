import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { wallWordsOf } from '../../words/app/wall-words.ts';
import { leaveFullScreen, useLostFullScreen } from '../controls/full-screen.ts';
import { adopt, useLang } from '../state/settings.ts';
import { closeTile } from './opened.ts';
import { fullSize, showPage, tilesOf } from './wall-pages.ts';
import './wall.css';

interface Props {
  readonly dataset: Dataset;
  readonly onEnd: () => void;
}

/** How long a page stays, in seconds. */
const PAUSES = [10, 20, 30, 60, 120] as const;
const USUAL = 20;

/** Reads the pause that the address names; any other than the known ones is as good, from 3 s on. */
function askedPause(): number {
  const asked = Number(new URLSearchParams(location.search).get('wall'));
  return asked >= 3 ? asked : USUAL;
}

/** Writes the pause into the address, so that a screen that is started anew goes on; null takes it out. */
function writePause(pause: number | null): void {
  const address = new URL(location.href);
  if (pause === null) address.searchParams.delete('wall');
  else address.searchParams.set('wall', String(pause));
  history.replaceState(history.state, '', address);
}

/** Shows the overview as pages of whole tiles that turn by themselves, with clock and source below. */
export default function Wall({ dataset, onEnd }: Props) {
  const lang = useLang();
  const words = wallWordsOf(lang);
  const [pause, setPause] = useState(askedPause);
  const { at, count } = usePages(pause);
  const leave = () => {
    writePause(null);
    leaveFullScreen();
    onEnd();
  };
  useScreen();
  useEffect(() => writePause(pause), [pause]);
  useEscape(leave);
  useLostFullScreen(leave);
  const { source } = dataset;
  return createPortal(
    <footer className="wall-bar">
      <p className="wall-source">
        {[source.title[lang], source.body[lang], formatDate(source.date, lang)].filter(Boolean).join(' · ')}
      </p>
      <span>{words.page(at + 1, count)}</span>
      <label>
        {words.pause}{' '}
        <select value={pause} onChange={({ currentTarget }) => setPause(Number(currentTarget.value))}>
          {[...new Set([...PAUSES, pause])]
            .sort((a, b) => a - b)
            .map((seconds) => (
              <option key={seconds} value={seconds}>
                {words.seconds(seconds)}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="plain" onClick={leave}>
        {words.leave}
      </button>
      <Clock />
    </footer>,
    document.body,
  );
}

/** Says the time of day, to the minute. */
function Clock() {
  const lang = useLang();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  return <time className="wall-clock">{time.format(now)}</time>;
}

/** Marks the document as a wall, in the overview, and keeps the screen from going dark. */
function useScreen(): void {
  useLayoutEffect(() => {
    adopt({ layout: 'overview' });
    if (location.hash !== '') closeTile();
    document.documentElement.dataset['wall'] = '';
    let lock: WakeLockSentinel | undefined;
    const keepAwake = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock?.request('screen').then(
        (kept) => {
          lock = kept;
        },
        // A browser may refuse, as with a low battery.
        () => undefined,
      );
    };
    keepAwake();
    document.addEventListener('visibilitychange', keepAwake);
    return () => {
      document.removeEventListener('visibilitychange', keepAwake);
      void lock?.release();
      delete document.documentElement.dataset['wall'];
    };
  }, []);
}

function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Turns the pages, each of as many rows of tiles as the screen shows whole. */
function usePages(pauseSeconds: number): { readonly at: number; readonly count: number } {
  const [page, setPage] = useState({ at: 0, count: 1 });
  useEffect(() => {
    const show = (step: number) => setPage(({ at }) => showPage(at + step));
    show(0);
    const again = () => show(0);
    const anew = () => {
      fullSize();
      show(0);
    };
    window.addEventListener('resize', anew);
    const observer = new ResizeObserver(again);
    const main = document.getElementById('content');
    if (main !== null) observer.observe(main);
    const timer = setInterval(() => show(1), pauseSeconds * 1000);
    return () => {
      clearInterval(timer);
      observer.disconnect();
      window.removeEventListener('resize', anew);
      fullSize();
      for (const tile of tilesOf()) delete tile.dataset['off'];
    };
  }, [pauseSeconds]);
  return page;
}
