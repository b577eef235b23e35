import { useEffect, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { droppedFiles } from '../state/dropped-files.ts';
import { offerFiles } from '../state/import-outcome.ts';
import { useSettings } from '../state/settings.ts';
import { useStore } from '../state/use-store.ts';

const NONE: readonly File[] = [];

const isPicture = ({ name, type }: File): boolean => /^image/.test(type) || /\.png$/i.test(name);

/** A reader can read a sentence twice in this time. */
const SHOWN_MS = 8000;

const load = () => import('../export/dropped-picture.ts');

let fading: ReturnType<typeof setTimeout>;

const say = async (show: (outcome: string) => void, outcome: Promise<string>): Promise<void> => {
  show(await outcome);
  clearTimeout(fading);
  fading = setTimeout(() => show(''), SHOWN_MS);
};

/**
 * Opens what was dropped on the page: of a picture that was exported from it the panel it shows, other files as data.
 * Says of a page that the code of a picture led to whether the picture's data are those of the page.
 */
export function DropTarget({ dataset }: { readonly dataset: Dataset | null }) {
  const { lang } = useSettings();
  const [outcome, setOutcome] = useState('');
  const files = useStore(droppedFiles, droppedFiles.now, () => NONE);
  useEffect(() => {
    const [file] = files;
    if (file === undefined) return;
    droppedFiles.set(NONE);
    if (files.length === 1 && isPicture(file))
      void say(
        setOutcome,
        load().then(({ openPicture }) => openPicture(file, dataset, lang)),
      );
    else offerFiles(files);
  }, [files, dataset, lang]);
  useEffect(() => {
    if (dataset !== null && location.search.includes('proof='))
      void say(
        setOutcome,
        load().then(({ checkAddress }) => checkAddress(location.href, dataset, lang)),
      );
  }, [dataset, lang]);
  return (
    <p className="dropped" role="status">
      {outcome}
    </p>
  );
}
