import { useEffect, useState } from 'react';
import { ENCODINGS } from '../figures/decode.ts';
import { type Issue, isFatal, type Severity } from '../figures/issue.ts';
import { DELIMITERS } from '../figures/table.ts';
import type { OwnOptions } from '../panels/own-reading.ts';
import { doctorWordsOf } from '../words/doctor-words.ts';
import './own.css';
import { open, type Request } from './own-loads.ts';
import type { OwnAnswer } from './own-messages.ts';
import type { OwnReader } from './own-reader.ts';
import { saveTemplate } from './own-template.ts';
import { saveFile } from './saving.ts';
import { useSettings } from './settings.ts';
import { previewFile } from './table-reading.ts';

interface Props {
  readonly request: Request;
  readonly answer: OwnAnswer;
  /** Null where nothing could be opened. */
  readonly reader: OwnReader | null;
}

const ORDER: readonly Severity[] = ['fatal', 'doubtful', 'repaired'];

/** All that was found in a reader's own files, what was done about it, and the ways to have them read otherwise. */
export function Doctor({ request, answer, reader }: Props) {
  const { lang } = useSettings();
  const words = doctorWordsOf(lang);
  const { issues } = answer;
  const isFailed = isFatal(issues) || reader === null;
  if (issues.length === 0) return <Clean request={request} answer={answer} reader={reader} />;
  const heading = issues.some(({ severity }) => severity === 'doubtful') ? words.doubtful : words.repaired;
  return (
    <section className="findings doctor" data-doctor="" aria-label={isFailed ? words.failed : heading}>
      {isFailed ? <p>{words.failedLead}</p> : <h2>{heading}</h2>}
      <Counts issues={issues} />
      <Found issues={issues} isFailed={isFailed} />
      {request.sources.length > 0 && issues.every(({ code }) => code !== 'binary') && (
        <Ways request={request} answer={answer} isOpen={isFailed} />
      )}
      <div className="own-tools">
        {reader !== null && answer.facts.columnCount > 0 && <Repaired reader={reader} file={answer.facts.file} />}
        {isFailed && (
          <button type="button" className="plain" onClick={() => saveTemplate('figures', lang)}>
            {words.template}
          </button>
        )}
      </div>
    </section>
  );
}

/** Where there is nothing to say, only the ways. */
function Clean({ request, answer, reader }: Props) {
  const words = doctorWordsOf(useSettings().lang);
  return (
    <div className="doctor doctor-clean">
      <p>{words.clean}</p>
      <Ways request={request} answer={answer} isOpen={false} />
      {reader !== null && answer.facts.columnCount > 0 && <Repaired reader={reader} file={answer.facts.file} />}
    </div>
  );
}

const countOf = (issues: readonly Issue[], severity: Severity): number =>
  issues.filter((issue) => issue.severity === severity).reduce((sum, { count = 1 }) => sum + count, 0);

function Counts({ issues }: { readonly issues: readonly Issue[] }) {
  const words = doctorWordsOf(useSettings().lang);
  return (
    <p className="doctor-counts">
      {ORDER.filter((severity) => countOf(issues, severity) > 0).map((severity) => (
        <span key={severity} data-severity={severity}>
          {words.count[severity](countOf(issues, severity))}
        </span>
      ))}
    </p>
  );
}

const SHOWN_AT_ONCE = 3;

/** The gravest first; the rest on demand. */
function Found({ issues, isFailed }: { readonly issues: readonly Issue[]; readonly isFailed: boolean }) {
  const words = doctorWordsOf(useSettings().lang);
  const sorted = issues.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const most = isFailed ? 20 : SHOWN_AT_ONCE;
  const rest = sorted.slice(most);
  return (
    <>
      <FoundList issues={sorted.slice(0, most)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.rest(rest.length)}</summary>
          <FoundList issues={rest} />
        </details>
      )}
    </>
  );
}

function FoundList({ issues }: { readonly issues: readonly Issue[] }) {
  const { lang } = useSettings();
  const words = doctorWordsOf(lang);
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two faults may be alike.
        <li key={index} data-code={issue.code} data-severity={issue.severity}>
          <strong>{words.severity[issue.severity]}</strong>
          <Message text={issue.message[lang]} />
        </li>
      ))}
    </ul>
  );
}

const MOST_LETTERS = 400;

/** Cell texts as text; a very long sentence on demand. */
function Message({ text }: { readonly text: string }) {
  const words = doctorWordsOf(useSettings().lang);
  if (text.length <= MOST_LETTERS) return <span className="doctor-message">{text}</span>;
  return (
    <>
      <span className="doctor-message">{text.slice(0, MOST_LETTERS)}…</span>
      <details>
        <summary>{words.full}</summary>
        <span className="doctor-message">{text}</span>
      </details>
    </>
  );
}

function Repaired({ reader, file }: { readonly reader: OwnReader; readonly file: string }) {
  const words = doctorWordsOf(useSettings().lang);
  const save = async () => {
    const bytes = await reader.repair();
    if (bytes === null) return;
    const name = `${file.replace(/\.[a-z]{2,4}$/i, '')}-utf8.csv`;
    saveFile({ name, mime: 'text/csv', bytes, warnings: [] });
  };
  return (
    <button type="button" className="plain" title={words.repairHint} onClick={save}>
      {words.repair}
    </button>
  );
}

/** Encoding, delimiter, decimal sign, sheet and kind of content, with the first lines as they are then read. */
function Ways({ request, answer, isOpen }: Omit<Props, 'reader'> & { readonly isOpen: boolean }) {
  const words = doctorWordsOf(useSettings().lang);
  const [options, setOptions] = useState<OwnOptions>(request.options);
  const { facts } = answer;
  const found = (value: string | null, chosen: unknown): string | null => (chosen === undefined ? value : null);
  const nameOf = (delimiter: string | null) => words.delimiters.find(([one]) => one === delimiter)?.[1] ?? null;
  // The mapping is of the columns as they were.
  const set = (change: Partial<Record<keyof OwnOptions, string>>) => {
    const { mapping: _, ...rest } = options;
    const entries = Object.entries({ ...rest, ...change }).filter(([, value]) => value !== '');
    setOptions(Object.fromEntries(entries) as OwnOptions);
  };
  const isBook = facts.sheets.length > 0;
  const { encoding = '', delimiter = '', decimal = '', sheet = '', as = '' } = options;
  return (
    <details className="doctor-ways" open={isOpen}>
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
      <button type="button" className="plain" onClick={() => void open({ ...request, options })}>
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

/** One of several, or none: then it goes by evidence. */
function Pick({ label, auto, options, chosen, onChoose }: PickProps) {
  return (
    <label>
      {label}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{auto}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
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
