import { readRecords } from '../table/table.ts';
import { datasetOf, type Reading, type Sources } from './dataset-of.ts';

/** `datasetOf` by the reader of any file: the page's own data and a dropped file take this same path. */
export const readDataset = (sources: Sources): Reading => datasetOf(sources, (bytes) => readRecords(bytes));
