import type { ComponentType } from 'react';
import { compareDatasets } from '../../figures/compare.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import type { ShownUserData } from '../state/import-outcome.ts';
import type { ImportState } from './import-state.ts';

/** What the page shows of a state, by the component that shows it; null for the report. */
export function shownData({ current, report, shownCount }: ImportState, Page: ComponentType): ShownUserData | null {
  if (current === null) return null;
  const { sources, options, isCompared, addresses, dataset } = current;
  const isBeside = isCompared && report !== null;
  return {
    dataset: isBeside ? comparisonDataset(compareDatasets(report, dataset)) : dataset,
    request: { key: String(shownCount), sources, options, isCompared },
    isLinked: addresses.length > 0,
    Page,
  };
}
