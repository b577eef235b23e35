import { type FormEvent, useState } from 'react';
import { lineRefusal, takesPoints } from '../../charts/own/guided-kinds.ts';
import { SERIES_COLORS } from '../../figures/mapping/author-choices.ts';
import { type ReaderChoices, readChoices, withChoice } from '../../figures/mapping/reader-choices.ts';
import type { Panel } from '../../panels/panel.ts';
import { authorFieldWordsOf } from '../../words/app/author-field-words.ts';
import { authorWordsOf } from '../../words/author-words.ts';
import { Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { namesIn, rowsIn, seriesIn, sharedIn } from './names-in-panel.ts';
import './choices.css';

interface Props {
  readonly chosen: ReaderChoices;
  /** As it is drawn now; null where it cannot be. */
  readonly panel: Panel | null;
  readonly onChoose: (chosen: ReaderChoices) => void;
}

/** Lets an author draw into a chart by hand: digits, colours, lines at values, points that are set apart, an order. */
export function AuthorChartFields(props: Props) {
  const words = authorFieldWordsOf(useSettings().lang);
  const { decimals, color, line, mark, sequence } = props.chosen;
  const [isOpen, setOpen] = useState([decimals, color, line, mark, sequence].some((one) => one !== undefined));
  return (
    <details
      className="choice-bar choice-filter author-hand"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.hand}</summary>
      <DecimalsField {...props} />
      <LineFields {...props} />
      <MarkFields {...props} />
      <ColorFields {...props} />
      <OrderField {...props} />
    </details>
  );
}

const DIGITS = ['', '0', '1', '2', '3', '4', '5', '6'];

function DecimalsField({ chosen, onChoose }: Props) {
  const words = authorFieldWordsOf(useSettings().lang);
  return (
    <div className="choice-row">
      <Select
        label={words.decimals}
        options={DIGITS.map((digits) => [digits, digits || words.asPrinted])}
        chosen={chosen.decimals?.toString() ?? ''}
        onChoose={(text) => onChoose(withChoice(chosen, 'decimals', text === '' ? undefined : Number(text)))}
      />
    </div>
  );
}

interface ListProps {
  readonly texts: readonly string[];
  readonly onRemove: (at: number) => void;
}

/** What was added, each with a button that takes it away. */
function Added({ texts, onRemove }: ListProps) {
  const words = authorFieldWordsOf(useSettings().lang);
  return texts.map((text, at) => (
    <button
      // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same.
      key={`${at} ${text}`}
      type="button"
      className="plain choice-condition"
      aria-label={words.remove(text)}
      onClick={() => onRemove(at)}
    >
      {text} ✕
    </button>
  ));
}

/** A list without one of its entries; undefined where that was all. */
function without<One>(list: readonly One[], at: number): readonly One[] | undefined {
  const rest = list.filter((_, place) => place !== at);
  return rest.length === 0 ? undefined : rest;
}

function LineFields({ chosen, panel, onChoose }: Props) {
  const { lang } = useSettings();
  const words = authorFieldWordsOf(lang);
  const author = authorWordsOf(lang);
  const refusal = panel === null ? null : lineRefusal(panel.chart);
  const [value, setValue] = useState('');
  const [label, setLabel] = useState('');
  const [isWrong, setWrong] = useState(false);
  const lines = chosen.line ?? [];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const [read] = readChoices([['line', `${value}=${label}`]]).choices.line ?? [];
    setWrong(read === undefined);
    if (read === undefined) return;
    setValue('');
    setLabel('');
    onChoose(withChoice(chosen, 'line', [...lines, read]));
  };
  return (
    <form className="choice-row" aria-label={words.line} onSubmit={add}>
      <b>{words.line}</b>
      <Added
        texts={lines.map((line) => [line.label, String(line.value)].filter(Boolean).join(' '))}
        onRemove={(at) => onChoose(withChoice(chosen, 'line', without(lines, at)))}
      />
      {refusal !== null && <p>{author.noLine[refusal]}</p>}
      {refusal === null && panel?.chart.kind === 'scatter' && <p>{words.uprightLine}</p>}
      {refusal === null && lines.length < 3 && (
        <>
          <label>
            {words.lineValue}
            <input
              name="line"
              inputMode="decimal"
              maxLength={40}
              value={value}
              aria-invalid={isWrong}
              onChange={({ currentTarget }) => setValue(currentTarget.value)}
            />
          </label>
          <label>
            {words.lineLabel}
            <input maxLength={60} value={label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} />
          </label>
          <button type="submit" className="plain">
            {words.add}
          </button>
          {isWrong && <p role="alert">{words.notNumber}</p>}
        </>
      )}
    </form>
  );
}

