import { useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { useWords } from '../state/settings.ts';

const load = () => import('./report-dialog.tsx');
const ReportDialog = loadedPart(load);
const AHEAD = fetchedAhead(load);

/** The way to everything at once; loaded when it is first opened. */
export function ReportExport({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="report-export">
      <button type="button" className="plain" aria-haspopup="dialog" {...AHEAD} onClick={() => setOpen(true)}>
        {words.exportReport}
      </button>
      {isOpen && <ReportDialog panelCount={dataset.views.length} onClose={() => setOpen(false)} />}
    </div>
  );
}
