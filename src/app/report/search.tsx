import { type FocusEvent, type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { beginningOf } from '../controls/long-text.tsx';
import { endHover, startHover } from '../panel/hover.ts';
import { StatedLink } from '../panel/stated-link.tsx';
import { useWords } from '../state/settings.ts';
import { type Catalogue, type DrawnRow, type Entry, findEntries, type Listed } from './catalogue.ts';
import { FigureLink } from './figure-link.tsx';

interface Props {
  readonly catalogue: Catalogue;
  /** Whether what is found first is lit in every chart at once: an overview has them in view. */
  readonly lights: boolean;
}

/**
 * Finds figures by name, topic and unit, in either language; in a table without figures it finds the rows that are
 * drawn.
 */
export function Search({ catalogue, lights }: Props) {
  const { search } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  // What a form elsewhere asks for, such as that of the page for what is not there: `?q=会员`.
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('q');
    if (!asked) return;
    setQuery(asked);
    setIsOpen(true);
  }, []);
  const found = useFound(catalogue, query);
  useLight(lights ? (found.entries[0] ?? found.rows[0])?.id : undefined);
  const asked = found.query.trim();
  const words = catalogue.hasFigures ? search : search.rows;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setQuery('');
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A click on what cannot take the focus, such as a scroll bar, is no leaving.
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  return (
    <search className="search" onKeyDown={onKey} onBlur={onLeave} onFocus={() => setIsOpen(true)}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type="search"
        value={query}
        placeholder={words.hint}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setIsOpen(true);
        }}
      />
      <p className="unseen" role="status">
        {asked !== '' && (found.count > 0 ? words.found(found.count) : words.nothing(asked))}
      </p>
      {asked !== '' && isOpen && (
        <Results found={found} words={words} query={asked} onFollow={() => setIsOpen(false)} />
      )}
    </search>
  );
}

/** So many matches are listed. */
const MOST_LISTED = 60;

interface Found {
  /** The query that was looked for; the reader may have typed more since. */
  readonly query: string;
  readonly entries: readonly Entry[];
  readonly rows: readonly DrawnRow[];
  /** The number of all matches, listed or not. */
  readonly count: number;
}

/** Searches when typing leaves time for it: data of the reader's own may hold a hundred thousand figures. */
function useFound(catalogue: Catalogue, query: string): Found {
  const asked = useDeferredValue(query);
  return useMemo(() => {
    const { entries, rows } = asked.trim() === '' ? NOTHING : catalogue.list();
    const found = { entries: findEntries(entries, asked), rows: findEntries(rows, asked) };
    return {
      query: asked,
      entries: found.entries.slice(0, MOST_LISTED),
      rows: found.rows.slice(0, Math.max(0, MOST_LISTED - found.entries.length)),
      count: found.entries.length + found.rows.length,
    };
  }, [catalogue, asked]);
}

const NOTHING: Listed = { entries: [], rows: [] };

/** Lights a figure in every chart that shows it until another one, or none, is to be lit. */
function useLight(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    startHover(id);
    return endHover;
  }, [id]);
}

interface ResultsProps {
  readonly found: Found;
  readonly words: { readonly found: (count: number) => string; readonly nothing: (query: string) => string };
  readonly query: string;
  readonly onFollow: () => void;
}

function Results({ found, words, query, onFollow }: ResultsProps) {
  const { search } = useWords();
  const { entries, rows, count } = found;
  if (count === 0) return <p className="results nothing">{words.nothing(query)}</p>;
  const rest = count - entries.length - rows.length;
  return (
    <div className="results">
      <p className="results-count" aria-hidden="true">
        {words.found(count)}
      </p>
      <ul aria-label={search.results}>
        {entries.map((entry) => (
          <FigureFound key={entry.id} entry={entry} onFollow={onFollow} />
        ))}
        {rows.map((row) => (
          <RowFound key={`${row.panel} ${row.id}`} row={row} onFollow={onFollow} />
        ))}
      </ul>
      {rest > 0 && <p className="results-count">{search.more(rest)}</p>}
    </div>
  );
}

function FigureFound({ entry, onFollow }: { readonly entry: Entry; readonly onFollow: () => void }) {
  const { search } = useWords();
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
      <ul aria-label={search.panelsOf(entry.point.title)}>
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
