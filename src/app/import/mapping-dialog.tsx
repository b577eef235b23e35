import { useEffect, useRef, useState } from 'react';
import { fitTo } from '../../charts/layout-widths.ts';
import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import type { Mapping, PlotKind } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import type { Resolved } from '../../panels/panel.ts';
import { shortName } from '../../panels/plot-names.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { mappingWordsOf } from '../../words/app/mapping-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { programFault } from '../../words/program-fault.ts';
import { AuthorChartFields } from '../choices/author-chart-fields.tsx';
import { ChoiceFields } from '../choices/choice-fields.tsx';
import { AuthorFields, tidied } from '../controls/author-fields.tsx';
import { Boundary } from '../controls/boundary.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { ManyOf, OneOf, Select } from '../controls/fields.tsx';
import { HeadlineDoubts } from '../controls/headline-doubts.tsx';
import { ChartView } from '../panel/chart-view.tsx';
import { useSettings } from '../state/settings.ts';
import { useWidth } from '../state/width.ts';
import { KindFields } from './mapping-kinds.tsx';
import type { DrawnTable, UserDataReader } from './user-data-reader.ts';

interface Plain {
  readonly mapping: Mapping;
  readonly chosen: ReaderChoices;
  readonly choices: MappingChoices;
}

interface Props {
  readonly reader: UserDataReader;
  /** What the data are called. */
  readonly name: string;
  readonly plain: Plain;
  /** Whether nothing was drawn of the table before. */
  readonly isFirst?: boolean;
  readonly onApply: (mapping: Mapping, chosen: ReaderChoices, drawn: DrawnTable) => void;
  readonly onClose: () => void;
}

/** Lets the reader change what the columns of a table mean, with the chart beside it as it will be. */
export default function MappingDialog({ reader, name, plain, isFirst = false, onApply, onClose }: Props) {
  const { lang } = useSettings();
  const words = mappingWordsOf(lang);
  const [mapping, setMapping] = useState(plain.mapping);
  const [chosen, setChosen] = useState(plain.chosen);
  const { drawn, problem } = useDrawn(reader, name, mapping, chosen);
  const view = drawn?.dataset.views[0];
  const resolved = drawn && view ? resolvePanel(view, drawn.dataset, lang, null) : null;
  const change = (part: Partial<Mapping>) => setMapping({ ...mapping, ...part });
  return (
    <Dialog heading={isFirst ? words.firstHeading : words.heading} onClose={onClose}>
      <p>{isFirst ? words.firstLead : words.lead}</p>
      <div className="export-columns mapping">
        <Preview resolved={resolved} problem={problem} />
        <div>
          <AuthorFields chosen={chosen} panel={resolved?.ok ? resolved.panel : null} onChoose={setChosen} />
          {resolved?.ok && <HeadlineDoubts panel={resolved.panel} />}
          <AuthorChartFields chosen={chosen} panel={resolved?.ok ? resolved.panel : null} onChoose={setChosen} />
          <Fields mapping={mapping} choices={plain.choices} change={change} onMap={setMapping} />
          <ChoiceFields
            chosen={chosen}
            choices={plain.choices}
            panel={resolved?.ok ? resolved.panel : null}
            onChoose={setChosen}
          />
        </div>
      </div>
      <div className="export-actions">
        <button
          type="button"
          className="strong"
          disabled={!resolved?.ok}
          onClick={() => drawn && onApply(mapping, tidied(chosen), drawn)}
        >
          {words.apply}
        </button>
      </div>
    </Dialog>
  );
}

