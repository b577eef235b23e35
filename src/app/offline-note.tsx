import { formatMoment, offlineWordsOf } from '../words/app/offline-words.ts';
import { type Freshness, noteFreshness } from './state/freshness.ts';
import './offline-note.css';
import { useLang } from './state/settings.ts';

/** Says that the data are those of an earlier time, or that the page has a newer version; a click changes it. */
export default function OfflineNote({ staleSince, because, renew }: Freshness) {
  const lang = useLang();
  const words = offlineWordsOf(lang);
  return (
    <div className="offline-note" role="status">
      {staleSince !== null && (
        <p data-note="stale">
          {words.stale(formatMoment(new Date(staleSince), lang), because)}
          <button type="button" className="plain" onClick={() => location.reload()}>
            {words.again}
          </button>
        </p>
      )}
      {renew && (
        <p data-note="newer">
          {words.newer}
          <button type="button" className="plain" onClick={renew}>
            {words.reload}
          </button>
          <button type="button" className="plain" onClick={() => noteFreshness({ renew: null })}>
            {words.later}
          </button>
        </p>
      )}
    </div>
  );
}
