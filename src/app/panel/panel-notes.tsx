import type { Panel } from '../../panels/panel.ts';

/** Says what has to be known to read a chart, and where its numbers come from. */
export function PanelNotes({ panel: { notes, source } }: { readonly panel: Panel }) {
  return (
    <>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: each note stands for itself, and two may be alike.
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
      <p className="source">{source}</p>
    </>
  );
}
