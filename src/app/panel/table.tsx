import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Panel, Table, TableRow } from '../../panels/panel.ts';
import type { Messages } from '../../words/app/messages.ts';
import { useLongText } from '../controls/long-text.tsx';
import { rowAfter } from '../controls/walk.ts';
import { announce } from '../state/announcement.ts';
import { langOfPart } from '../state/part-lang.ts';
import { usePrinting } from '../state/printing.ts';
import { useLang, useWords } from '../state/settings.ts';
import { afterPaint } from './after-paint.ts';
import { elementAnchor, endHoverOf, endHoverSoon, startHover } from './hover.ts';
import { nextSort, type Sort, sortRows } from './sort.ts';
import { StatedLink } from './stated-link.tsx';
import { useHoverMark } from './use-hover.ts';

/** Whether a table has room to stand open, or is closed below its chart until asked for. */
export type Room = 'ample' | 'narrow';

export function FigureTable({ panel, room }: { readonly panel: Panel; readonly room: Room }) {
  const words = useWords();
  const [isAsked, setAsked] = useState(false);
  const isPrinting = usePrinting();
  const isOpen = room === 'ample' || isAsked || isPrinting;
  return (
    <details
      className="table"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (room === 'narrow' && currentTarget.open !== isOpen) setAsked(currentTarget.open);
      }}
    >
      <summary>{words.panel.table}</summary>
      <SortableTable panel={panel} isOpen={isOpen} />
    </details>
  );
}

/** So many rows come with the chart, and so many more after each frame: to lay out all at once would stop the page. */
const AT_ONCE = 60;

/** Tells how many rows of a table are shown by now. */
function useShownRows(count: number): number {
  const [most, setMost] = useState(AT_ONCE);
  useEffect(() => (most < count ? afterPaint(() => setMost(most + AT_ONCE)) : undefined), [most, count]);
  return Math.min(most, count);
}

