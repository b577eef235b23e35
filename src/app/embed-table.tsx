import { useEffect, useRef, useState } from 'react';
import type { Panel } from '../panels/panel.ts';
import { embedWordsOf } from '../words/embed-words.ts';
import { langOfPart } from './part-lang.ts';
import { useSettings } from './settings.ts';

/** A panel's table: always there for screen readers, over the chart when asked for. */
export function EmbedTable({ panel }: { readonly panel: Panel }) {
  const words = embedWordsOf(useSettings().lang);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="embed-table-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.closeTable : words.table}
      </button>
      <section className={isOpen ? 'embed-table' : 'unseen'} aria-label={words.table} tabIndex={isOpen ? 0 : undefined}>
        <TableText panel={panel} />
      </section>
    </>
  );
}

function TableText({ panel: { table } }: { readonly panel: Panel }) {
  const { lang } = useSettings();
  return (
    <table>
      <caption className="unseen">{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ name, numeric }) => (
            <th key={name} scope="col" data-numeric={numeric}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map(({ text }, index) =>
              index === 0 ? (
                <th key={table.columns[index]?.name} scope="row">
                  {text}
                </th>
              ) : (
                <td
                  key={table.columns[index]?.name}
                  data-numeric={table.columns[index]?.numeric}
                  lang={langOfPart(text, lang)}
                >
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
