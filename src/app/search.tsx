import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { type Catalogue, type Entry, findEntries } from './catalogue.ts';
import { FigureLink } from './figure-link.tsx';
import { useWords } from './settings.ts';

/** Finds figures by name, topic and unit, in either language. */
export function Search({ catalogue }: { readonly catalogue: Catalogue }) {
  const { search } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const found = findEntries(catalogue.entries, query);
  const isAsked = query.trim() !== '';
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
      <label htmlFor={id}>{search.label}</label>
      <input
        id={id}
        type="search"
        value={query}
        placeholder={search.hint}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setIsOpen(true);
        }}
      />
      <p className="unseen" role="status">
        {isAsked && (found.length > 0 ? search.found(found.length) : search.nothing(query.trim()))}
      </p>
      {isAsked && isOpen && (
        <Results
          found={found}
          query={query.trim()}
          onFollow={() => setIsOpen(false)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </search>
  );
}

interface ResultsProps {
  readonly found: readonly Entry[];
  readonly query: string;
  readonly onFollow: () => void;
  readonly onClose: () => void;
}

function Results({ found, query, onFollow }: ResultsProps) {
  const { search } = useWords();
  if (found.length === 0) return <p className="results nothing">{search.nothing(query)}</p>;
  return (
    <div className="results">
      <p className="results-count" aria-hidden="true">
        {search.found(found.length)}
      </p>
      <ul aria-label={search.results}>
        {found.map((entry) => (
          <li key={entry.figure.id} data-figure={entry.figure.id}>
            <p className="result-name">
              {entry.point.title}
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
        ))}
      </ul>
    </div>
  );
}
