import { useEffect, useState } from 'react';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import { notDeleted, silentMemory } from '../../words/faults/user-data-faults.ts';
import { whileLoaded } from '../controls/while-loaded.ts';
import { type KeptFacts, MOST_KEPT } from '../kept/kept-room.ts';
import { useSettings } from '../state/settings.ts';
import { openKept } from './import-store.ts';
import { forget, listKept } from './kept-data.ts';

/** Lists what this browser keeps; shows nothing where it keeps nothing, and says so where it does not answer. */
export function KeptList() {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang).dialog;
  const [kept, setKept] = useState<readonly KeptFacts[] | null>([]);
  const [isDeleted, setDeleted] = useState(true);
  useEffect(() => whileLoaded(listKept(), setKept), []);
  if (kept === null) return <p role="status">{silentMemory()[lang]}</p>;
  if (kept.length === 0) return null;
  const remove = async (key: IDBValidKey) => {
    const isDone = await forget(key);
    setDeleted(isDone);
    if (isDone) setKept(await listKept());
  };
  return (
    <section className="export-way">
      <h3>{words.kept}</h3>
      <p>{words.keptHint(MOST_KEPT.count, MOST_KEPT.bytes / 1e6)}</p>
      {!isDeleted && <p role="alert">{notDeleted()[lang]}</p>}
      <ul className="user-data-kept">
        {kept.map((one) => (
          <KeptItem key={String(one.key)} kept={one} remove={() => void remove(one.key)} />
        ))}
      </ul>
    </section>
  );
}

function KeptItem({ kept, remove }: { readonly kept: KeptFacts; readonly remove: () => void }) {
  const { lang } = useSettings();
  const words = userDataPageWordsOf(lang).dialog;
  const title = kept.title || words.untitled;
  const facts = [
    new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB').format(kept.keptAt),
    words.megabytes(megabytes(kept.bytes)),
    ...(kept.host === null ? [] : [words.keptFrom(kept.host)]),
  ];
  return (
    <li>
      {kept.isReadable ? (
        <button
          type="button"
          className="plain"
          aria-label={words.openNamed(title)}
          onClick={() => void openKept(kept.key)}
        >
          {title}
        </button>
      ) : (
        <span>{title}</span>
      )}
      <span className="user-data-kept-facts">{kept.isReadable ? facts.join(' · ') : words.keptUnreadable}</span>
      <button type="button" className="plain" aria-label={words.removeNamed(title)} onClick={remove}>
        {words.remove}
      </button>
    </li>
  );
}

const megabytes = (bytes: number): string => (Math.max(1, Math.ceil(bytes / 1e4)) / 100).toString();
