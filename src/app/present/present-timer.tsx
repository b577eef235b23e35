import { useEffect, useState } from 'react';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { useSettings } from '../state/settings.ts';

const TICK_MS = 500;

/** How long the timer ran before, and since when it runs now; that is null while it stands. */
interface Run {
  readonly beforeMs: number;
  readonly sinceMs: number | null;
}

/** Shows the clock, and the time since the notes were opened or the timer was reset. */
export function Timer() {
  const { lang } = useSettings();
  const words = presentWordsOf(lang).notesWindow;
  const now = useNow();
  const [run, setRun] = useState<Run>(() => ({ beforeMs: 0, sinceMs: Date.now() }));
  const isRunning = run.sinceMs !== null;
  const elapsedMs = run.beforeMs + (run.sinceMs === null ? 0 : Math.max(0, now - run.sinceMs));
  return (
    <>
      <p className="speaker-time" role="timer" aria-label={words.elapsed}>
        {formatElapsed(elapsedMs)}
      </p>
      <button
        type="button"
        className="plain"
        onClick={() => setRun({ beforeMs: elapsedMs, sinceMs: isRunning ? null : Date.now() })}
      >
        {isRunning ? words.pause : words.go}
      </button>
      <button
        type="button"
        className="plain"
        onClick={() => setRun({ beforeMs: 0, sinceMs: isRunning ? Date.now() : null })}
      >
        {words.reset}
      </button>
      <p className="speaker-clock">
        <span>{words.clock}</span> {formatClock(now)}
      </p>
    </>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Writes a time as `04:32`, from an hour on as `1:04:32`. */
function formatElapsed(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

function formatClock(nowMs: number): string {
  const time = new Date(nowMs);
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}
