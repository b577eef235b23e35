import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { TextSpan } from '../../text/reading.ts';
import { isDoubtful, type ReviewRow } from '../../text/review.ts';
import { reviewWordsOf } from '../../words/app/review-words.ts';
import { langOfPart } from '../state/part-lang.ts';
import { useLang, useSettings } from '../state/settings.ts';
import type { ReviewSession } from './review-session.ts';
import { carryOut, moveTo } from './review-store.ts';

interface Props {
  readonly session: ReviewSession;
  readonly current: ReviewRow | null;
}

/** Shows the text with its figures marked: the current one, its name and its sentence stand out, not by colour alone. */
export function ReviewText({ session: { text, review }, current }: Props) {
  const { lang } = useSettings();
  const words = reviewWordsOf(lang);
  const pane = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => paragraphsIn(text), [text]);
  const at = current?.span[0];
  useEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = pane.current ?? {};
    // On a phone the text scrolls with the rows: the page stays at the row that was just chosen.
    if (at === undefined || scrollHeight <= clientHeight) return;
    pane.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="review-text" ref={pane} aria-label={words.text} tabIndex={0}>
      {paragraphs.map((span) => (
        <Paragraph
          key={span[0]}
          text={text}
          span={span}
          rows={review.rows.filter((row) => isWithin(row.span, span))}
          current={current && isWithin(current.span, span) ? current : null}
        />
      ))}
      <Selection pane={pane} text={text} />
    </section>
  );
}

const isWithin = (inner: TextSpan, outer: TextSpan): boolean => outer[0] <= inner[0] && inner[0] < outer[1];

function paragraphsIn(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) spans.push([index, index + line.length]);
  return spans;
}

interface ParagraphProps {
  readonly text: string;
  readonly span: TextSpan;
  readonly rows: readonly ReviewRow[];
  readonly current: ReviewRow | null;
}

const isAlike = (a: ParagraphProps, b: ParagraphProps): boolean =>
  a.current === b.current && a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);

/** Only the paragraphs of which something changed are drawn anew: a report has hundreds. */
const Paragraph = memo(function Paragraph({ text, span, rows, current }: ParagraphProps) {
  const lang = useLang();
  return (
    <p data-at={span[0]} lang={langOfPart(text.slice(...span), lang)}>
      {piecesOf(span, rows, current).map(({ from, to, row, isName, isSentence }) => {
        const words = text.slice(from, to);
        if (row === null) {
          const inner = isName ? <u>{words}</u> : words;
          return (
            <span key={from} data-at={from} className={isSentence ? 'review-sentence' : undefined}>
              {inner}
            </span>
          );
        }
        return (
          <mark
            key={from}
            data-at={from}
            data-current={row === current || undefined}
            data-doubtful={isDoubtful(row) || undefined}
            onPointerUp={() => moveTo(row.span)}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
}, isAlike);

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly row: ReviewRow | null;
  readonly isName: boolean;
  readonly isSentence: boolean;
}

/** A paragraph cut wherever a figure, the name or the sentence of the current one begins or ends. */
function piecesOf([start, end]: TextSpan, rows: readonly ReviewRow[], current: ReviewRow | null): readonly Piece[] {
  const marks = [...rows.map(({ span }) => span), ...(current ? [...current.nameSpans, current.sentence] : [])];
  const cuts = [...new Set([start, end, ...marks.flat()])].filter((at) => at >= start && at <= end);
  const holds = (span: TextSpan, from: number) => span[0] <= from && from < span[1];
  return cuts
    .sort((a, b) => a - b)
    .slice(0, -1)
    .map((from, index, all) => ({
      from,
      to: all[index + 1] ?? end,
      row: rows.find(({ span }) => holds(span, from)) ?? null,
      isName: current?.nameSpans.some((span) => holds(span, from)) ?? false,
      isSentence: current !== null && holds(current.sentence, from),
    }));
}

interface SelectionProps {
  readonly pane: React.RefObject<HTMLElement | null>;
  readonly text: string;
}

const MOST_SELECTED = 60;

/** Offers to add what is selected in the text as a figure. */
function Selection({ pane, text }: SelectionProps) {
  const words = reviewWordsOf(useSettings().lang);
  const [span, setSpan] = useState<TextSpan | null>(null);
  useEffect(() => {
    const look = () => setSpan(pane.current === null ? null : selectedIn(pane.current));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [pane]);
  if (span === null) return null;
  const phrase = text.slice(...span).trim();
  if (phrase === '' || phrase.length > MOST_SELECTED) return null;
  const add = () => {
    if (carryOut({ do: 'add', at: span })) getSelection()?.removeAllRanges();
  };
  return (
    <p className="review-selection">
      <button type="button" className="strong" onPointerDown={(event) => event.preventDefault()} onClick={add}>
        {words.addSelected(phrase)}
      </button>
    </p>
  );
}

/** The selected stretch of the text; null where nothing of it is selected. */
function selectedIn(pane: HTMLElement): TextSpan | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = placeOf(pane, startContainer, startOffset);
  const end = placeOf(pane, endContainer, endOffset);
  return start === null || end === null || start >= end ? null : [start, end];
}

/** Where in the text a point of the pane is: each piece knows where it begins. */
function placeOf(pane: HTMLElement, node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!piece || !pane.contains(piece)) return null;
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(node, offset);
  return Number(piece.dataset['at']) + range.toString().length;
}
