import { doubledEntry, nonEmptyList, SHAPES } from '../../words/faults/descriptor-faults.ts';
import type { Dataset, Topic } from '../dataset.ts';
import { type Issue, isFatal } from '../issue.ts';
import { ID, isComplete } from './cell.ts';
import { child, dropDoubled, entries, isObject, readString, readTexts, reject, report, type Spot } from './json.ts';
import { readIds, readViews } from './views.ts';

/** What datapackage.json says, checked: a dataset without its rows, and the paths of the files that hold them. */
interface Descriptor extends Omit<Dataset, 'figures' | 'places' | 'actions'> {
  readonly files: { readonly figures: string; readonly places: string | null; readonly actions: string | null };
}

export type DescriptorReading =
  | { readonly ok: true; readonly descriptor: Descriptor; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a Data Package descriptor with our own properties beside the standard's (see data/README.md): unknown JSON →
 * typed, or issues that name the path. A faulty view is left out; any other fault is fatal. Absent `views`, `highlights`
 * and files other than figures mean none.
 */
export function readDescriptor(json: unknown): DescriptorReading {
  const root: Spot = { at: '', value: json, severity: 'fatal', issues: [] };
  const { issues } = root;
  if (!isObject(root)) {
    reject({ ...root, at: 'JSON' }, SHAPES.object);
    return { ok: false, issues };
  }
  const topics = readTopics(child(root, 'topics'));
  const fields = {
    name: readString(child(root, 'name')),
    title: readTitled(root, 'title'),
    description: readTitled(root, 'description'),
    source: readReport(child(root, 'report')),
    licence: readLicence(root),
    topics,
    highlights: child(root, 'highlights').value === undefined ? [] : readIds(child(root, 'highlights')),
    views: readViews(
      child(root, 'views'),
      topics.map(({ id }) => id),
    ),
    files: readFiles(child(root, 'resources')),
  };
  return isComplete(fields) && !isFatal(issues) ? { ok: true, descriptor: fields, issues } : { ok: false, issues };
}

/** The standard has one `title`, ours; its English stands in `title_en`. */
function readTitled(root: Spot, key: string) {
  const zh = readString(child(root, key));
  const en = readString(child(root, `${key}_en`));
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function readReport(spot: Spot): Dataset['source'] | undefined {
  if (!isObject(spot)) return reject(spot, SHAPES.object);
  const fields = {
    title: readTexts(spot, 'title'),
    body: readTexts(spot, 'body'),
    speaker: readTexts(spot, 'speaker'),
    date: readString(child(spot, 'date'), /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, SHAPES.date),
  };
  if (!isComplete(fields)) return undefined;
  if (child(spot, 'since_zh').value === undefined && child(spot, 'since_en').value === undefined) return fields;
  const since = readTexts(spot, 'since');
  return since && { ...fields, since };
}

/** The first licence; what it covers is said in `licence_note_zh` and `licence_note_en`. */
function readLicence(root: Spot): Dataset['licence'] | undefined {
  const list = child(root, 'licenses');
  const [first] = entries(list);
  if (!first) return reject(list, nonEmptyList(SHAPES.object));
  const path = child(first, 'path');
  const fields = {
    name: readString(child(first, 'name')),
    url: path.value === undefined ? null : readString(path, /^https?:\/\//, SHAPES.url),
    title: readTexts(root, 'licence_note'),
  };
  return isComplete(fields) ? fields : undefined;
}

function readTopics(list: Spot): readonly Topic[] {
  const spots = entries(list);
  if (!spots.length) reject(list, nonEmptyList(SHAPES.object));
  const read = spots.flatMap((spot) => {
    const topic = readTopic(spot);
    return topic ? [[spot, topic] as const] : [];
  });
  return dropDoubled(read, (spot, id, first) => report(spot, 'doubled-id', doubledEntry(spot.at, id, first), id));
}

function readTopic(spot: Spot): Topic | undefined {
  if (!isObject(spot)) return reject(spot, SHAPES.object);
  const fields = {
    id: readString(child(spot, 'id'), ID, SHAPES.id),
    name: readTexts(spot, 'name'),
    lead: readTexts(spot, 'lead'),
  };
  return isComplete(fields) ? fields : undefined;
}

function readFiles(list: Spot): Descriptor['files'] | undefined {
  const resources = entries(list);
  const pathOf = (name: string): string | null | undefined => {
    const resource = resources.find((spot) => child(spot, 'name').value === name);
    return resource ? readString(child(resource, 'path')) : null;
  };
  const fields = { figures: pathOf('figures'), places: pathOf('places'), actions: pathOf('actions') };
  if (!isComplete(fields)) return undefined;
  const { figures } = fields;
  return figures === null ? reject(list, SHAPES.figuresFile) : { ...fields, figures };
}
