import { useEffect, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import { useSettings } from '../state/settings.ts';
import { type CheckAgain, checkAgainst } from './review-store.ts';

/** What the browser keeps, as far as a report before is looked for in it. */
export interface EarlierWays {
  readonly list: () => Promise<
    readonly { readonly key: IDBValidKey; readonly title: string; readonly isReadable: boolean }[]
  >;
  /** Null where the data are gone or hold no figures. */
  readonly open: (key: string) => Promise<Dataset | null>;
  readonly check: CheckAgain;
}

interface Props {
  readonly ways: EarlierWays;
  /** The report that the page shows; null where there is none. */
  readonly report: Dataset | null;
  /** Takes the report before: its levels check claims, and its ids and names are taken over. */
  readonly onChange: (earlier: Dataset | null) => void;
}

const NONE = 'none';
const REPORT = 'report';

/** Asks which report is the one before: that of the page, or data that this browser keeps. */
export function ReviewEarlier({ ways, report, onChange }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const [kept, setKept] = useState<Awaited<ReturnType<EarlierWays['list']>>>([]);
  const [chosen, setChosen] = useState(REPORT);
  const [isUnfit, setUnfit] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void ways.list().then((list) => isCurrent && setKept(list.filter(({ isReadable }) => isReadable)));
    return () => {
      isCurrent = false;
    };
  }, [ways]);
  useEffect(() => {
    if (chosen === REPORT) void checkAgainst(report, ways.check);
  }, [chosen, report, ways]);
  const choose = async (value: string) => {
    setChosen(value);
    setUnfit(false);
    const earlier = value === REPORT ? report : value === NONE ? null : await ways.open(value);
    setUnfit(value !== NONE && value !== REPORT && earlier === null);
    onChange(earlier);
    await checkAgainst(earlier, ways.check);
  };
  return (
    <>
      <label>
        {words.earlier}
        <select value={chosen} onChange={({ currentTarget }) => void choose(currentTarget.value)}>
          {report !== null && <option value={REPORT}>{report.title[lang]}</option>}
          {kept.map(({ key, title }) => (
            <option key={String(key)} value={String(key)}>
              {title || words.unnamed}
            </option>
          ))}
          <option value={NONE}>{words.noEarlier}</option>
        </select>
      </label>
      {isUnfit && <p role="alert">{words.earlierUnfit}</p>}
    </>
  );
}
