import { missingFile } from '../../words/faults/descriptor-faults.ts';
import { type Dataset, withSince } from '../dataset.ts';
import { type Issue, inFile, newIssue } from '../issue.ts';
import { readDescriptor } from './descriptor.ts';
import { readFigures } from './figure-rows.ts';
import { readActions, readPrefectures } from './place-rows.ts';
import { atOnce, type RecordReader, type RowByRow, type Sheet } from './sheet.ts';

export interface Sources {
  /** The parsed JSON of datapackage.json, not yet checked. */
  readonly descriptor: unknown;
  /** Bytes by path, as the descriptor's resources name them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type Reading =
  | { readonly ok: true; readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Descriptor and files → a dataset, or what is wrong with them, each issue naming its file; `readRecords` reads each
 * file as written. Without a readable descriptor or any figure there is no dataset; places and actions that cannot be
 * read are left empty and reported as doubtful. Never throws for data.
 */
export const datasetOf = (sources: Sources, readRecords: RecordReader): Reading =>
  atOnce(datasetByRow(sources, readRecords));

/** `datasetOf` row by row, for a page that has to answer meanwhile. */
export function* datasetByRow({ descriptor: json, files }: Sources, readRecords: RecordReader): RowByRow<Reading> {
  const reading = readDescriptor(json);
  const issues = reading.issues.map(inFile('datapackage.json'));
  if (!reading.ok) return { ok: false, issues };
  const { files: paths, ...described } = reading.descriptor;
  const topics = described.topics.map(({ id }) => id);
  const figures = yield* readFile(files, paths.figures, (bytes) => readFigures(bytes, topics, readRecords));
  const places = demote(yield* readFile(files, paths.places, (bytes) => readPrefectures(bytes, topics, readRecords)));
  const actions = demote(yield* readFile(files, paths.actions, (bytes) => readActions(bytes, readRecords)));
  const all = [...issues, ...figures.issues, ...places.issues, ...actions.issues];
  if (!figures.ok) return { ok: false, issues: all };
  const dataset: Dataset = {
    ...described,
    figures: new Map(figures.rows.map((figure) => [figure.id, withSince(figure, described.source)])),
    places: places.ok ? places.rows : [],
    actions: actions.ok ? actions.rows : [],
  };
  return { ok: true, dataset, issues: all };
}

function* readFile<Row>(
  files: Sources['files'],
  path: string | null,
  read: (bytes: Uint8Array) => RowByRow<Sheet<Row>>,
): RowByRow<Sheet<Row>> {
  if (path === null) return { ok: true, rows: [], issues: [] };
  const bytes = files.get(path);
  const sheet: Sheet<Row> = bytes
    ? yield* read(bytes)
    : { ok: false, issues: [newIssue('missing-file', 'fatal', missingFile())] };
  return { ...sheet, issues: sheet.issues.map(inFile(path)) };
}

/** A fault that is fatal to its file need not be so to the dataset. */
function demote<Row>(sheet: Sheet<Row>): Sheet<Row> {
  const issues = sheet.issues.map((issue) =>
    issue.severity === 'fatal' ? { ...issue, severity: 'doubtful' as const } : issue,
  );
  return { ...sheet, issues };
}
