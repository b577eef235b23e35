import { describe, expect, it } from 'vitest';
import { type DeckFile, openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { allNamed, textOf } from '../../../src/export/ooxml/xml-nodes.ts';
import type { XmlElement } from '../../../src/export/ooxml/xml-tree.ts';
import { describeRefresh } from '../../../src/export/refresh/changes.ts';
import { chartPath } from '../../../src/export/refresh/chart-merge.ts';
import { slidePaths, writtenSlides } from '../../../src/export/refresh/frames.ts';
import { openOwnDeck } from '../../../src/export/refresh/refresh.ts';
import type { Lang } from '../../../src/words/lang.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { hasSchemas, newSchemaCheck } from '../office/schemas.ts';
import {
  addShape,
  addSlide,
  deleteSlide,
  lastSlideFirst,
  moveFrame,
  type Parts,
  partOf,
  replaceIn,
  slideNamed,
  TEXT_BOX,
} from './person.ts';
import { formsOf } from './said.ts';
import { deckOf, edited, freshDeck, nextYear, refreshed, yearSource } from './years.ts';

const schemaFaults = hasSchemas ? newSchemaCheck() : () => [];

/** Last year's deck. */
const lastYear = madeOnce(async (lang: Lang) => deckOf(await yearSource(), lang));

describe('a deck that nobody touched', () => {
  it.each(['zh', 'en'] as const)('is this year’s deck after it is refreshed: %s', async (lang) => {
    const old = await lastYear(lang);
    const source = await nextYear();
    const { bytes, report } = await refreshed(old, source);
    expect(report.conflicts).toEqual([]);
    expect(report.kept).toEqual([]);
    const [made, fresh] = [await openDeckFile(bytes), await openDeckFile(await freshDeck(old, source))];
    expect(formsOf(made)).toEqual(formsOf(fresh));
    expect(describeRefresh(report, lang).map(({ id }) => id)).toEqual(['changed']);
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
  });

  it('is the same deck with the same data', async () => {
    const source = await yearSource();
    const old = await lastYear('zh');
    const { bytes, report } = await refreshed(old, source);
    expect([report.changed, report.kept, report.conflicts, report.fresh, report.vanished]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(formsOf(await openDeckFile(bytes))).toEqual(formsOf(await openDeckFile(old)));
    expect((await refreshed(old, source)).bytes).toEqual(bytes);
  });
});

const sourceWithNewPanel = () =>
  nextYear((descriptor) => {
    for (const view of descriptor.views) if (view.id === 'cadres') Object.assign(view, { id: 'cadres-now' });
  });

/** All that a person does to a deck before the next year. */
function workOn(parts: Parts): void {
  const contracts = slideNamed(parts, 'contracts');
  moveFrame(parts, contracts, 'contracts/1', [700_000, 2_400_000, 9_000_000, 2_900_000]);
  const chart = partOf(parts, contracts, 'charts');
  replaceIn(parts, chart, '<a:schemeClr val="accent1"/>', '<a:srgbClr val="00B050"/>');
  addShape(parts, contracts, TEXT_BOX);
  const skills = slideNamed(parts, 'skills');
  replaceIn(parts, skills, /(name="skills\/title"[\s\S]*?<a:rPr lang="zh-CN"[^>]*>)/, '$1<a:latin typeface="KaiTi"/>');
  const innovation = slideNamed(parts, 'innovation');
  moveFrame(parts, innovation, 'innovation/1', [558_800, 2_122_335, 2_229_085, 1_724_626]);
  replaceIn(parts, innovation, '技术革新、攻关和改造100多万项，合理化建议50多万条', '工人的好主意：100多万项革新');
  replaceIn(parts, innovation, '省工会十一大以来累计，件数', '五年来累计');
  const speech = partOf(parts, innovation, 'notesSlides');
  replaceIn(
    parts,
    speech,
    '</p:txBody>',
    '<a:p><a:r><a:rPr lang="zh-CN"/><a:t>这里停一下，请大家提问。</a:t></a:r></a:p></p:txBody>',
  );
  deleteSlide(parts, slideNamed(parts, 'model-workers'));
  lastSlideFirst(parts);
  addSlide(parts);
}

describe('a deck that a person worked on', () => {
  const made = madeOnce(async () => {
    const old = await edited(await lastYear('zh'), workOn);
    const source = await sourceWithNewPanel();
    const result = await refreshed(old, source, true);
    return {
      ...result,
      old,
      fresh: await openDeckFile(await freshDeck(old, source)),
      deck: await openDeckFile(result.bytes),
    };
  });

  const textOfParts = (deck: DeckFile): Parts =>
    new Map(
      [...deck.written()]
        .filter(([path]) => path.endsWith('.xml'))
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
    );

  it('keeps every edit', async () => {
    const { deck } = await made();
    const parts = textOfParts(deck);
    const slide = (name: string): string => parts.get(slideNamed(parts, name)) ?? '';
    expect(slide('contracts')).toContain('<a:off x="700000" y="2400000"/><a:ext cx="9000000" cy="2900000"/>');
    expect(slide('contracts')).toContain('讨论稿，请勿外传');
    expect(
      parts.get(partOf(new Map([...parts, ...relationsIn(deck)]), slideNamed(parts, 'contracts'), 'charts')),
    ).toContain('<a:srgbClr val="00B050"/>');
    expect(slide('skills')).toContain('<a:latin typeface="KaiTi"/>');
    expect(slide('innovation')).toContain('工人的好主意：100多万项革新');
    expect(slide('innovation')).toContain('五年来累计');
    expect([...parts.values()].join()).toContain('这里停一下，请大家提问。');
    expect(slidePaths(deck).filter((path) => (parts.get(path) ?? '').includes('name="model-workers"'))).toEqual([]);
    expect(parts.get(slidePaths(deck)[0] ?? '')).toContain('name="closing"');
    expect(parts.get(slidePaths(deck)[2] ?? '')).toContain('我们自己的一页');
  });

  it('scales this year’s drawing as the person scaled last year’s', async () => {
    const { deck } = await made();
    const parts = textOfParts(deck);
    const slide = parts.get(slideNamed(parts, 'innovation')) ?? '';
    const [, cx, cy] = /name="innovation\/1"[\s\S]*?<a:ext cx="(\d+)" cy="(\d+)"\/><a:chOff/.exec(slide) ?? [];
    const [, inner, down] = /name="innovation\/1"[\s\S]*?<a:chExt cx="(\d+)" cy="(\d+)"\/>/.exec(slide) ?? [];
    expect(Number(cx) / Number(inner)).toBeCloseTo(0.5, 2);
    expect(Number(cy) / Number(down)).toBeCloseTo(0.5, 2);
    expect(slide).toContain('120多万项');
  });

  it('has every number of this year but those in conflict', async () => {
    const { deck, fresh, report } = await made();
    const conflicts = new Set(report.conflicts.map(({ frame }) => frame));
    const kept = new Set(['innovation/subtitle']);
    const [own, wanted] = [saidIn(deck), saidIn(fresh)];
    const stale = [...wanted].filter(
      ([name, text]) => own.has(name) && !conflicts.has(name) && !kept.has(name) && own.get(name) !== text,
    );
    expect(stale).toEqual([]);
    expect([...wanted.keys()].filter((name) => !own.has(name))).toEqual([
      'model-workers/title',
      'model-workers/subtitle',
      'model-workers/1',
      'model-workers/notes',
      'model-workers/source',
    ]);
  });

  it('says every conflict and all that stays', async () => {
    const { report } = await made();
    expect(report.conflicts.map(({ frame, mine, now }) => [frame, mine, now])).toEqual([
      ['innovation/title', '工人的好主意：100多万项革新', '技术革新、攻关和改造120多万项，合理化建议60多万条'],
    ]);
    expect(report.vanished).toEqual([expect.objectContaining({ id: 'cadres' })]);
    expect(report.fresh).toEqual([expect.objectContaining({ id: 'cadres-now' })]);
    expect(report.kept.map(({ aspect, frame }) => `${aspect} ${frame}`)).toEqual([
      'slide ',
      'text innovation/subtitle',
      'place innovation/1',
      'notes innovation/speech',
      'form contracts/1',
      'place contracts/1',
      'shapes contracts',
      'deleted model-workers',
      'order ',
    ]);
  });

  it('is valid, the same each time, and is refreshed again', async () => {
    const { bytes, old } = await made();
    expect(packageFaults(bytes, schemaFaults)).toEqual([]);
    const again = await refreshed(old, await sourceWithNewPanel(), true);
    expect(again.bytes).toEqual(bytes);
    const third = await refreshed(bytes, await sourceWithNewPanel(), true);
    expect([third.report.changed, third.report.conflicts, third.report.fresh]).toEqual([[], [], []]);
  });
});

describe('a new panel that was not taken', () => {
  it('is offered again at the next refresh, and the deck holds nothing of it until then', async () => {
    const source = await sourceWithNewPanel();
    const first = await refreshed(await lastYear('zh'), source);
    expect([first.report.fresh.map(({ id }) => id), first.report.isAdded]).toEqual([['cadres-now'], false]);
    const held = (await openOwnDeck(first.bytes)).copy?.parts ?? new Map<string, string>();
    expect([...held.values()].join()).not.toContain('cadres-now');
    const second = await refreshed(first.bytes, source);
    expect(second.report.fresh.map(({ id }) => id)).toEqual(['cadres-now']);
    expect(second.report.kept.map(({ aspect }) => aspect)).not.toContain('deleted');
    const third = await refreshed(second.bytes, source, true);
    const names = writtenSlides(await openDeckFile(third.bytes)).map(({ name }) => name);
    expect([third.report.isAdded, names.at(-1)]).toEqual([true, 'cadres-now']);
    expect((await refreshed(third.bytes, source, true)).report.fresh).toEqual([]);
    expect(packageFaults(second.bytes, schemaFaults)).toEqual([]);
  });
});

/** What each frame says: its words, or the texts of its chart. */
function saidIn(deck: DeckFile): Map<string, string> {
  const slides = writtenSlides(deck);
  return new Map(
    slides.flatMap(({ path, frames }) =>
      frames.map(({ name, element }): [string, string] => {
        const chart = chartPath(deck, path, element);
        return [name, chart === null ? wordsIn(element) : wordsIn(deck.tree(chart))];
      }),
    ),
  );
}

const wordsIn = (element: XmlElement): string =>
  ['a:t', 'c:v', 'c:f'].flatMap((name) => allNamed(element, name).map(textOf)).join('|');

const relationsIn = (deck: DeckFile): [string, string][] =>
  [...deck.written()]
    .filter(([path]) => path.endsWith('.rels'))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
