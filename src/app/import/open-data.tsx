import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { openWordsOf } from '../../words/app/open-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { programFault } from '../../words/program-fault.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OPEN_FILES, userDataState } from '../state/import-outcome.ts';
import { useLang } from '../state/settings.ts';

const loadDesk = () => import('./import-desk.tsx');
const ImportDesk = loadedPart(loadDesk);
const loadStore = () => Promise.all([import('./import-store.ts'), import('./user-data-page.tsx')]);
const AHEAD = fetchedAhead(() => Promise.all([loadDesk(), loadStore()]));

type ImportStore = typeof import('./import-store.ts');

// What opens the data that the page was asked for is on its way while the page comes alive.
if (userDataState().outcome === 'busy') AHEAD.onFocus();

async function loadImportStore(report: Dataset | null): Promise<ImportStore> {
  const [store, page] = await loadStore();
  store.startImports(report, page.default);
  return store;
}

/** Takes in data of the reader's own; what does the work is loaded with the first file, paste or address. */
export function OpenData({ report }: { readonly report: Dataset | null }) {
  const lang = useLang();
  const words = openWordsOf(lang);
  const input = useRef<HTMLInputElement>(null);
  const [isAwake, setAwake] = useState(false);
  const [fault, setFault] = useState<Bilingual | null>(null);
  const known = useRef(report);
  known.current = report;
  const wake = useRef((work: (store: ImportStore) => unknown) => {
    setAwake(true);
    loadImportStore(known.current).then(work, (reason: unknown) => setFault(programFault(reason)));
  }).current;
  useEffect(() => {
    if (userDataState().outcome === 'busy') wake((store) => store.openAtStart());
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target instanceof Element && target.closest(WRITING) !== null)) return;
      const pasted = {
        files: [...clipboardData.files],
        text: clipboardData.getData('text/plain'),
        html: clipboardData.getData('text/html'),
      };
      wake((store) => store.openPasted(pasted));
    };
    const onOpen = (event: Event) => {
      if (event instanceof CustomEvent && Array.isArray(event.detail)) wake((store) => store.openFiles(event.detail));
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener(OPEN_FILES, onOpen);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener(OPEN_FILES, onOpen);
    };
  }, [wake]);
  return (
    <div className="open-data">
      <button
        type="button"
        className="plain"
        title={words.openHint}
        aria-haspopup="dialog"
        {...AHEAD}
        onClick={() => wake((store) => store.showDialog('open'))}
      >
        {words.open}
      </button>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.files}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          wake((store) => store.openFiles(files));
        }}
      />
      {fault !== null && <p role="alert">{words.failed(fault[lang])}</p>}
      {isAwake && <ImportDesk report={report} pick={() => input.current?.click()} />}
    </div>
  );
}

const WRITING = 'input:not([type=file]), select, textarea, [contenteditable]';
