import { useState } from 'react';
import { formatColumn } from '../../figures/mapping/column-place.ts';
import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import { type ReaderChoices, withChoice } from '../../figures/mapping/reader-choices.ts';
import type { Panel } from '../../panels/panel.ts';
import { choiceFieldWordsOf } from '../../words/app/choice-field-words.ts';
import { Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { FilterFields } from './filter-fields.tsx';
import { namesIn, sharedIn, timesIn } from './names-in-panel.ts';
import './choices.css';

export interface ChoiceFieldsProps {
  readonly chosen: ReaderChoices;
  readonly choices: MappingChoices;
  /** What is drawn; null where it cannot be. */
  readonly panel: Panel | null;
  readonly onChoose: (chosen: ReaderChoices) => void;
}

/** Lets the reader choose what a chart shows of its table: order, how many, which numbers, which rows, what is red. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  return (
    <>
      <HighlightField {...props} />
      <div className="choice-row">
        <SortField {...props} />
        <TopField key={props.chosen.top} {...props} />
        <MeasureFields {...props} />
      </div>
      <FilterFields {...props} />
    </>
  );
}

const SORTS = ['', 'high', 'low', 'name', 'file'] as const;

function SortField({ chosen, onChoose }: ChoiceFieldsProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  return (
    <Select
      label={words.sort}
      options={SORTS.map((sort) => [sort, words.sorts[sort]])}
      chosen={chosen.sort ?? ''}
      onChoose={(text) => onChoose(withChoice(chosen, 'sort', SORTS.find((sort) => sort === text) || undefined))}
    />
  );
}

/** A number is taken when the field is left, or Enter pressed: a chart of the first 1 on the way to 12 is no help. */
function TopField({ chosen, onChoose }: ChoiceFieldsProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const [text, setText] = useState(chosen.top?.toString() ?? '');
  const take = () => {
    const top = Number(text);
    const isRight = Number.isInteger(top) && top >= 1 && top <= 1000;
    if (!isRight) setText('');
    const next = isRight ? top : undefined;
    if (next !== chosen.top) onChoose(withChoice(chosen, 'top', next));
  };
  return (
    <label>
      {words.top}
      <input
        type="number"
        min={1}
        max={1000}
        inputMode="numeric"
        value={text}
        placeholder={words.topHint}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </label>
  );
}

const MEASURES = ['', 'share', 'share-of-series', 'change', 'index', 'per'] as const;
type Measure = NonNullable<ReaderChoices['measure']>;

/** Which numbers are drawn. An index begins at the first time, a quotient with the first column that could be one. */
function MeasureFields({ chosen, choices, panel, onChoose }: ChoiceFieldsProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const { measure } = chosen;
  const names = choices.columns.map(({ name }) => name);
  const divisors = choices.values.map((at) => formatColumn(at, names));
  const [times] = useState(() => timesIn(panel));
  const take = (next: Measure | undefined) => onChoose(withChoice(chosen, 'measure', next));
  const choose = (text: string) => {
    const is = MEASURES.find((one) => one === text);
    if (is === 'index') take({ is, base: times[0] ?? '' });
    else if (is === 'per') take({ is, column: divisors.at(-1) ?? '' });
    else take(is === undefined || is === '' ? undefined : { is });
  };
  const offered = MEASURES.filter(
    (is) => is === measure?.is || ((is !== 'index' || times.length > 1) && (is !== 'per' || divisors.length > 1)),
  );
  const withOwn = (list: readonly string[], own: string) => (list.includes(own) ? list : [own, ...list]);
  return (
    <>
      <Select
        label={words.measure}
        options={offered.map((is) => [is, words.measures[is]])}
        chosen={measure?.is ?? ''}
        onChoose={choose}
      />
      {measure?.is === 'index' && (
        <Select
          label={words.base}
          options={withOwn(times, measure.base).map((time) => [time, time])}
          chosen={measure.base}
          onChoose={(base) => take({ is: 'index', base })}
        />
      )}
      {measure?.is === 'per' && (
        <Select
          label={words.column}
          options={withOwn(divisors, measure.column).map((column) => [column, column])}
          chosen={measure.column}
          onChoose={(column) => take({ is: 'per', column })}
        />
      )}
    </>
  );
}

/** The choices with a name in red, or, where it is red already, no longer. */
export function withHighlight(chosen: ReaderChoices, name: string): ReaderChoices {
  const red = chosen.highlight ?? [];
  const next = red.includes(name) ? red.filter((one) => one !== name) : [...red, name];
  return withChoice(chosen, 'highlight', next.length === 0 ? undefined : next);
}

/** Names that are buttons; the others are in a list that is folded away. */
const MOST_BUTTONS = 14;

/** Each name is a button: pressed, it is red and the rest grey. */
function HighlightField({ chosen, panel, onChoose }: ChoiceFieldsProps) {
  const words = choiceFieldWordsOf(useSettings().lang);
  const red = chosen.highlight ?? [];
  const own = namesIn(panel);
  const names = [...sharedIn(own), ...own];
  const shown = [...new Set([...names.slice(0, MOST_BUTTONS), ...red])];
  const others = names.filter((name) => !shown.includes(name));
  if (names.length < 2 && red.length === 0) return null;
  const toggle = (name: string) => onChoose(withHighlight(chosen, name));
  return (
    <fieldset className="choice-names">
      <legend>{words.highlight}</legend>
      {shown.map((name) => (
        <button key={name} type="button" aria-pressed={red.includes(name)} onClick={() => toggle(name)}>
          {name}
        </button>
      ))}
      {others.length > 0 && (
        <Select
          label={words.more}
          options={[['', words.choose], ...others.map((name) => [name, name] as const)]}
          chosen=""
          onChoose={(name) => name !== '' && toggle(name)}
        />
      )}
    </fieldset>
  );
}
