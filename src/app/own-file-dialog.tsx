import { oneFileWordsOf } from '../words/one-file-words.ts';
import { Dialog } from './dialog.tsx';
import './export.css';
import { OneFileForm } from './one-file-form.tsx';
import { Progress } from './progress.tsx';
import { useSettings } from './settings.ts';
import { useWork } from './work.ts';

/** Data of the reader's own as a page to pass on. */
export default function OwnFileDialog({ onClose }: { readonly onClose: () => void }) {
  const words = oneFileWordsOf(useSettings().lang);
  const desk = useWork();
  return (
    <Dialog heading={words.ownHeading} onClose={onClose}>
      <OneFileForm desk={desk} isMain />
      <Progress work={desk.work} cancel={desk.cancel} />
    </Dialog>
  );
}
