import { type Ref, useEffect, useState } from 'react';
import { ENCODINGS, previewLines } from '../../figures/decode/preview.ts';
import { DELIMITERS } from '../../figures/table/table.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import { doctorWordsOf } from '../../words/app/doctor-words.ts';
import { Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import type { UserDataAnswer } from '../state/user-data-messages.ts';
import type { ImportRequest } from './import-request.ts';
import { openAgain } from './repairs.ts';

interface Props {
  readonly ref: Ref<HTMLDetailsElement>;
  readonly request: ImportRequest;
  readonly answer: UserDataAnswer;
  readonly isOpen: boolean;
}

/** These options make other columns of the same file. */
const CUTTING: readonly (keyof UserDataOptions)[] = ['encoding', 'delimiter', 'sheet'];

/** Offers encoding, delimiter, decimal sign, sheet and kind of content, with the first lines as they are then read. */
export function Ways({ ref, request, answer, isOpen }: Props) {
  const words = doctorWordsOf(useSettings().lang);
  const [options, setOptions] = useState<UserDataOptions>(request.options);
  const { facts } = answer;
  const found = (value: string | null, chosen: unknown): string | null => (chosen === undefined ? value : null);
  const nameOf = (delimiter: string | null) => words.delimiters.find(([one]) => one === delimiter)?.[1] ?? null;
  // The mapping belongs to the columns as they were, and so does what was undone of them.
  const set = (change: Partial<Record<keyof UserDataOptions, string>>) => {
    const { mapping: _, undone, ...rest } = options;
    const isCut = CUTTING.some((name) => name in change);
    const kept = isCut || undone === undefined ? rest : { ...rest, undone };
    const entries = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== '');
    setOptions(Object.fromEntries(entries) as UserDataOptions);
  };
  const isBook = facts.sheets.length > 0;
  const { encoding = '', delimiter = '', decimal = '', sheet = '', as = '' } = options;
  return (
    <details ref={ref} className="doctor-ways" open={isOpen}>
      <summary>{words.how}</summary>
      <div className="doctor-fields">
        {!isBook && (
          <>
            <Pick
              label={words.encoding}
              auto={words.byEvidence(found(facts.encoding?.toUpperCase() ?? null, request.options.encoding))}
              options={ENCODINGS.map((name) => [name, name.toUpperCase()])}
              chosen={encoding}
              onChoose={(value) => set({ encoding: value })}
            />
            <Pick
              label={words.delimiter}
              auto={words.byEvidence(found(nameOf(facts.delimiter), request.options.delimiter))}
              options={DELIMITERS.map((one) => [one, nameOf(one) ?? one])}
              chosen={delimiter}
              onChoose={(value) => set({ delimiter: value })}
            />
          </>
        )}
        {facts.sheets.length > 1 && (
          <Pick
            label={words.sheet}
            auto={words.byEvidence(found(facts.sheet, request.options.sheet))}
            options={facts.sheets.map((name) => [name, name])}
            chosen={sheet}
            onChoose={(value) => set({ sheet: value })}
          />
        )}
        <Pick
          label={words.decimal}
          auto={words.byEvidence(null)}
          options={words.decimals}
          chosen={decimal}
          onChoose={(value) => set({ decimal: value })}
        />
        <Pick
          label={words.as}
          auto={words.byEvidence(null)}
          options={words.kinds}
          chosen={as}
          onChoose={(value) => set({ as: value })}
        />
      </div>
      {!isBook && <FirstLines source={request.sources[0]?.blob ?? null} encoding={encoding} />}
      <button type="button" className="plain" onClick={() => void openAgain({ ...request, options })}>
        {words.again}
      </button>
    </details>
  );
}

interface PickProps {
  readonly label: string;
  readonly auto: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** Lets the reader choose one of several, or none: then the evidence decides. */
function Pick({ label, auto, options, chosen, onChoose }: PickProps) {
  return <Select label={label} options={[['', auto], ...options]} chosen={chosen} onChoose={onChoose} />;
}

/** The first lines fit into so many bytes. */
const PREVIEW_BYTES = 65_536;

/** Shows the first lines of a file as an encoding reads them; no more than 64 kB of it are read. */
async function previewFile(source: Blob, encoding?: string) {
  return previewLines(new Uint8Array(await source.slice(0, PREVIEW_BYTES).arrayBuffer()), encoding);
}

function FirstLines({ source, encoding }: { readonly source: Blob | null; readonly encoding: string }) {
  const words = doctorWordsOf(useSettings().lang);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (source === null) return;
    void previewFile(source, encoding || undefined).then((preview) => isCurrent && setLines(preview.lines));
    return () => {
      isCurrent = false;
    };
  }, [source, encoding]);
  if (lines.every((line) => line === '')) return null;
  return (
    <figure className="doctor-lines">
      <figcaption>{words.firstLines}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways. */}
      <section tabIndex={0} aria-label={words.firstLines}>
        <pre>{lines.join('\n')}</pre>
      </section>
    </figure>
  );
}
