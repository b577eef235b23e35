import { networkWordsOf } from '../../words/app/network-words.ts';
import { Dialog } from '../controls/dialog.tsx';
import { useSettings } from '../state/settings.ts';
import type { NetworkQuestion } from './network-question.ts';

/** Asks whether files may be fetched from the reader's own machine or network; closing it says no. */
export function NetworkDialog({ hosts, answer }: NetworkQuestion) {
  const words = networkWordsOf(useSettings().lang);
  return (
    <Dialog heading={words.heading} onClose={() => answer(false)}>
      <p>{words.lead}</p>
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
          </li>
        ))}
      </ul>
      <p>{words.advice}</p>
      <div className="export-actions">
        <button type="button" className="plain" onClick={() => answer(false)}>
          {words.no}
        </button>
        <button type="button" className="plain" onClick={() => answer(true)}>
          {words.yes}
        </button>
      </div>
    </Dialog>
  );
}
