import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { droppedFiles } from '../state/dropped-files.ts';
import { offerFiles } from '../state/import-outcome.ts';
import { useLang } from '../state/settings.ts';
import { useStore } from '../state/use-store.ts';

const NONE: readonly File[] = [];

const isPicture = ({ name, type }: File): boolean => /^image\/|\.png$/i.test(type + name);

/** A reader can read a sentence twice in this time. */
const SHOWN_MS = 8000;

/**
 * Opens what was dropped on the page: of a picture that was exported from it the panel it shows, other files as data.
 */
export function DropTarget({ dataset }: { readonly dataset: Dataset | null }) {
  const lang = useLang();
  const [outcome, setOutcome] = useState('');
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined);
  const files = useStore(droppedFiles, droppedFiles.now, () => NONE);
  useEffect(() => {
    const [file] = files;
    if (file === undefined) return;
    droppedFiles.set(NONE);
    if (files.length > 1 || !isPicture(file)) {
      offerFiles(files);
      return;
    }
    void import('../export/dropped-picture.ts').then(async ({ openPicture }) => {
      setOutcome(await openPicture(file, dataset, lang));
      clearTimeout(fading.current);
      fading.current = setTimeout(() => setOutcome(''), SHOWN_MS);
    });
  }, [files, dataset, lang]);
  return (
    <p className="dropped" role="status">
      {outcome}
    </p>
  );
}
