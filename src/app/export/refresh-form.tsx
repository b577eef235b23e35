import { useState } from 'react';
import type { ChangeSection, ExportResult } from '../../export/export-request.ts';
import { refreshFormWords } from '../../words/app/refresh-form-words.ts';
import { Check } from '../controls/fields.tsx';
import { saveFile } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import { useExportTask } from './export-task.ts';
import { requestExport } from './exporter.ts';
import { Progress } from './progress.tsx';

/** Last year's deck is chosen or dropped; it comes back with the numbers that are shown, and with a list of what became of it. */
export default function RefreshForm() {
  const { lang } = useSettings();
  const words = refreshFormWords(lang);
  const task = useExportTask();
  const [addsNew, setAddsNew] = useState(true);
  const [result, setResult] = useState<ExportResult | null>(null);
  const refresh = (file: File | undefined) => {
    if (file === undefined || task.work.isBusy) return;
    setResult(null);
    task.follow(async (signal) => {
      const deck = new Uint8Array(await file.arrayBuffer());
      const made = await requestExport({ kind: 'refresh', name: file.name, deck, addsNew, lang }, { signal });
      saveFile(made);
      setResult(made);
    }, words.done);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by the field, too
    <section
      className="export-way"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        refresh(event.dataTransfer.files[0]);
      }}
    >
      <h3>{words.heading}</h3>
      <p>{words.hint}</p>
      <div className="export-actions">
        <Check label={words.addsNew} isChecked={addsNew} onChange={setAddsNew} />
        <label>
          {words.choose}{' '}
          <input
            type="file"
            accept=".pptx"
            disabled={task.work.isBusy}
            onChange={({ currentTarget }) => {
              refresh(currentTarget.files?.[0]);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <Progress work={task.work} cancel={task.cancel} />
      {result !== null && (
        <div className="deck-changes">
          <button type="button" className="plain" onClick={() => saveFile(result)}>
            {words.again(result.name)}
          </button>
          {(result.changes ?? []).length === 0 && <p>{words.nothing}</p>}
          {result.changes?.map((section) => (
            <Changes key={section.id} section={section} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Conflicts stand open: they are what has to be looked at. */
function Changes({ section: { id, heading, lines } }: { readonly section: ChangeSection }) {
  return (
    <details open={id === 'conflicts' || id === 'vanished'} data-changes={id}>
      <summary>
        {heading} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
