import { isLocal } from '../../panels/embed/embed-address.ts';
import type { Panel } from '../../panels/panel.ts';
import { type CopyPlace, copyWordsOf } from '../../words/app/copy-words.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { Dialog } from '../controls/dialog.tsx';
import { HeadlineDoubts } from '../controls/headline-doubts.tsx';
import { useSettings } from '../state/settings.ts';
import { type CopyWay, useCopyWays } from './copy-ways.ts';
import { DocumentCodes } from './document-codes.tsx';
import { useExportTask } from './export-task.ts';
import { panelAddress } from './panel-address.ts';
import { Progress } from './progress.tsx';

interface Props {
  readonly panel: Panel;
  readonly onClose: () => void;
}

const PLACES: readonly (readonly [place: CopyPlace, ways: readonly CopyWay[]])[] = [
  ['article', ['article', 'picture']],
  ['office', ['captioned', 'picture', 'table']],
  ['documents', ['picture', 'link']],
  ['page', ['html']],
];

/** Lets a reader copy a panel in the form that survives at the place where it is pasted. */
export function CopyDialog({ panel, onClose }: Props) {
  const { lang } = useSettings();
  const words = copyWordsOf(lang);
  const task = useExportTask();
  const copy = useCopyWays(panel, task);
  const address = panelAddress({ panel: panel.id, view: null, lang });
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <HeadlineDoubts panel={panel} isExport />
      <p className="embed-hint">{words.lead}</p>
      {address !== null && isLocal(address) && <p role="note">{embedWordsOf(lang).local}</p>}
      {PLACES.map(([place, ways]) => (
        <section key={place} className="export-way" aria-label={words.places[place]}>
          <h3>{words.places[place]}</h3>
          <p>{place === 'documents' && address === null ? words.noLink : words.needs[place]}</p>
          <div className="export-actions">
            {ways
              .filter((way) => way !== 'link' || address !== null)
              .map((way) => (
                <button key={way} type="button" className="plain" disabled={task.work.isBusy} onClick={copy[way]}>
                  {words[way]}
                </button>
              ))}
          </div>
        </section>
      ))}
      <DocumentCodes panel={panel} task={task} />
      <Progress work={task.work} cancel={task.cancel} />
    </Dialog>
  );
}
