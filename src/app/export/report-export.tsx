import { lazy, Suspense, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { useWords } from '../state/settings.ts';

const ReportDialog = lazy(() => import('./report-dialog.tsx'));

/** The way to everything at once; loaded when it is first opened. */
export function ReportExport({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="report-export">
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.exportReport}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportDialog panelCount={dataset.views.length} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
