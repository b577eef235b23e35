import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../figures/dataset.ts';
import { useSettings } from './settings.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Long enough to read a sentence twice. */
const SHOWN_MS = 8000;

/** The whole page takes a picture that was exported from it, and opens what it shows. */
export function DropTarget({ dataset }: { readonly dataset: Dataset }) {
  const { lang } = useSettings();
  const [said, setSaid] = useState('');
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      const { openPicture } = await import('./dropped-picture.ts');
      setSaid(await openPicture(file, dataset, lang));
      clearTimeout(fading.current);
      fading.current = setTimeout(() => setSaid(''), SHOWN_MS);
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [dataset, lang]);
  return (
    <p className="dropped" role="status">
      {said}
    </p>
  );
}
