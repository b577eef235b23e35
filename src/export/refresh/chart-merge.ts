import type { DeckFile } from '../ooxml/deck-file.ts';
import {
  allNamed,
  attributeOf,
  childrenNamed,
  copyOf,
  elementAt,
  elementsIn,
  removeChild,
  textOf,
} from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { isAnother, isRearranged, numberAdded, numberedAsWritten } from './arranged-chart.ts';
import type { BaseDeck } from './base-deck.ts';
import { chosenForm, indexOf, keepColors } from './chart-colors.ts';
import {
  changedNumbers,
  describeTrail,
  formsOf,
  isRing,
  numbersIn,
  numbersSaid,
  seriesIn,
  seriesSaid,
} from './chart-numbers.ts';
import type { Findings } from './findings.ts';
import { dropGone, inPlacesOf, isGone, namesOnSheet, type PlacedCharts, type SheetNames } from './moved-rows.ts';
import { isFormat, keepFormats, tellOfCutRanges } from './own-axes.ts';
import { isSameValue, type PatchListener, patchTree, type Trail } from './tree-patch.ts';
import { mergeWorkbook, openSheet, writtenCells } from './workbook-merge.ts';

/** Path of the chart that a frame shows; null for another frame. */
export function chartPath(deck: DeckFile, slide: string, frame: XmlElement): string | null {
  const [chart] = allNamed(frame, 'c:chart');
  const path = chart === undefined ? null : deck.target(slide, attributeOf(chart, 'r:id'));
  return path !== null && deck.has(path) ? path : null;
}

/** Programs that write no reference into the sheet behind have dropped the sheet as well. */
const refersToCells = (chart: XmlElement): boolean => allNamed(chart, 'c:f').some((one) => textOf(one).includes('!'));

/** The workbook behind a chart. */
const workbookPath = (deck: DeckFile, chart: string): string | null => {
  const path = deck.related(chart, 'package');
  return path !== null && deck.has(path) ? path : null;
};

/** Whether a person left a chart as it was: its numbers and names, and how it looks. */
export const isSameChart = (base: XmlElement, mine: XmlElement): boolean =>
  hasSameNumbers(base, mine) && hasSameLook(base, mine);

function hasSameNumbers(one: XmlElement, other: XmlElement): boolean {
  const [before, own] = [numbersIn(one), numbersIn(other)];
  return before.size === own.size && [...before].every(([name, value]) => isSameValue(own.get(name) ?? null, value));
}

const hasSameLook = (base: XmlElement, mine: XmlElement): boolean =>
  JSON.stringify(stylesOf(base)) === JSON.stringify(stylesOf(mine));

/** How a chart is drawn: by which types, lying or standing, how wide and how far apart, from where to where its axes run. */
const shapeOf = (chart: XmlElement): string =>
  [
    formsOf(chart),
    ...['barDir', 'grouping', 'gapWidth', 'overlap', 'max', 'min', 'majorUnit'].flatMap((name) =>
      allNamed(chart, `c:${name}`).map(
        (one) => `${name} ${Number(attributeOf(one, 'val')) || attributeOf(one, 'val')}`,
      ),
    ),
  ].join();

const NO_NAMES: SheetNames = { rows: [], columns: [] };

