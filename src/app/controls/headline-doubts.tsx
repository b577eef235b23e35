import type { Panel } from '../../panels/panel.ts';
import { headlineWordsOf } from '../../words/headline-words.ts';
import { useSettings } from '../state/settings.ts';
import './author.css';

/** Says what an author's headline claims falsely, with the right numbers; nothing where it is right. */
export function HeadlineDoubts({ panel, isExport = false }: { readonly panel: Panel; readonly isExport?: boolean }) {
  const words = headlineWordsOf(useSettings().lang);
  const { doubts = [] } = panel;
  return (
    <div role="status" className="headline-doubts">
      {doubts.length > 0 && (
        <>
          {isExport && <p>{words.lead}</p>}
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
          {isExport && <p>{words.goOn}</p>}
        </>
      )}
    </div>
  );
}
