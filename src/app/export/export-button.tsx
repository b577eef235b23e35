import { useRef, useState } from 'react';
import type { Panel } from '../../panels/panel.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { useWords } from '../state/settings.ts';

const load = () => import('./export-menu.tsx');
const ExportMenu = loadedPart(load);
const AHEAD = fetchedAhead(load);

/** The one quiet button of a panel; everything behind it is loaded when it is first opened. */
export function ExportButton({ panel }: { readonly panel: Panel }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="export">
      <button
        ref={button}
        type="button"
        className="plain"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...AHEAD}
        onClick={() => setOpen(!isOpen)}
      >
        {words.panel.export}
      </button>
      {isOpen && <ExportMenu panel={panel} onClose={close} />}
    </div>
  );
}
