import { type FocusEvent, type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OnDemand } from '../controls/on-demand.tsx';
import { endHover, startHover } from '../panel/hover.ts';
import { useWords } from '../state/settings.ts';
import { type Catalogue, findEntries, type Listed } from './catalogue.ts';
import type { Found } from './results.tsx';

interface Props {
  readonly catalogue: Catalogue;
  /** Whether what is found first is lit in every chart at once: an overview has them in view. */
  readonly lights: boolean;
}

const loadResults = () => import('./results.tsx');

/** What is found is written by code that comes when the field is entered. */
const Results = loadedPart(loadResults);

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
  const open = () => {
    setIsOpen(true);
    void loadResults().catch(() => undefined);
  };
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
    <search className="search" onKeyDown={onKey} onBlur={onLeave} onFocus={open}>
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
        <OnDemand failed={() => search.failed}>
          <Results found={found} words={words} query={asked} onFollow={() => setIsOpen(false)} />
        </OnDemand>
      )}
    </search>
  );
}

/** So many matches are listed. */
const MOST_LISTED = 60;

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
