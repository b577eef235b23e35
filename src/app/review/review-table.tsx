import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { pageOf } from '../../text/document/page-of.ts';
import type { TextSpan } from '../../text/reading.ts';
import { isDoubtful, type ReviewRow } from '../../text/review.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatCount, formatGrowth } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { rowAfter as rowAfterKey } from '../controls/walk.ts';
import { useSettings } from '../state/settings.ts';
import { RowForm } from './review-form.tsx';
import { type ReviewSession, rowsInOrder } from './review-session.ts';
import { carryOut, moveTo } from './review-store.ts';

interface Props {
  readonly session: ReviewSession;
  readonly current: ReviewRow | null;
}

const keyOf = ([start, end]: TextSpan): string => `${start}-${end}`;

/** Shows the figures, a row each; arrow keys move, Enter edits, Delete sets aside. */
export function ReviewTable({ session, current }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const rows = rowsInOrder(session);
  const [isEditing, setEditing] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = current === null ? '' : keyOf(current.span);
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${at}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    // The focus follows the cursor, wherever in the table it was.
    if (row && body.current?.contains(document.activeElement) && !row.contains(document.activeElement)) {
      row.querySelector<HTMLElement>('button')?.focus();
    }
  }, [at]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLButtonElement) || current === null || event.altKey || event.metaKey) return;
    const next = event.ctrlKey ? undefined : rowAfterKey(event.key, rows.indexOf(current), rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (row !== undefined) moveTo(row.span);
    else if (event.key === 'Delete') carryOut({ do: 'set-aside', at: current.span });
    else return;
    event.preventDefault();
  };
  if (rows.length === 0) return <p className="review-none">{words.nothing}</p>;
  return (
    <table className="review-table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col" className="number">
            {words.value}
          </th>
          <th scope="col">{words.growth}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.section}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Row
            key={keyOf(row.span)}
            row={row}
            session={session}
            isCurrent={row === current}
            isEditing={row === current && isEditing}
            onEdit={setEditing}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: ReviewRow;
  readonly session: ReviewSession;
  readonly isCurrent: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

const doubtsOf = ({ doubts = [] }: ReviewRow, lang: Lang): string =>
  doubts.map((doubt) => reviewWordsOf(lang).doubts[doubt]).join('; ');

function Row({ row, session, isCurrent, isEditing, onEdit }: RowProps) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const terms = termsOf(lang);
  const name = row.name === '' ? words.unnamed : row.name;
  const page = pageOf(session.pageStarts, row.span[0]);
  const open = () => {
    moveTo(row.span);
    onEdit(!isEditing || !isCurrent);
  };
  return (
    <>
      <tr data-row={keyOf(row.span)} data-current={isCurrent || undefined}>
        <th scope="row" lang="zh">
          <button
            type="button"
            className="plain"
            tabIndex={isCurrent ? 0 : -1}
            aria-expanded={isEditing}
            aria-label={words.editOf(`${name} ${row.stated}`)}
            onFocus={() => isCurrent || moveTo(row.span)}
            onClick={open}
          >
            {name}
          </button>
          {isDoubtful(row) && (
            <span className="review-doubt">
              {words.doubt}
              <span className="unseen">{doubtsOf(row, lang)}</span>
            </span>
          )}
        </th>
        <td lang="zh">{row.stated}</td>
        <td className="number">
          {formatCount(row.value, lang)}
          {row.valueHigh !== undefined && `–${formatCount(row.valueHigh, lang)}`} {row.unit}
          {row.qualifier !== 'stated' && <small> {terms.qualifier[row.qualifier]}</small>}
        </td>
        <td className="number">
          {row.growthPct !== undefined && formatGrowth(row.growthPct, lang)}
          {row.baseline !== undefined && <small lang="zh"> {row.baseline}</small>}
        </td>
        <td>
          {words.level[row.kind]}
          {row.target && <small> {words.target}</small>}
        </td>
        <td>
          {row.section}
          {page !== null && <small> {words.page(page)}</small>}
        </td>
      </tr>
      {isEditing && (
        <tr>
          <td colSpan={6}>
            <RowForm row={row} session={session} onDone={() => onEdit(false)} />
          </td>
        </tr>
      )}
    </>
  );
}
