import type { Mapping } from '../../figures/mapping/plot.ts';

const known = new WeakMap<Mapping, Mapping>();

/** A mapping by which each thing in the column that was asked for has a chart of its own, whatever the column meant before. */
export function facetedBy(mapping: Mapping): Mapping {
  const found = known.get(mapping) ?? newFaceted(mapping);
  known.set(mapping, found);
  return found;
}

function newFaceted(mapping: Mapping): Mapping {
  const { facet, kind, time, label, group, values } = mapping;
  if (facet === undefined || kind !== 'multiples' || values.includes(facet)) return mapping;
  const names = [...label, ...(group === null ? [] : [group])];
  // Lines are named by it as well, if they were not.
  if (time !== null && time !== facet)
    return names.includes(facet) ? mapping : { ...mapping, label: [...label, facet] };
  // Bars are named by all else; years have a chart of bars each.
  const others = names.filter((at) => at !== facet);
  return others.length === 0 ? mapping : { ...mapping, time: null, group: facet, label: others };
}