function MarkFields({ chosen, panel, onChoose }: Props) {
  const { lang } = useSettings();
  const words = authorFieldWordsOf(lang);
  const rows = rowsIn(panel);
  const series = seriesIn(panel);
  const [row, setRow] = useState('');
  const [of, setOf] = useState('');
  const [text, setText] = useState('');
  const marks = chosen.mark ?? [];
  const own = series.includes(of) ? of : (series[0] ?? '');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (row === '') return;
    const names = series.length > 1 ? [row, own] : [row];
    setText('');
    onChoose(withChoice(chosen, 'mark', [...marks, { names, text: text.trim() }]));
  };
  const named = (list: readonly string[]) => list.map((name) => [name, name] as const);
  return (
    <form className="choice-row" aria-label={words.mark} onSubmit={add}>
      <b>{words.mark}</b>
      <Added
        texts={marks.map((mark) => [mark.names.join(' · '), mark.text].filter(Boolean).join(': '))}
        onRemove={(at) => onChoose(withChoice(chosen, 'mark', without(marks, at)))}
      />
      {panel !== null && !takesPoints(panel.chart) && <p>{authorWordsOf(lang).noMark}</p>}
      {marks.length < 10 && (
        <>
          <Select label={words.row} options={[['', words.choose], ...named(rows)]} chosen={row} onChoose={setRow} />
          {series.length > 1 && <Select label={words.series} options={named(series)} chosen={own} onChoose={setOf} />}
          <label>
            {words.text}
            <input
              name="mark"
              maxLength={200}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          </label>
          <button type="submit" className="plain" disabled={row === ''}>
            {words.add}
          </button>
        </>
      )}
    </form>
  );
}

/** Names that are listed one by one. */
const MOST_NAMES = 30;

function ColorFields({ chosen, panel, onChoose }: Props) {
  const words = authorFieldWordsOf(useSettings().lang);
  const colors = chosen.color ?? [];
  const own = seriesIn(panel).length > 0 ? seriesIn(panel) : namesIn(panel);
  const names = [...sharedIn(own), ...own];
  const choose = (name: string, text: string) => {
    const others = colors.filter((one) => one.name !== name);
    const color = SERIES_COLORS.find((one) => one === text);
    const next = color === undefined ? others : [...others, { name, color }];
    onChoose(withChoice(chosen, 'color', next.length === 0 ? undefined : next));
  };
  return (
    <fieldset className="choice-row">
      <legend>{words.colors}</legend>
      {names.slice(0, MOST_NAMES).map((name) => (
        <Select
          key={name}
          label={name}
          options={(['', ...SERIES_COLORS] as const).map((color) => [color, words.color[color]])}
          chosen={colors.find((one) => one.name === name)?.color ?? ''}
          onChoose={(text) => choose(name, text)}
        />
      ))}
    </fieldset>
  );
}

function OrderField({ chosen, panel, onChoose }: Props) {
  const words = authorFieldWordsOf(useSettings().lang);
  const names = namesIn(panel).slice(0, MOST_NAMES);
  if (names.length < 2) return null;
  const move = (at: number, by: 1 | -1) => {
    const next = [...names];
    const [name] = next.splice(at, 1);
    if (name !== undefined) next.splice(at + by, 0, name);
    onChoose(withChoice(chosen, 'sequence', next));
  };
  return (
    <fieldset>
      <legend>{words.order}</legend>
      <ol className="author-order">
        {names.map((name, at) => (
          <li key={name}>
            <span>{name}</span>
            <button
              type="button"
              className="plain"
              aria-label={words.up(name)}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="plain"
              aria-label={words.down(name)}
              disabled={at === names.length - 1}
              onClick={() => move(at, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      {chosen.sequence !== undefined && (
        <button type="button" className="plain" onClick={() => onChoose(withChoice(chosen, 'sequence', undefined))}>
          {words.asBefore}
        </button>
      )}
    </fieldset>
  );
}
