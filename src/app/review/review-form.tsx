import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { FigureKind } from '../../text/reading.ts';
import { isDoubtful, type ReviewRow } from '../../text/review.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import type { Qualifier } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { editsIn, type RowFields, rowFields } from './review-fields.ts';
import { type ReviewSession, rowAfter } from './review-session.ts';
import { carryOut } from './review-store.ts';

interface Props {
  readonly row: ReviewRow;
  readonly session: ReviewSession;
  readonly onDone: () => void;
}

const KINDS: readonly FigureKind[] = ['level', 'percent', 'points', 'change', 'growth', 'multiple', 'range'];
const QUALIFIERS: readonly Qualifier[] = ['stated', 'over', 'nearly', 'about', 'at-most', 'order'];

/** Edits a row in place, and decides what else it may be: no figure, two figures, or one with the next. */
export function RowForm({ row, session, onDone }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const terms = termsOf(lang);
  const [fields, setFields] = useState<RowFields>(() => rowFields(row));
  const set = (change: Partial<RowFields>) => setFields({ ...fields, ...change });
  const { edits, faults } = editsIn(fields, row);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (faults.length > 0) return;
    if (Object.keys(edits).length > 0) carryOut({ do: 'edit', at: row.span, edits });
    onDone();
  };
  // Escape ends the editing of the row, and closes nothing else.
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  const text = (field: Exclude<keyof RowFields, 'qualifier' | 'kind'>) => (
    <Field
      label={words[field]}
      value={fields[field]}
      isFaulty={faults.includes(field)}
      isFirst={field === 'name'}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <form className="review-form" onSubmit={save} onKeyDown={onEscape} noValidate>
      {isDoubtful(row) && (
        <ul className="review-doubts">
          {(row.doubts ?? []).map((doubt) => (
            <li key={doubt}>{words.doubts[doubt]}</li>
          ))}
        </ul>
      )}
      <div className="review-fields">
        {text('name')}
        {text('nameEn')}
        {text('topic')}
        {text('value')}
        {text('valueHigh')}
        {text('unit')}
        {text('unitEn')}
        <Select
          label={words.qualifier}
          options={QUALIFIERS.map((one) => [one, terms.qualifier[one]])}
          chosen={fields.qualifier}
          onChoose={(qualifier) => set({ qualifier: qualifier as Qualifier })}
        />
        {text('growth')}
        {text('baseline')}
        <Select
          label={words.kind}
          options={KINDS.map((one) => [one, words.level[one]])}
          chosen={fields.kind}
          onChoose={(kind) => set({ kind: kind as FigureKind })}
        />
        {text('section')}
      </div>
      <div className="review-actions">
        <button type="submit" className="strong">
          {words.done}
        </button>
        <button type="button" className="plain" onClick={() => carryOut({ do: 'confirm', at: row.span }) && onDone()}>
          {words.confirm}
        </button>
        <button type="button" className="plain" onClick={() => carryOut({ do: 'set-aside', at: row.span }) && onDone()}>
          {words.setAside}
        </button>
        <JoinButton row={row} session={session} onDone={onDone} />
      </div>
      <SplitField row={row} onDone={onDone} />
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly isFaulty: boolean;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, isFaulty, isFirst, onChange }: FieldProps) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the form opens where the reader has just asked for it.
        autoFocus={isFirst}
        aria-invalid={isFaulty || undefined}
        spellCheck={false}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

function JoinButton({ row, session, onDone }: Props) {
  const words = reviewWordsOf(useSettings().lang);
  const next = rowAfter(session, row);
  if (next === null) return null;
  const join = () => carryOut({ do: 'join', at: row.span, with: next.span }) && onDone();
  return (
    <button type="button" className="plain" onClick={join}>
      {words.joinNext}（{next.stated}）
    </button>
  );
}

/** The words of the row; where the writing mark stands, the second figure begins. */
function SplitField({ row, onDone }: Pick<Props, 'row' | 'onDone'>) {
  const words = reviewWordsOf(useSettings().lang);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const split = () => {
    const from = row.span[0] + (input.current?.selectionStart ?? 0);
    if (carryOut({ do: 'split', at: row.span, from })) onDone();
  };
  return (
    <div className="review-split">
      <label htmlFor={id}>{words.split}</label>
      <input id={id} ref={input} type="text" readOnly value={row.stated} lang="zh" />
      <button type="button" className="plain" onClick={split}>
        {words.splitAt}
      </button>
    </div>
  );
}
