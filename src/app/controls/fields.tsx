import { useId } from 'react';
import type { ThemeName } from '../../charts/theme.ts';
import type { Mode } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import { useSettings } from '../state/settings.ts';

/** The languages by their own names. */
export const LANGUAGE_NAMES: readonly (readonly [Lang, string])[] = [
  ['zh', '中文'],
  ['en', 'English'],
];

/** The appearances by name. */
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

/** One of a few, as radio buttons: arrow keys go from one to the next. */
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

/** Any of a few; they keep their order, whatever the order of choosing. */
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
  /** Blank for the panel's own. */
  readonly chosen: Mode | '';
  readonly onChoose: (view: Mode | '') => void;
}

/** How a panel is looked at, where it offers more than one way. */
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

/** One of many, folded away. */
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
