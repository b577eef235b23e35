import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { mappingWordsOf } from '../../words/app/mapping-words.ts';
import { Check, Select } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';

interface Props {
  readonly mapping: Mapping;
  readonly choices: MappingChoices;
  readonly nameOf: (at: number) => string;
  readonly onMap: (mapping: Mapping) => void;
}

/** Offers what only some kinds of chart have: a chart for each thing in a column, a line of fit; and says why there are no two axes. */
export function KindFields(props: Props) {
  return (
    <>
      <FacetField {...props} />
      <FitField {...props} />
      <NoTwoAxes {...props} />
    </>
  );
}

/** Lets one of several columns that name the lines head charts of its own. */
function FacetField({ mapping, nameOf, onMap }: Props) {
  const words = mappingWordsOf(useSettings().lang);
  const columns = [...mapping.label, ...(mapping.group === null ? [] : [mapping.group])];
  const { facet, ...bare } = mapping;
  if (mapping.time === null || columns.length < 2) return null;
  const choose = (text: string) => onMap(text === '' ? bare : { ...bare, kind: 'multiples', facet: Number(text) });
  return (
    <Select
      label={words.facet}
      options={[['', words.none], ...columns.map((at) => [String(at), nameOf(at)] as const)]}
      chosen={facet?.toString() ?? ''}
      onChoose={choose}
    />
  );
}

function FitField({ mapping, onMap }: Props) {
  const words = mappingWordsOf(useSettings().lang);
  const { fit, ...bare } = mapping;
  if (mapping.kind !== 'scatter') return null;
  const set = (isChecked: boolean) => onMap(isChecked ? { ...bare, fit: true } : bare);
  return <Check label={words.fit} isChecked={fit === true} onChange={set} />;
}

/** Where values of two units are chosen, says why they share no chart with two axes, and offers what they can have. */
function NoTwoAxes({ mapping, choices, onMap }: Props) {
  const words = mappingWordsOf(useSettings().lang);
  const units = new Set(mapping.values.map((at) => choices.columns[at]?.unit.base ?? ''));
  if (units.size < 2 || mapping.time === null) return null;
  return (
    <details>
      <summary>{words.twoAxes}</summary>
      <p>{words.twoAxesWhy}</p>
      <div className="user-data-tools">
        <button type="button" className="plain" onClick={() => onMap({ ...mapping, kind: 'multiples' })}>
          {words.twoAxesPanels}
        </button>
        <button type="button" className="plain" onClick={() => onMap({ ...mapping, kind: 'index' })}>
          {words.twoAxesIndex}
        </button>
      </div>
    </details>
  );
}