interface ChartPaths {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Brings a chart with its workbook up to date. */
export async function mergeChart(
  decks: { readonly base: BaseDeck; readonly mine: DeckFile; readonly theirs: DeckFile },
  paths: ChartPaths,
  findings: Findings,
  date: string,
): Promise<void> {
  const [base, held, theirs] = [
    decks.base.file.tree(paths.base),
    decks.mine.tree(paths.mine),
    decks.theirs.tree(paths.theirs),
  ];
  const mine = numberedAsWritten(base, held);
  const numbers = changedNumbers(base, theirs);
  const workbook = workbookPath(decks.mine, paths.mine);
  if (isAnother(base, mine)) {
    if (numbers !== '') findings.conflict('chart', '', '', numbers);
    return;
  }
  if (formsOf(base) !== formsOf(theirs)) {
    // A chart of another form has nothing that an edit of this one could be done to.
    if (isSameChart(base, mine)) putChart(decks, paths, copyOf(theirs));
    else {
      findings.conflict('chart', '', '', numbers);
      return;
    }
  } else if (isRing(base) && numbers !== '' && !hasSameNumbers(base, mine) && !hasSameNumbers(mine, theirs)) {
    // Shares are of all numbers together: of a ring with some of both years they would be of neither.
    findings.conflict('chart', '', '', numbers);
    return;
  } else {
    const sheets = decks.base.sheetOf(paths.base);
    const fresh = workbookPath(decks.theirs, paths.theirs);
    const next = fresh === null ? null : await openSheet(decks.theirs.bytes(fresh));
    const own = workbook === null ? null : await openSheet(decks.mine.bytes(workbook));
    const [before = NO_NAMES, now = NO_NAMES, ownNames = NO_NAMES] = [
      sheets && writtenCells(sheets),
      next?.cells,
      own?.cells,
    ].map((cells) => (cells ? namesOnSheet(cells) : NO_NAMES));
    if (isRearranged({ base, mine }, { base: before, mine: ownNames })) {
      // A number at a place would be put to the row that a person moved there.
      if (numbers === '') findings.keep('form', '');
      else findings.conflict('chart', '', '', numbers);
      return;
    }
    const placed = inPlacesOf({ base, mine, theirs }, { before: before.rows, now: now.rows });
    if ((workbook === null || !refersToCells(mine)) && formsOf(base) === formsOf(mine))
      replaceChart(decks, paths, placed, findings);
    else {
      tellOfGone(decks.base, placed, findings);
      patchChart(decks.base, placed, theirs, findings);
      decks.mine.replaceTree(paths.mine, placed.mine);
      if (workbook !== null && sheets !== null && fresh !== null)
        decks.mine.put(
          workbook,
          await mergeWorkbook(sheets, decks.mine.bytes(workbook), decks.theirs.bytes(fresh), findings, date),
        );
    }
  }
  if (numbers !== '') findings.change('chart', '', numbers);
}

/** Of these a person is told; the rest is how the chart looks. */
const isContent = (trail: Trail): boolean => trail.some((key) => /^(c:v|c:pt|a:t|c:tx|c:ser|c:rich)#/.test(key));

function patchChart(deck: BaseDeck, { base, mine }: PlacedCharts, theirs: XmlElement, findings: Findings): void {
  const isRestyled = !hasSameLook(base, mine) || shapeOf(base) !== shapeOf(mine);
  const listener: PatchListener = {
    changed: () => {},
    kept: (trail, own, before, now) => {
      const isNumber =
        isContent(trail) && trail.at(-1)?.startsWith('@') !== true && !trail.some((key) => key.startsWith('c15:'));
      const of = describeTrail(trail, base) || describeTrail(trail, theirs);
      const named = (text: string): string => (text === '' || of === '' ? text : `${of}: ${text}`);
      const isLost = trail.some((key) => isGone(key.split('#')[1] ?? null));
      // A series that is no more on one side is said by its numbers.
      const index = /^c:ser#(.*)/.exec(trail.at(-1) ?? '')?.[1];
      const [held, was, fresh] =
        index === undefined
          ? [named(own), named(before), named(now)]
          : [mine, base, theirs].map((chart) => seriesSaid(chart, index));
      if (isNumber && (!isLost || own !== ''))
        findings.conflict(isLost ? 'gone' : 'number', held ?? '', was ?? '', fresh ?? '');
      // A unit that the person's format names may not be that of this year's numbers.
      if (isFormat(trail)) findings.conflict('form', own, before, now);
    },
    isChosen: (was, held) => was.name === 'c:dPt' && chosenForm(deck, was, held) !== null,
    // Labels are said with the numbers they follow.
    findings: { ...findings, change: () => {} },
  };
  if (formsOf(base) === formsOf(mine)) patchTree(base, mine, theirs, listener);
  else patchOtherForm(base, mine, theirs, listener);
  dropGone(mine);
  numberAdded(mine);
  tellOfCutRanges(mine, theirs, findings);
  if (isRestyled) findings.keep('form', '');
}

/** Colours that a person gave to points whose rows this year's data no longer have. */
function tellOfGone(deck: BaseDeck, { base, mine }: PlacedCharts, findings: Findings): void {
  const before = new Map(seriesIn(base).map((one) => [indexOf(one), one]));
  for (const series of seriesIn(mine))
    for (const point of childrenNamed(series, 'c:dPt').filter((one) => isGone(indexOf(one)))) {
      const was = before.get(indexOf(series));
      const old = was && childrenNamed(was, 'c:dPt').find((one) => indexOf(one) === indexOf(point));
      if (was !== undefined && chosenForm(deck, old ?? was, point) !== null)
        findings.conflict('gone', describeTrail([`c:ser#${indexOf(series)}`, `c:dPt#${indexOf(point)}`], base), '', '');
    }
}

/** A chart whose type a person changed: its series are found by their numbers, whatever they are drawn as now. */
function patchOtherForm(base: XmlElement, mine: XmlElement, theirs: XmlElement, listener: PatchListener): void {
  const [before, own, next] = [base, mine, theirs].map(
    (chart) => new Map(seriesIn(chart).map((one) => [indexOf(one), one])),
  );
  for (const index of new Set([...(before?.keys() ?? []), ...(next?.keys() ?? [])])) {
    const [was, held, fresh] = [before?.get(index), own?.get(index), next?.get(index)];
    const trail = [`c:ser#${index}`];
    if (was !== undefined && held !== undefined && fresh !== undefined) patchTree(was, held, fresh, listener, trail);
    // A series of one form has no place in another.
    else if (fresh !== undefined || held !== undefined)
      listener.kept(trail, numbersSaid(held), numbersSaid(was), numbersSaid(fresh));
  }
  patchTree(withoutForms(base), mine, withoutForms(theirs), listener);
}

/** A chart with what it is drawn with taken away: title, key, axes and type are left. */
function withoutForms(chart: XmlElement): XmlElement {
  const bare = copyOf(chart);
  const plot = elementAt(bare, 'c:chart/c:plotArea');
  for (const one of plot === null ? [] : elementsIn(plot))
    if (one.name.endsWith('Chart')) removeChild(plot ?? bare, one);
  return bare;
}

/** Colours, sizes and fonts, in their order. */
const stylesOf = (element: XmlElement): string[] =>
  elementsIn(element).flatMap((child) => [
    ...(/^a:(schemeClr|srgbClr|latin|ea)$/.test(child.name)
      ? child.attributes.map(({ value }) => value.toLowerCase())
      : []),
    ...(child.name === 'a:ln' ? [attributeOf(child, 'w') ?? ''] : []),
    ...(/^a:(rPr|defRPr)$/.test(child.name) ? [attributeOf(child, 'sz') ?? ''] : []),
    ...stylesOf(child),
  ]);

/**
 * A chart that lost its sheet is this year's as a whole, with its workbook; colours the person gave to a series and formats they gave to axes stay.
 */
function replaceChart(
  { base, mine, theirs }: { readonly base: BaseDeck; readonly mine: DeckFile; readonly theirs: DeckFile },
  paths: ChartPaths,
  placed: PlacedCharts,
  findings: Findings,
): void {
  const fresh = copyOf(theirs.tree(paths.theirs));
  const [old, held] = [placed.base, placed.mine].map(
    (chart) => new Map(seriesIn(chart).map((one) => [indexOf(one), one])),
  );
  tellOfGone(base, placed, findings);
  const series = new Map(seriesIn(fresh).map((one) => [indexOf(one), one]));
  for (const [index, one] of series) {
    const [before, own] = [old?.get(index), held?.get(index)];
    if (before !== undefined && own !== undefined) keepColors(base, before, own, one);
    // What a person took out does not come back.
    else if (before !== undefined) dropSeries(fresh, one, index ?? '', placed.base, findings);
  }
  for (const index of held?.keys() ?? [])
    if (!series.has(index)) findings.conflict('gone', seriesSaid(placed.mine, index ?? ''), '', '');
  dropGone(fresh);
  keepFormats(placed.base, placed.mine, fresh, findings);
  putChart({ mine, theirs }, paths, fresh);
  findings.keep('workbook', '');
}

function dropSeries(fresh: XmlElement, one: XmlElement, index: string, base: XmlElement, findings: Findings): void {
  findings.conflict('number', '', seriesSaid(base, index), seriesSaid(fresh, index));
  for (const group of elementsIn(elementAt(fresh, 'c:chart/c:plotArea') ?? fresh))
    if (group.children.includes(one)) removeChild(group, one);
}

/** Puts a chart with this year's workbook in the place of the person's. */
function putChart(
  { mine, theirs }: { readonly mine: DeckFile; readonly theirs: DeckFile },
  paths: ChartPaths,
  fresh: XmlElement,
): void {
  const fill = theirs.related(paths.theirs, 'package');
  for (const { path } of mine.relations(paths.mine)) if (path !== null && mine.has(path)) mine.remove(paths.mine, path);
  const workbook = fill === null ? null : mine.add('ppt/embeddings/workbook.xlsx', theirs.bytes(fill), null);
  const external = elementAt(fresh, 'c:externalData');
  if (workbook !== null && external !== null) {
    const id = mine.relate(paths.mine, 'package', workbook);
    for (const one of external.attributes) if (one.name === 'r:id') one.value = id;
  } else if (external !== null) removeChild(fresh, external);
  mine.replaceTree(paths.mine, fresh);
}
