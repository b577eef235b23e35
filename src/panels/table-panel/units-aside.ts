import { factsOf } from '../../figures/mapping/column-facts.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReadTable } from '../../figures/table/read-table.ts';

const known = new WeakMap<Mapping, Mapping>();

/**
 * A mapping by which a column of units says in what each row is measured, whatever part it was picked for: as series 万人
 * and 亿元 would share an axis, each without most of its numbers.
 */
export function unitsAside(table: ReadTable, mapping: Mapping): Mapping {
  const found = known.get(mapping) ?? newAside(table, mapping);
  known.set(mapping, found);
  return found;
}

function newAside(table: ReadTable, mapping: Mapping): Mapping {
  const { label, group } = mapping;
  const units = factsOf(table).find(({ at, isUnits }) => isUnits && (at === group || label.includes(at)))?.at;
  const names = [...label, ...(group === null ? [] : [group])].filter((at) => at !== units);
  if (units === undefined || names.length === 0) return mapping;
  const own = label.filter((at) => at !== units);
  const rest = own.length === 0 || group === units ? { label: names, group: null } : { label: own, group };
  return { ...mapping, ...rest, unitColumn: units };
}