/** Has the worker that holds the table draw it as the mapping asks; the last wish counts. */
function useDrawn(reader: UserDataReader, name: string, mapping: Mapping, chosen: ReaderChoices) {
  const [made, setMade] = useState<{ drawn: DrawnTable | null; problem: Bilingual | null }>({
    drawn: null,
    problem: null,
  });
  useEffect(() => {
    let isCurrent = true;
    reader.map(mapping, chosen, name).then(
      (drawn) => isCurrent && setMade({ drawn, problem: null }),
      (reason: unknown) => isCurrent && setMade({ drawn: null, problem: programFault(reason) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [reader, mapping, chosen, name]);
  return made;
}

function Preview({ resolved, problem }: { readonly resolved: Resolved | null; readonly problem: Bilingual | null }) {
  const { lang } = useSettings();
  const words = mappingWordsOf(lang);
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(frame);
  return (
    <section ref={frame} className="mapping-preview" aria-label={words.preview} aria-live="polite">
      {problem !== null && <p className="problem">{problem[lang]}</p>}
      {resolved && !resolved.ok && <p className="problem">{resolved.problem}</p>}
      {resolved?.ok && (
        <>
          <h3>{resolved.panel.headline}</h3>
          <p>{resolved.panel.subtitle}</p>
          {widthPx > 0 && (
            <Boundary key={resolved.panel.chart.kind} instead={(reason) => <p className="problem">{reason[lang]}</p>}>
              <ChartView
                key={JSON.stringify(resolved.panel.chart)}
                panel={{ ...resolved.panel, id: 'preview' }}
                fit={fitTo(widthPx)}
                onDrawn={nothing}
              />
            </Boundary>
          )}
        </>
      )}
    </section>
  );
}

const nothing = (): void => {};

/** So many columns are listed one by one. */
const MOST_COLUMNS = 30;
/** A list shows so many letters of a name. */
const MOST_NAME = 60;

interface FieldsProps extends Omit<Plain, 'chosen'> {
  readonly change: (part: Partial<Mapping>) => void;
  readonly onMap: (mapping: Mapping) => void;
}

function Fields({ mapping, choices, change, onMap }: FieldsProps) {
  const words = mappingWordsOf(useSettings().lang);
  const nameOf = (at: number): string => {
    const name = choices.columns[at]?.name || words.unnamed(at + 1);
    // Names cut short may be alike: their places tell them apart.
    return name.length > MOST_NAME ? `${at + 1} ${shortName(name, MOST_NAME)}` : name;
  };
  const columns = (list: readonly number[]) =>
    list.slice(0, MOST_COLUMNS).map((at) => [String(at), nameOf(at)] as const);
  const values = [...new Set([...mapping.values, ...choices.values])].sort((a, b) => a - b);
  const label = mapping.label.length > 1 ? mapping.label.join(',') : (mapping.label[0]?.toString() ?? '');
  const joint = mapping.label.length > 1 ? [[label, mapping.label.map(nameOf).join(' · ')] as const] : [];
  const numbers = (list: readonly (number | 'headers' | null)[]) => list.filter((one) => typeof one === 'number');
  return (
    <div className="export-fields mapping-fields">
      <OneOf<PlotKind>
        label={words.kind}
        options={choices.kind.map((kind) => [kind, words.kinds[kind]])}
        chosen={mapping.kind}
        onChoose={(kind) => change({ kind })}
      />
      <KindFields mapping={mapping} choices={choices} nameOf={nameOf} onMap={onMap} />
      <Select
        label={words.label}
        options={[['', words.numbered], ...joint, ...columns(choices.label)]}
        chosen={label}
        onChoose={(text) => change({ label: text === '' ? [] : text.split(',').map(Number) })}
      />
      <ManyOf
        label={words.values}
        options={columns(values)}
        chosen={mapping.values.map(String)}
        onChoose={(chosen) => chosen.length > 0 && change({ values: chosen.map(Number) })}
      />
      {values.length > MOST_COLUMNS && <p>{words.moreColumns(values.length - MOST_COLUMNS)}</p>}
      <Select
        label={words.group}
        options={[['', words.none], ...columns(numbers(choices.group))]}
        chosen={mapping.group?.toString() ?? ''}
        onChoose={(text) => change({ group: text === '' ? null : Number(text) })}
      />
      <Select
        label={words.time}
        options={[
          ['', words.none],
          ...(choices.time.includes('headers') ? [['headers', words.timeHeaders] as const] : []),
          ...columns(numbers(choices.time)),
        ]}
        chosen={mapping.time?.toString() ?? ''}
        onChoose={(text) => change({ time: text === '' ? null : text === 'headers' ? 'headers' : Number(text) })}
      />
      <label>
        {words.unit}
        <input
          value={mapping.unit}
          placeholder={words.unitHint}
          maxLength={40}
          onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
        />
      </label>
      <Select
        label={words.unitColumn}
        options={[['', words.none], ...columns(numbers(choices.unitColumn))]}
        chosen={mapping.unitColumn?.toString() ?? ''}
        onChoose={(text) => change({ unitColumn: text === '' ? null : Number(text) })}
      />
      <LongNames columns={choices.columns.slice(0, MOST_NAMES).filter(({ name }) => name.length > MOST_NAME)} />
    </div>
  );
}

/** So many columns are looked through for names to be read in full. */
const MOST_NAMES = 200;

function LongNames({ columns }: { readonly columns: MappingChoices['columns'] }) {
  const words = mappingWordsOf(useSettings().lang);
  if (columns.length === 0) return null;
  return (
    <details className="mapping-names">
      <summary>{words.wholeNames}</summary>
      <ol>
        {columns.map(({ at, name }) => (
          <li key={at} value={at + 1}>
            {name}
          </li>
        ))}
      </ol>
    </details>
  );
}
