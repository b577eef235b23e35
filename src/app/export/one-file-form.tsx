import { useState } from 'react';
import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { Check } from '../controls/fields.tsx';
import { type ShownUserData, useUserData } from '../state/import-outcome.ts';
import { useSettings } from '../state/settings.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import type { ExportTask } from './export-task.ts';
import { saveOneFile } from './one-file-saving.ts';

interface Props {
  readonly task: ExportTask;
  /** Whether it is all that its dialog is for. */
  readonly isMain?: boolean;
}

/** What shows is saved as a page that needs no server: the report, or data of the reader's own beside it. */
export function OneFileForm({ task, isMain = false }: Props) {
  const { lang } = useSettings();
  const words = oneFileWordsOf(lang);
  const [hasFonts, setFonts] = useState(false);
  const { shown } = useUserData();
  // That page itself has the report inside already, and says so.
  if (IS_ONE_FILE && shown === null) return <p>{words.itself}</p>;
  const userData = shown && { request: shown.request, title: shown.dataset.title[lang] };
  return (
    <>
      <p>{shown === null ? words.hint : words.ownHint}</p>
      {shown !== null && <Size shown={shown} hasFonts={hasFonts} />}
      <div className="export-actions">
        {!IS_ONE_FILE && <Check label={words.fonts} isChecked={hasFonts} onChange={setFonts} />}
        <button
          type="button"
          className={isMain ? 'strong' : 'plain'}
          disabled={task.work.isBusy}
          aria-label={`${words.save}: ${words.heading}`}
          onClick={() => task.follow((signal) => saveOneFile({ hasFonts, userData, signal }), words.saved)}
        >
          {words.save}
        </button>
      </div>
    </>
  );
}

/** Bytes of the program with the report, of the fonts, and above which the size is worth a warning. */
const PROGRAM_BYTES = 1_185_000;
const FONT_BYTES = 400_000;
const LARGE_BYTES = 20_000_000;

/** Said before it is saved, as it may have to be sent to somebody. */
function Size({ shown, hasFonts }: { readonly shown: ShownUserData; readonly hasFonts: boolean }) {
  const { lang } = useSettings();
  const words = oneFileWordsOf(lang);
  const given = shown.request.sources.reduce((sum, { blob }) => sum + blob.size, 0);
  // Four letters stand for three bytes.
  const bytes = PROGRAM_BYTES + (hasFonts ? FONT_BYTES : 0) + (given * 4) / 3;
  const size = words.size((bytes / 1e6).toFixed(1));
  const said = [size, ...(bytes > LARGE_BYTES ? [words.large] : []), words.ownInside];
  return <p>{said.join(lang === 'zh' ? '' : ' ')}</p>;
}
