import { resultWordsOf } from '../../words/app/result-words.ts';
import { beginningOf } from '../controls/long-text.tsx';
import { StatedLink } from '../panel/stated-link.tsx';
import { useLang } from '../state/settings.ts';
import type { DrawnRow, Entry } from './catalogue.ts';
import { FigureLink } from './figure-link.tsx';

/** What was found. */
export interface Found {
  /** The query that was looked for; the reader may have typed more since. */
  readonly query: string;
  readonly entries: readonly Entry[];
  readonly rows: readonly DrawnRow[];
  /** The number of all matches, listed or not. */
  readonly count: number;
}

interface ResultsProps {
  readonly found: Found;
  readonly words: { readonly found: (count: number) => string; readonly nothing: (query: string) => string };
  readonly query: string;
  readonly onFollow: () => void;
}

/** The field may stand at the window's foot, with its list below. */
const intoView = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' });

/** Lists what was found, each with where it leads. */
export default function Results({ found, words, query, onFollow }: ResultsProps) {
  const own = resultWordsOf(useLang());
  const { entries, rows, count } = found;
  if (count === 0)
    return (
      <p ref={intoView} className="results nothing">
        {words.nothing(query)}
      </p>
    );
  const rest = count - entries.length - rows.length;
  return (
    <div ref={intoView} className="results">
      <p className="results-count" aria-hidden="true">
        {words.found(count)}
      </p>
      <ul aria-label={own.results}>
        {entries.map((entry) => (
          <FigureFound key={entry.id} entry={entry} onFollow={onFollow} />
        ))}
        {rows.map((row) => (
          <RowFound key={`${row.panel} ${row.id}`} row={row} onFollow={onFollow} />
        ))}
      </ul>
      {rest > 0 && <p className="results-count">{own.more(rest)}</p>}
    </div>
  );
}

function FigureFound({ entry, onFollow }: { readonly entry: Entry; readonly onFollow: () => void }) {
  const own = resultWordsOf(useLang());
  return (
    <li data-figure={entry.id}>
      <p className="result-name">
        <StatedLink id={entry.id} onFollow={onFollow}>
          {entry.point.title}
        </StatedLink>
        <span className="result-stated" lang="zh-CN">
          {entry.figure.asStated}
        </span>
      </p>
      <p className="result-topic">{entry.topic}</p>
      <ul aria-label={own.panelsOf(entry.point.title)}>
        {entry.panels.map(({ id, headline }) => (
          <li key={id}>
            <FigureLink entry={entry} panel={id} className="result-panel" onFollow={onFollow}>
              {headline}
            </FigureLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Of each name so many letters are listed. */
const MOST_LETTERS = 120;

function RowFound({ row, onFollow }: { readonly row: DrawnRow; readonly onFollow: () => void }) {
  const [first] = row.point.facts;
  return (
    <li data-figure={row.id}>
      <FigureLink entry={row} panel={row.panel} className="result-panel result-row" onFollow={onFollow}>
        {beginningOf(row.point.title, MOST_LETTERS)}
        <span className="result-stated">{first?.text}</span>
      </FigureLink>
    </li>
  );
}
