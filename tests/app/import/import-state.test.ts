import { describe, expect, it } from 'vitest';
import { type ImportedData, PLAIN } from '../../../src/app/import/import-request.ts';
import {
  begun,
  cancelled,
  closed,
  droppedReaders,
  ended,
  failed,
  type ImportState,
  keptOrNot,
  NO_IMPORTS,
  progressed,
  shown,
  undone,
  withDialog,
  withReport,
} from '../../../src/app/import/import-state.ts';
import { bareAnswer, type UserDataReader } from '../../../src/app/import/user-data-reader.ts';
import { newIssue } from '../../../src/figures/issue.ts';
import { report } from '../../report.ts';

const REPORT = report();
const DOUBT = newIssue('text', 'doubtful', { zh: '有疑', en: 'doubtful' });
const ANSWER = bareAnswer('a.csv', DOUBT);
const CLEAN = { ...ANSWER, issues: [] };

const newReader = (): UserDataReader => ({
  answer: ANSWER,
  contentId: '',
  map: () => Promise.reject(new Error('no table')),
  stretch: () => Promise.reject(new Error('no table')),
  repair: () => Promise.resolve(null),
  keep: () => Promise.resolve({ isKept: true, dropped: [] }),
  close: () => {},
});

const dataOf = (id: string, change: Partial<ImportedData> = {}): ImportedData => ({
  ...PLAIN,
  sources: [],
  id,
  reader: newReader(),
  answer: CLEAN,
  dataset: REPORT,
  keeping: null,
  ...change,
});

type Step = (state: ImportState) => ImportState;
const stateAfter = (...steps: readonly Step[]): ImportState => steps.reduce((state, step) => step(state), NO_IMPORTS);
const begin: Step = (state) => begun(state, 'a.csv');
const show =
  (data: ImportedData, lastShown: string | null = null): Step =>
  (state) =>
    shown(state, data, lastShown);
const fail =
  (reader: UserDataReader | null): Step =>
  (state) =>
    failed(state, { ...PLAIN, sources: [] }, ANSWER, reader);
const progress =
  (share: number): Step =>
  (state) =>
    progressed(state, share);
const closeDialog: Step = (state) => withDialog(state, null);

it('is the same state until there is another per cent, so that a page is not drawn anew for each part of a file', () => {
  const half = progressed(begin(NO_IMPORTS), 0.501);
  expect(half.busy?.percent).toBe(50);
  expect(progressed(half, 0.509)).toBe(half);
  expect(progressed(half, 0.51).busy?.percent).toBe(51);
});

const A = dataOf('a');
const B = dataOf('b', { answer: ANSWER });

describe('what is shown, what can be undone and what is said', () => {
  it.each<[string, readonly Step[], Pick<ImportState, 'current' | 'previous' | 'outcome' | 'event'>]>([
    ['at first', [], { current: null, previous: undefined, outcome: null, event: null }],
    ['while reading', [begin], { current: null, previous: undefined, outcome: 'busy', event: null }],
    ['opened', [begin, show(A), ended], { current: A, previous: null, outcome: 'ready', event: 'opened' }],
    ['opened with doubts', [begin, show(B)], { current: B, previous: null, outcome: 'doubtful', event: 'opened' }],
    ['others', [show(A), begin, show(B)], { current: B, previous: A, outcome: 'doubtful', event: 'opened' }],
    ['undone', [show(A), show(B), undone], { current: A, previous: undefined, outcome: 'ready', event: 'opened' }],
    ['undone to the report', [show(A), undone], { current: null, previous: undefined, outcome: null, event: 'closed' }],
    ['undone twice', [show(A), undone, undone], { current: null, previous: undefined, outcome: null, event: 'closed' }],
    ['closed', [show(A), closed], { current: null, previous: A, outcome: null, event: 'closed' }],
    [
      'closed and undone',
      [show(A), closed, undone],
      { current: A, previous: undefined, outcome: 'ready', event: 'opened' },
    ],
    ['closed where nothing is open', [closed], { current: null, previous: undefined, outcome: null, event: null }],
    [
      'cancelled',
      [show(B), begin, cancelled, ended],
      { current: B, previous: null, outcome: 'doubtful', event: 'cancelled' },
    ],
    ['failed', [show(A), begin, fail(null)], { current: A, previous: null, outcome: 'failed', event: 'failed' }],
  ])('%s', (_, steps, expected) => {
    expect(stateAfter(...steps)).toMatchObject(expected);
    expect(stateAfter(...steps).previous).toBe(expected.previous);
  });
});

