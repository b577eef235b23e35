import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { offerFiles } from '../state/import-outcome.ts';
import { useSettings } from '../state/settings.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const isPicture = ({ name, type }: File): boolean => type === 'image/png' || /\.png$/i.test(name);

/** Long enough to read a sentence twice. */
const SHOWN_MS = 8000;

/**
 * The whole page takes a picture that was exported from it, and opens what it shows; any other files are data. It takes
 * them also while there are no data, or the browser would leave the page for the file.
 */
export function DropTarget({ dataset }: { readonly dataset: Dataset | null }) {
  const { lang } = useSettings();
  const [outcome, setOutcome] = useState('');
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      document.documentElement.dataset['drop'] = '';
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete document.documentElement.dataset['drop'];
    };
    const take = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      delete document.documentElement.dataset['drop'];
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (file === undefined) return;
      if (files.length > 1 || !isPicture(file)) {
        offerFiles(files);
        return;
      }
      const { openPicture } = await import('../export/dropped-picture.ts');
      setOutcome(await openPicture(file, dataset, lang));
      clearTimeout(fading.current);
      fading.current = setTimeout(() => setOutcome(''), SHOWN_MS);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', take);
    };
  }, [dataset, lang]);
  return (
    <p className="dropped" role="status">
      {outcome}
    </p>
  );
}
