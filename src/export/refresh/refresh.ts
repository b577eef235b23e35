import { laterDeck, noBaseCopy, notOurDeck } from '../../words/export/refresh-words.ts';
import { type DeckFile, openDeckFile } from '../ooxml/deck-file.ts';
import { elementAt, setText, textOf } from '../ooxml/xml-nodes.ts';
import { type BaseCopy, packedCopy } from '../pptx/base-copy.ts';
import type { DeckRecipe } from '../pptx/deck-recipe.ts';
import { Refusal } from '../refusal.ts';
import type { ExportSource } from '../requests/export-source.ts';
import { pause, type Watch } from '../watch.ts';
import { zipFiles } from '../zip.ts';
import { baseCopyIn, baseDeckOf, withoutSlides } from './base-deck.ts';
import { appendSlide } from './copy-parts.ts';
import { exportAgain } from './deck-again.ts';
import { findingsAt, noFindings, type RefreshFindings } from './findings.ts';
import { type FramedSlide, foundSlides, writtenSlides } from './frames.ts';
import { newOutdatedFinder } from './outdated-numbers.ts';
import { authoredTexts, tellOfOutdated } from './outdated-words.ts';
import { isOurs, propertiesRecipe, updateProperties } from './properties.ts';
import type { Refreshing } from './refreshing.ts';
import { mergeSlide } from './slide-merge.ts';
import { bodyText } from './text-merge.ts';

/** A panel, or a slide that opens or closes something, by its id and as its title calls it. */
export interface NamedSlide {
  readonly id: string;
  readonly title: string;
}

/** What became of a deck. */
export interface RefreshReport extends RefreshFindings {
  /** Panels of this year that the deck did not have; they stand at its end if that was asked for. */
  readonly fresh: readonly NamedSlide[];
  readonly isAdded: boolean;
  /** Panels that are no more; their slides stay as they were. */
  readonly vanished: readonly NamedSlide[];
}

export interface RefreshedDeck {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: RefreshReport;
  readonly recipe: DeckRecipe;
}

/** An opened deck, with what is known of how it was written. */
export interface OpenedDeck {
  readonly file: DeckFile;
  /** Part of the copy it holds of itself; null where it holds none. */
  readonly path: string | null;
  readonly copy: BaseCopy | null;
  readonly recipe: DeckRecipe;
}

/** Opens a deck to be refreshed; throws a `Refusal` for one that this program has not written. */
export async function openOwnDeck(bytes: Uint8Array): Promise<OpenedDeck> {
  const file = await openDeckFile(bytes);
  const held = await baseCopyIn(file);
  if (held !== null) return { file, path: held.path, copy: held.copy, recipe: held.copy.recipe };
  const recipe = propertiesRecipe(file);
  if (recipe === null) throw new Refusal(isOurs(file) ? laterDeck() : notOurDeck());
  return { file, path: null, copy: null, recipe };
}

/** What a deck was made of, where it holds no copy of itself: last year's data make it again. */
async function copyMadeAgain({ recipe }: OpenedDeck, earlier: ExportSource): Promise<BaseCopy> {
  const made = await baseCopyIn(await openDeckFile(await exportAgain(recipe, earlier)));
  if (made === null) throw new RangeError('invalid deck: it holds no copy of itself');
  return made.copy;
}

export interface RefreshWish {
  /** Whether panels that are new come as slides at the end. */
  readonly addsNew: boolean;
  /** Last year's data; for a deck without a copy of itself. */
  readonly earlier?: ExportSource | null;
}

/**
 * A deck, however edited since, with the numbers of other data: what the data changed is changed wherever the deck is
 * still as it was written, what a person changed stays, and what both changed stays and is told. Always a new file;
 * the same input gives the same bytes. Throws a `Refusal` where that cannot be done.
 */
