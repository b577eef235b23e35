import { useEffect, useRef } from 'react';
import { isFatal } from '../../figures/issue.ts';
import { doctorWordsOf } from '../../words/app/doctor-words.ts';
import { Counts, Found, Understood, Undone } from './doctor-found.tsx';
import { Ways } from './doctor-ways.tsx';
import './user-data.css';
import { saveFile } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import type { UserDataAnswer } from '../state/user-data-messages.ts';
import type { ImportRequest } from './import-request.ts';
import { showDialog } from './import-store.ts';
import { isAskedAgain } from './repairs.ts';
import { saveTemplate } from './template.ts';
import type { UserDataReader } from './user-data-reader.ts';

interface Props {
  readonly request: ImportRequest;
  readonly answer: UserDataAnswer;
  /** The worker that holds the files; null where nothing could be opened. */
  readonly reader: UserDataReader | null;
}

/**
 * Shows all that was found in a reader's own files, what was done about it, and the ways to have them read otherwise.
 */
export function Doctor({ request, answer, reader }: Props) {
  const { lang } = useSettings();
  const words = doctorWordsOf(lang);
  const { issues, facts } = answer;
  const isFailed = isFatal(issues) || reader === null;
  const isClean = issues.length === 0;
  const heading = issues.some(({ severity }) => severity === 'doubtful') ? words.doubtful : words.repaired;
  const section = useRef<HTMLElement>(null);
  const ways = useRef<HTMLDetailsElement>(null);
  // Who asked here for another reading finds the answer here; else the focus would be lost with the page before.
  useEffect(() => {
    if (isAskedAgain()) section.current?.focus();
  }, []);
  const openWays = () => {
    if (ways.current) ways.current.open = true;
    ways.current?.querySelector('select')?.focus();
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={isClean ? 'doctor doctor-clean' : 'findings doctor'}
      data-doctor={isClean ? undefined : ''}
      aria-label={isFailed ? words.failed : isClean ? words.clean : heading}
    >
      {isClean ? <p>{words.clean}</p> : isFailed ? <p>{words.failedLead}</p> : <h2>{heading}</h2>}
      {!isClean && <Counts issues={issues} />}
      {!isClean && <Found request={request} issues={issues} isFailed={isFailed} openWays={openWays} />}
      <Undone request={request} />
      <Understood request={request} issues={facts.understood ?? []} />
      {request.sources.length > 0 && issues.every(({ code }) => code !== 'binary') && (
        <Ways ref={ways} request={request} answer={answer} isOpen={isFailed && answer.plain === null} />
      )}
      <div className="user-data-tools">
        {isFailed && answer.plain !== null && <ChooseColumns />}
        {reader !== null && facts.columnCount > 0 && <Repaired reader={reader} file={facts.file} />}
        {isFailed && (
          <button type="button" className="plain" onClick={() => saveTemplate('figures', lang)}>
            {words.template}
          </button>
        )}
      </div>
    </section>
  );
}

/** Offers to choose columns where the table was read but nothing drawn of it: its reader may know better. */
function ChooseColumns() {
  const words = doctorWordsOf(useSettings().lang);
  return (
    <button type="button" className="strong" onClick={() => showDialog('choose')}>
      {words.choose}
    </button>
  );
}

function Repaired({ reader, file }: { readonly reader: UserDataReader; readonly file: string }) {
  const words = doctorWordsOf(useSettings().lang);
  const save = async () => {
    const bytes = await reader.repair();
    if (bytes === null) return;
    const name = `${file.replace(/\.[a-z]{2,4}$/i, '')}-utf8.csv`;
    saveFile({ name, mime: 'text/csv', bytes, warnings: [] });
  };
  return (
    <button type="button" className="plain" title={words.repairHint} onClick={save}>
      {words.repair}
    </button>
  );
}
