import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { Dialog } from '../controls/dialog.tsx';
import '../export/export.css';
import { useExportTask } from '../export/export-task.ts';
import { OneFileForm } from '../export/one-file-form.tsx';
import { Progress } from '../export/progress.tsx';
import { useSettings } from '../state/settings.ts';

/** Saves data of the reader's own as a page to pass on. */
export default function UserDataFileDialog({ onClose }: { readonly onClose: () => void }) {
  const words = oneFileWordsOf(useSettings().lang);
  const task = useExportTask();
  return (
    <Dialog heading={words.ownHeading} onClose={onClose}>
      <OneFileForm task={task} isMain />
      <Progress work={task.work} cancel={task.cancel} />
    </Dialog>
  );
}