function SortableTable({ panel, isOpen }: { readonly panel: Panel; readonly isOpen: boolean }) {
  const { table } = panel;
  const lang = useLang();
  const { table: words } = useWords();
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sortRows(table.rows, sort, lang), [table, sort, lang]);
  const shown = useShownRows(rows.length);
  const region = useRef<HTMLElement>(null);
  const overflows = useOverflow(region, isOpen);
  return (
    <section
      ref={region}
      className="scroll"
      aria-label={table.caption}
      tabIndex={overflows ? 0 : undefined}
      style={{ '--rows': rows.length } as CSSProperties}
    >
      <table>
        <caption className="unseen">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <HeaderCell
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name.
                key={index}
                column={column}
                sort={sort?.column === index ? sort : null}
                onSort={() => {
                  const next = nextSort(sort, index);
                  setSort(next);
                  announce(sortSaid(next, column.name, words));
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {rows.slice(0, shown).map((row, index) => (
            <Row key={row.id} row={row} table={table} panel={panel} isFirst={index === 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Says how a table is sorted now. */
function sortSaid(sort: Sort | null, column: string, words: Messages['table']): string {
  if (sort === null) return words.unsorted;
  return sort.isDescending ? words.descending(column) : words.ascending(column);
}

function HeaderCell({
  column,
  sort,
  onSort,
}: {
  column: Table['columns'][number];
  sort: Sort | null;
  onSort: () => void;
}) {
  const words = useWords();
  const order = sort?.isDescending ? 'descending' : 'ascending';
  const { isLong, text, more } = useLongText(column.name);
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      aria-sort={sort === null ? undefined : order}
      data-long={isLong || undefined}
    >
      <button type="button" title={words.table.sort(text)} onClick={onSort}>
        {text}
      </button>
      {more}
    </th>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly table: Table;
  readonly panel: Panel;
  readonly isFirst: boolean;
}

const Row = memo((props: RowProps) => {
  const { row, panel } = props;
  const line = useRef<HTMLTableRowElement>(null);
  useHoverMark(line, row.id);
  const hover = useCallback(
    (pointerX: number | null) => {
      const point = panel.points.find(({ id }) => id === row.id);
      startHover(row.id, point && line.current ? { point, anchor: elementAnchor(line.current, pointerX) } : null);
    },
    [row, panel],
  );
  return (
    <tr
      ref={line}
      data-figure={row.id}
      onPointerEnter={({ clientX }) => hover(clientX)}
      onPointerLeave={() => endHoverSoon(row.id)}
      onFocus={({ currentTarget }) => letReachLink(currentTarget, '0')}
      // Not while its link has the focus: browsers lead from what the tab key cannot reach back to the table's beginning.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        letReachLink(currentTarget, '-1');
        endHoverOf(row.id);
      }}
    >
      <Cells {...props} hover={hover} />
    </tr>
  );
});

/** Has the tab key reach the link of a row, or pass it over. */
const letReachLink = (row: Element, tabIndex: string) =>
  row.querySelector('.stated-link')?.setAttribute('tabindex', tabIndex);

/** Shows what stands in a row; a hover changes nothing here. */
const Cells = memo(({ row, table, isFirst, hover }: RowProps & Pick<NameProps, 'hover'>) => {
  const lang = useLang();
  return row.cells.map(({ text }, index) =>
    index === 0 ? (
      <NameCell key="name" name={text} isFirst={isFirst} hover={hover} />
    ) : (
      <td
        // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name.
        key={index}
        data-numeric={table.columns[index]?.numeric || undefined}
        lang={langOfPart(text, lang)}
      >
        <CellText row={row} index={index} isNumeric={table.columns[index]?.numeric} />
      </td>
    ),
  );
});

interface CellProps {
  readonly row: TableRow;
  readonly index: number;
  readonly isNumeric: boolean | undefined;
}

function CellText({ row, index, isNumeric }: CellProps) {
  const { text = '' } = row.cells[index] ?? {};
  if (row.isFigure && index === 1) return <StatedText id={row.id} text={text} />;
  return isNumeric ? <NumberText text={text} /> : <PlainText text={text} />;
}

/** Leads from the report's phrase to how it is stated; the tab key reaches it in the row that has the focus. */
const StatedText = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <StatedLink id={id} tabIndex={-1}>
    {text}
  </StatedLink>
);

interface NameProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly hover: (pointerX: number | null) => void;
}

function NameCell({ name, isFirst, hover }: NameProps) {
  const { isLong, text, more } = useLongText(name);
  return (
    <th scope="row" data-long={isLong || undefined}>
      <button type="button" tabIndex={isFirst ? 0 : -1} onFocus={() => hover(null)}>
        {text}
      </button>
      {more}
    </th>
  );
}

function PlainText({ text: whole }: { readonly text: string }) {
  const { text, more } = useLongText(whole);
  return (
    <>
      {text}
      {more}
    </>
  );
}

/** A line might end within a number at any of these. */
const GAP = /[\s–（(]/;

/** A blank before the bracket stands between the parts: Firefox ends no line after one that a part holds. */
const NumberText = ({ text }: { readonly text: string }) =>
  GAP.test(text)
    ? text.split(/(\s*)(?=[（(])/).map((part, index) =>
        index % 2 === 1 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places, and two may be alike.
          <span key={index} className="whole">
            {part}
          </span>
        ),
      )
    : text;

/** Arrow keys go from row to row, so that a table is one stop of the tab key. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('th button')];
  const position = buttons.findIndex((button) => button.contains(document.activeElement));
  const next = rowAfter(event.key, position, buttons.length);
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}

/** Whether a region scrolls sideways, looked at whenever its size changes. */
function useOverflow(region: RefObject<HTMLElement | null>, isOpen: boolean): boolean {
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const { current } = region;
    if (current === null || !isOpen) return;
    const look = () => setOverflows(current.scrollWidth > current.clientWidth + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [region, isOpen]);
  return overflows;
}
