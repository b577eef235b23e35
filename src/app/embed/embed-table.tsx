import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { PlainTable } from '../panel/plain-table.tsx';
import { useSettings } from '../state/settings.ts';

/** Shows a panel's table: always to screen readers, over the chart when asked for by the button beside the links. */
export function EmbedTable({ panel, links }: { readonly panel: Panel; readonly links: ReactNode }) {
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
      <div className="embed-tools">
        {links}
        <button
          ref={button}
          type="button"
          className="embed-table-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.closeTable : words.table}
        </button>
      </div>
      <section className={isOpen ? 'embed-table' : 'unseen'} aria-label={words.table} tabIndex={isOpen ? 0 : undefined}>
        <PlainTable table={panel.table} />
      </section>
    </>
  );
}