export async function refreshDeck(
  opened: OpenedDeck,
  source: ExportSource,
  wish: RefreshWish,
  watch: Watch = {},
): Promise<RefreshedDeck> {
  const { file: mine, recipe } = opened;
  const copy = opened.copy ?? (wish.earlier ? await copyMadeAgain(opened, wish.earlier) : null);
  if (copy === null) throw new Refusal(noBaseCopy());
  const { signal } = watch;
  const half: Watch = signal === undefined ? {} : { signal };
  await pause(watch, 0, 3);
  const theirs = await openDeckFile(await exportAgain(recipe, source, half));
  await pause(watch, 1, 3);
  const base = baseDeckOf(copy);
  const [own, theirSlides] = [foundSlides(mine, base.slides), writtenSlides(theirs)];
  const all = noFindings();
  const found = new Set(own.flatMap(({ frames }) => frames.map(({ name }) => name)));
  const copier = { theirs, mine, copied: new Map<string, string>() };
  const { date } = source.dataset.source;
  const work: Refreshing = { base, mine, theirs, theirSlides, copier, found, all, date, heldBack: new Set() };
  const authored = authoredTexts(recipe.userData);
  const outdatedIn = newOutdatedFinder(base, { file: theirs, slides: theirSlides }, authored);
  for (const [index, slide] of own.entries()) {
    await pause(half, index, own.length);
    await mergeSlide(slide, index + 1, work);
    tellOfSlide(slide, index + 1, all);
    tellOfOutdated(slide, index + 1, work, outdatedIn, authored);
  }
  tellOfDeck(own, base.slides, all);
  const known = new Set([...base.slides, ...own].map(({ name }) => name));
  for (const { chosen, latest } of source.heldTimes ?? []) findingsAt(all, 0, '').conflict('times', chosen, '', latest);
  const fresh = theirSlides.filter(({ name }) => name !== null && !known.has(name));
  if (wish.addsNew) for (const { path } of fresh) appendSlide(copier, path);
  const vanished = base.slides.filter(
    ({ name }) => !theirSlides.some((one) => one.name === name) && own.some((one) => one.name === name),
  );
  // What was not taken is offered again next time.
  await rewriteSelf(opened, theirs, copy, wish.addsNew ? [] : fresh.map(({ path }) => path));
  await pause(watch, 2, 3);
  const bytes = await zipFiles(mine.written(), date);
  const report = {
    ...all,
    fresh: fresh.map((one) => named(one)),
    isAdded: wish.addsNew,
    vanished: vanished.map((one) => named(one)),
  };
  return { bytes, report, recipe };
}

function named({ name, frames }: FramedSlide): NamedSlide {
  const title = frames.find((frame) => frame.name === `${name}/title`);
  const body = title === undefined ? null : elementAt(title.element, 'p:txBody');
  return { id: name ?? '', title: body === null ? '' : bodyText(body) };
}

function tellOfSlide({ name, others, frames }: FramedSlide, number: number, all: RefreshFindings): void {
  if (name === null && frames.length === 0) findingsAt(all, number, '').keep('slide', '');
  else if (others.length > 0) findingsAt(all, number, name ?? '').keep('shapes', '');
}

function tellOfDeck(own: readonly FramedSlide[], base: readonly FramedSlide[], all: RefreshFindings): void {
  const names = own.flatMap(({ name }) => name ?? []);
  for (const slide of base)
    if (slide.name !== null && !names.includes(slide.name))
      findingsAt(all, 0, slide.name).keep('deleted', named(slide).title);
  const order = base.flatMap(({ name }) => (name !== null && names.includes(name) ? [name] : []));
  const isSame = [...new Set(names)].every((name, index) => name === order[index]);
  if (!isSame) findingsAt(all, 0, '').keep('order', '');
}

/** The deck then is one of this year: the next refresh begins with it. */
async function rewriteSelf(
  { file, path }: OpenedDeck,
  theirs: DeckFile,
  copy: BaseCopy,
  left: readonly string[],
): Promise<void> {
  const fresh = await baseCopyIn(theirs);
  if (fresh === null) return;
  if (left.length > 0) {
    setText(theirs.tree(fresh.path), await packedCopy(withoutSlides(fresh.copy, left)));
    theirs.touch(fresh.path);
    theirs.written();
  }
  if (path === null) {
    const presentation = file.related('', 'officeDocument') ?? '';
    file.relate(presentation, 'customXml', file.add('customXml/item1.xml', theirs.bytes(fresh.path), null));
  } else {
    setText(file.tree(path), textOf(theirs.tree(fresh.path)));
    file.touch(path);
  }
  updateProperties(file, theirs, copy);
}
