import { type FormEvent, useState } from 'react';
import { MOST_LISTED } from '../../figures/mapping/column-contents.ts';
import { formatColumn, placeOfColumn } from '../../figures/mapping/column-place.ts';
import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import { type ReaderChoices, type RowFilter, withChoice } from '../../figures/mapping/reader-choices.ts';
import { choiceFieldWordsOf } from '../../words/app/choice-field-words.ts';
import { describeFilter } from '../../words/choice-words.ts';
import { ManyOf, Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { remembered } from './remembered.ts';

interface Props {
  readonly chosen: ReaderChoices;
  readonly choices: MappingChoices;
  readonly onChoose: (chosen: ReaderChoices) => void;
}

/** Columns with more different numbers than these are asked for their ends. */
const MOST_PICKED = 30;

/** Lists the conditions that rows have to pass, each with a button that takes it away, and lets the reader add others. */
export function FilterFields({ chosen, choices, onChoose }: Props) {
  const { lang } = useSettings();
  const words = choiceFieldWordsOf(lang);
  const names = choices.columns.map(({ name }) => name);
  const filters = chosen.filter ?? [];
  const [column, setColumn] = useState(remembered.column);
  const [isOpen, setOpen] = useState(remembered.isOpen);
  const setFilters = (next: readonly RowFilter[]) =>
    onChoose(withChoice(chosen, 'filter', next.length === 0 ? undefined : next));
  const at = placeOfColumn(column, names);
  const choose = (text: string) => {
    remembered.column = text;
    setColumn(text);
  };
  const open = (isNow: boolean) => {
    remembered.isOpen = isNow;
    setOpen(isNow);
  };
  return (
    <details className="choice-filter" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{words.filter}</summary>
      {filters.map((filter) => {
        const said = describeFilter([filter])[lang];
        return (
          <button
            key={said}
            type="button"
            className="plain choice-condition"
            aria-label={words.remove(said)}
            onClick={() => setFilters(filters.filter((one) => one !== filter))}
          >
            {said} ✕
          </button>
        );
      })}
      <Select
        label={words.filterColumn}
        options={[['', words.choose], ...choices.contents.map((one) => columnOption(one.at, names))]}
        chosen={at === null ? '' : formatColumn(at, names)}
        onChoose={choose}
      />
      {at !== null && (
        <OfColumn key={`${at} ${JSON.stringify(filters)}`} {...{ at, choices, filters }} onFilters={setFilters} />
      )}
    </details>
  );
}

const columnOption = (at: number, names: readonly string[]) =>
  [formatColumn(at, names), names[at] || formatColumn(at, names)] as const;

interface OfColumnProps {
  readonly at: number;
  readonly choices: MappingChoices;
  readonly filters: readonly RowFilter[];
  readonly onFilters: (filters: readonly RowFilter[]) => void;
}

/** What can be asked of one column: some of its texts, or between which ends its numbers and times lie. */
function OfColumn({ at, choices, filters, onFilters }: OfColumnProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const names = choices.columns.map(({ name }) => name);
  const facts = choices.columns[at];
  const contents = choices.contents.find((one) => one.at === at);
  if (facts === undefined || contents === undefined) return null;
  const column = formatColumn(at, names);
  const isOwn = (filter: RowFilter): boolean => placeOfColumn(filter.column, names) === at;
  const others = filters.filter((one) => !isOwn(one));
  const own = filters.filter(isOwn);
  const isRanged = facts.kind === 'time' || (facts.kind === 'number' && contents.count > MOST_PICKED);
  const pick = (values: readonly string[]) =>
    onFilters(values.length === 0 ? others : [...others, { column, test: 'is', values }]);
  return (
    <>
      {isRanged && (
        <Ends own={own} onEnds={(ends) => onFilters([...others, ...ends.map((one) => ({ ...one, column }))])} />
      )}
      {(facts.kind !== 'number' || !isRanged) && (
        <div className="choice-values">
          <ManyOf
            label={words.pick(facts.name || column)}
            options={contents.values.map((value) => [value, value || words.blank])}
            chosen={own.find(({ test }) => test === 'is')?.values ?? []}
            onChoose={pick}
          />
          {contents.count > MOST_LISTED && <p>{words.listed(MOST_LISTED)}</p>}
        </div>
      )}
    </>
  );
}

type End = Pick<RowFilter, 'test' | 'values'>;

function Ends({
  own,
  onEnds,
}: {
  readonly own: readonly RowFilter[];
  readonly onEnds: (ends: readonly End[]) => void;
}) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const endOf = (test: 'from' | 'to'): string => own.find((one) => one.test === test)?.values[0] ?? '';
  const [from, setFrom] = useState(endOf('from'));
  const [to, setTo] = useState(endOf('to'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const ends = [['from', from.trim()] as const, ['to', to.trim()] as const];
    onEnds(ends.flatMap(([test, value]) => (value === '' ? [] : [{ test, values: [value] }])));
  };
  return (
    <form className="choice-row" onSubmit={submit}>
      <label>
        {words.from}
        <input value={from} maxLength={40} onChange={({ currentTarget }) => setFrom(currentTarget.value)} />
      </label>
      <label>
        {words.to}
        <input value={to} maxLength={40} onChange={({ currentTarget }) => setTo(currentTarget.value)} />
      </label>
      <button type="submit" className="plain">
        {words.apply}
      </button>
    </form>
  );
}
