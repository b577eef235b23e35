import { useEffect, useRef, useState } from 'react';
import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import { reasonOf } from '../../export/refusal.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import { isFramed, saveFile } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import { isAbort } from './export-queue.ts';
import { requestExport } from './exporter.ts';

/** How the work asked for last stands; what is said about it. */
export interface Work {
  readonly isBusy: boolean;
  /** Steps done and to do; null where the work has no steps. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Blank before any work. */
  readonly said: string;
  readonly warnings: readonly string[];
  /** The last file, where it may have to be opened by hand. */
  readonly result: ExportResult | null;
}

const IDLE: Work = { isBusy: false, progress: null, said: '', warnings: [], result: null };

export interface ExportTask {
  readonly work: Work;
  /** Has a file made and saves it. */
  readonly save: (request: ExportRequest) => void;
  /** Begins any other work and follows it, and says `done` at its end. */
  readonly follow: (begun: (signal: AbortSignal) => Promise<unknown>, done: string) => void;
  /** Says what is done already; whatever is under way goes on. */
  readonly say: (said: string) => void;
  readonly cancel: () => void;
}

/** One piece of work at a time, with its progress, its end in words and a way to cancel it. */
export function useExportTask(): ExportTask {
  const { lang } = useSettings();
  const words = savingWordsOf(lang);
  const [work, setWork] = useState(IDLE);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const fail = (reason: unknown) => {
    setWork({ ...IDLE, said: isAbort(reason) ? words.cancelled : words.failed(reasonOf(reason)[lang]) });
  };
  const begin = () => {
    setWork({ ...IDLE, isBusy: true, said: words.working });
    stop.current = new AbortController();
    return stop.current.signal;
  };
  const finish = (result: ExportResult) => {
    saveFile(result);
    const said = isFramed() ? `${words.saved(result.name)} ${words.framed}` : words.saved(result.name);
    const warnings = result.warnings.map((warning) => warning[lang]);
    setWork({ ...IDLE, said, warnings, result: isFramed() ? result : null });
  };
  return {
    work,
    say: (said) => setWork((now) => (now.isBusy ? { ...now, said } : { ...IDLE, said })),
    cancel: () => stop.current?.abort(),
    save: (request) => {
      const onProgress = (done: number, total: number) =>
        setWork({ ...IDLE, isBusy: true, progress: { done, total }, said: words.progress(done, total) });
      requestExport(request, { signal: begin(), onProgress }).then(finish, fail);
    },
    follow: (begun, done) => {
      const signal = begin();
      begun(signal).then(
        () => setWork({ ...IDLE, said: done }),
        (reason: unknown) => fail(signal.aborted ? signal.reason : reason),
      );
    },
  };
}
