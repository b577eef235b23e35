interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  readonly title?: string;
}

/** Shows a few alternatives side by side, one of them pressed. */
export function Choice<T extends string>({ label, options, chosen, onChoose, title }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line everywhere.
    <div className="choice" role="group" aria-label={label} title={title}>
      {options.map(({ value, text, lang }) => (
        <button key={value} type="button" lang={lang} aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {text}
        </button>
      ))}
    </div>
  );
}
