import { useId } from 'react';
import type { Issue, Severity, WholeCell } from '../../figures/issue.ts';
import type { Repair } from '../../figures/repair.ts';
import { doctorWordsOf, undoneWordsOf } from '../../words/app/doctor-words.ts';
import { useSettings } from '../state/settings.ts';
import type { ImportRequest } from './import-request.ts';
import { redoRepairs, undoRepairs } from './repairs.ts';

const ORDER: readonly Severity[] = ['fatal', 'doubtful', 'repaired'];

const countOf = (issues: readonly Issue[], severity: Severity): number =>
  issues.filter((issue) => issue.severity === severity).reduce((sum, { count = 1 }) => sum + count, 0);

export function Counts({ issues }: { readonly issues: readonly Issue[] }) {
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

interface FoundProps {
  readonly request: ImportRequest;
  readonly issues: readonly Issue[];
  /** Opens the choice of encoding, delimiter and sheet. */
  readonly openWays?: () => void;
}

/** Lists what was found, the gravest first, and the rest on demand. */
export function Found({ issues, isFailed, ...rest }: FoundProps & { readonly isFailed: boolean }) {
  const words = doctorWordsOf(useSettings().lang);
  const sorted = [...issues].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const most = isFailed ? 20 : SHOWN_AT_ONCE;
  const others = sorted.slice(most);
  return (
    <>
      <FoundList issues={sorted.slice(0, most)} {...rest} />
      {others.length > 0 && (
        <details>
          <summary>{words.rest(others.length)}</summary>
          <FoundList issues={others} {...rest} />
        </details>
      )}
    </>
  );
}

function FoundList({ issues, ...rest }: FoundProps) {
  const words = doctorWordsOf(useSettings().lang);
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two faults may be alike.
        <li key={index} data-code={issue.code} data-severity={issue.severity}>
          <strong>{words.severity[issue.severity]}</strong>
          <Finding issue={issue} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** Lists what was taken for granted, each with its undoing. */
export function Understood({ issues, request }: FoundProps) {
  const words = doctorWordsOf(useSettings().lang);
  if (issues.length === 0) return null;
  return (
    <details className="doctor-understood">
      <summary>{words.understood(issues.length)}</summary>
      <ul>
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
          <li key={index} data-code={issue.code}>
            <Finding issue={issue} request={request} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FindingProps extends Omit<FoundProps, 'issues'> {
  readonly issue: Issue;
}

/** Shows what an issue says, its cell in full on demand, and what can be done about it. */
function Finding({ issue, request, openWays }: FindingProps) {
  const { lang } = useSettings();
  const words = doctorWordsOf(lang);
  const id = useId();
  const { repairs = [], whole, code } = issue;
  const otherwise = words.otherwise[code];
  const cannot = words.cannot[code];
  return (
    <>
      <span id={id} className="doctor-message">
        {issue.message[lang]}
        {cannot}
      </span>
      {repairs.length > 0 && <Act about={id} text={words.undo} onAct={() => void undoRepairs(request, repairs)} />}
      {otherwise !== undefined && openWays !== undefined && <Act about={id} text={otherwise} onAct={openWays} />}
      {whole !== undefined && <Whole cell={whole} />}
    </>
  );
}

interface ActProps {
  /** The id of the sentence that the button stands behind. */
  readonly about: string;
  readonly text: string;
  readonly onAct: () => void;
}

function Act({ about, text, onAct }: ActProps) {
  return (
    <button type="button" className="plain doctor-undo" aria-describedby={about} onClick={onAct}>
      {text}
    </button>
  );
}

/** Shows the cell as it stands in the file, line breaks and all. */
function Whole({ cell: { text, rest } }: { readonly cell: WholeCell }) {
  const words = doctorWordsOf(useSettings().lang);
  return (
    <details className="doctor-whole">
      <summary>{words.whole(text.length + rest)}</summary>
      <p>{text}</p>
      {rest > 0 && <p className="doctor-more">{words.wholeRest(text.length, rest)}</p>}
    </details>
  );
}

/** A repair of more columns than this is told in one line. */
const MOST_ALIKE = 5;

/** Lists what is left as it stands in the file; each can be mended after all. */
export function Undone({ request }: { readonly request: ImportRequest }) {
  const { lang } = useSettings();
  const words = doctorWordsOf(lang);
  const { undone = [] } = request.options;
  if (undone.length === 0) return null;
  const columns = undone.filter((repair) => 'column' in repair);
  const shapes = undone.filter((repair) => !('column' in repair));
  const lines: readonly (readonly Repair[])[] = [
    ...shapes.map((repair) => [repair]),
    ...(columns.length > MOST_ALIKE ? [columns] : columns.map((repair) => [repair])),
  ];
  return (
    <div className="doctor-undone" data-undone="">
      <h3>{words.undone}</h3>
      <ul>
        {lines.map((repairs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
          <UndoneLine key={index} request={request} repairs={repairs} text={undoneWordsOf(repairs, lang)} />
        ))}
      </ul>
    </div>
  );
}

interface UndoneProps {
  readonly request: ImportRequest;
  readonly repairs: readonly Repair[];
  readonly text: string;
}

function UndoneLine({ request, repairs, text }: UndoneProps) {
  const words = doctorWordsOf(useSettings().lang);
  const id = useId();
  return (
    <li data-code={repairs[0]?.code}>
      <span id={id} className="doctor-message">
        {text}
      </span>
      <Act about={id} text={words.redo} onAct={() => void redoRepairs(request, repairs)} />
    </li>
  );
}