describe('the data a page begins with can not be undone to the report', () => {
  it.each<[string, ImportedData, lastShown: string | null, previous: null | undefined]>([
    ['kept under their id', A, 'a', undefined],
    ['kept under the id of a version before', dataOf('a', { keptAs: 'a.csv 12' }), 'a.csv 12', undefined],
    ['inside the page', dataOf('a', { isEmbedded: true }), null, undefined],
    ['others than shown last', A, 'b', null],
    ['of no record, where none was shown', A, null, null],
  ])('%s', (_, data, lastShown, previous) => {
    expect(stateAfter(show(data, lastShown)).previous).toBe(previous);
  });

  it('but all later ones can', () => {
    expect(stateAfter(show(A, 'a'), show(B, 'b')).previous).toBe(A);
    expect(stateAfter(show(B), undone, show(A, 'a')).previous).toBe(undefined);
  });
});

describe('progress', () => {
  it.each<[string, readonly Step[], percent: number | undefined]>([
    ['of nothing', [progress(0.5)], undefined],
    ['at first', [begin], 0],
    ['in whole per cents', [begin, progress(0.999)], 99],
    ['of the newest only', [begin, progress(0.5), begin], 0],
    ['after the end', [begin, ended, progress(0.5)], undefined],
  ])('%s', (_, steps, percent) => {
    expect(stateAfter(...steps).busy?.percent).toBe(percent);
  });
});

describe('dialogs', () => {
  it.each<[string, readonly Step[], Pick<ImportState, 'dialog'>, hasFailure: boolean]>([
    ['open with a failure', [begin, fail(null)], { dialog: 'failure' }, true],
    ['let go of it when closed', [begin, fail(null), closeDialog], { dialog: null }, false],
    [
      'keep it while columns are chosen',
      [fail(null), (state) => withDialog(state, 'choose')],
      { dialog: 'choose' },
      true,
    ],
    ['close when something is read', [(state) => withDialog(state, 'open'), begin], { dialog: null }, false],
    ['close when something is shown', [fail(null), show(A)], { dialog: null }, false],
  ])('%s', (_, steps, dialog, hasFailure) => {
    const state = stateAfter(...steps);
    expect(state).toMatchObject(dialog);
    expect(state.failure !== null).toBe(hasFailure);
  });
});

const KEPT = { isKept: true, dropped: [] };

it('counts what is put before the reader, and not what becomes known of it', () => {
  const state = stateAfter(show(A));
  expect(state.shownCount).toBe(1);
  expect(keptOrNot(state, A, KEPT)).toMatchObject({ shownCount: 1, current: { id: 'a', keeping: KEPT } });
  expect(keptOrNot(stateAfter(show(A), show(B)), A, KEPT).current).toBe(B);
  expect(withReport(state, REPORT)).toMatchObject({ shownCount: 1, report: REPORT });
});

describe('readers are closed once nothing can ask them any more', () => {
  const reader = newReader();
  const again = dataOf('a', { reader: A.reader, isCompared: true });
  it.each<[string, before: readonly Step[], step: Step, readonly UserDataReader[]]>([
    ['none while the last import can be undone', [show(A)], show(B), []],
    ['of the last but one', [show(A), show(B)], show(dataOf('c')), [A.reader]],
    ['none where the same is shown another way', [show(A), show(again)], show(dataOf('c')), []],
    ['of what is undone', [show(A), show(B)], undone, [B.reader]],
    ['none of the same shown another way and undone', [show(A), show(again)], undone, []],
    ['of the one before what is closed', [show(A), show(B)], closed, [A.reader]],
    ['of a failure whose dialog is closed', [fail(reader)], closeDialog, [reader]],
    ['of a failure when something else is read', [fail(reader)], begin, [reader]],
    ['none while a failure is looked at', [show(A)], fail(reader), []],
  ])('%s', (_, before, step, dropped) => {
    const state = stateAfter(...before);
    expect(droppedReaders(state, step(state))).toEqual(dropped);
  });
});
