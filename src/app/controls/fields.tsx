import { useId } from 'react';
import type { ThemeName } from '../../charts/theme.ts';
import type { Mode } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import { useSettings } from '../state/settings.ts';

/** Each language is called by its own name, so that its readers find it. */
export const LANGUAGE_NAMES: readonly (readonly [Lang, string])[] = [
  ['zh', '中文'],
  ['en', 'English'],
];

/** Names the themes in the reader's language. */
export function useThemeNames(): readonly (readonly [ThemeName, string])[] {
  const { light, dark } = savingWordsOf(useSettings().lang).themes;
  return [
    ['light', light],
    ['dark', dark],
  ];
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** Lets the reader choose one of a few by radio buttons: arrow keys go from one to the next. */
export function OneOf<T extends string>({ label, options, chosen, onChoose }: OneOfProps<T>) {
  const name = useId();
  return (
    <fieldset className="export-field">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface ManyOfProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly chosen: readonly T[];
  readonly onChoose: (values: readonly T[]) => void;
}

/** Lets the reader choose any of a few; they keep their order, whatever the order of choosing. */
export function ManyOf<T extends string>({ label, options, chosen, onChoose }: ManyOfProps<T>) {
  const toggle = (value: T) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onChoose(options.flatMap(([one]) => (next.includes(one) ? [one] : [])));
  };
  return (
    <fieldset className="export-field">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="export-check">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

interface ViewFieldProps {
  readonly panel: Panel;
  /** Blank where the panel's own view is chosen. */
  readonly chosen: Mode | '';
  readonly onChoose: (view: Mode | '') => void;
}

/** Lets the reader choose how a panel is looked at; shows nothing where it offers one way only. */
export function ViewField({ panel, chosen, onChoose }: ViewFieldProps) {
  const { lang } = useSettings();
  const words = embedWordsOf(lang);
  if (panel.modes.length < 2) return null;
  const { mode } = termsOf(lang);
  return (
    <OneOf<Mode | ''>
      label={words.view}
      options={[['', words.ownView], ...panel.modes.map((one) => [one, mode[one]] as const)]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** Lets the reader choose one of many from a list that is folded away. */
export function Select({ label, options, chosen, onChoose }: SelectProps) {
  return (
    <label>
      {label}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
