import { refreshWords } from '../../words/export/refresh-words.ts';
import type { Lang } from '../../words/lang.ts';
import { oneLine } from '../../words/one-line.ts';
import type { ChangeSection } from '../export-request.ts';
import type { Finding } from './findings.ts';
import type { NamedSlide, RefreshReport } from './refresh.ts';
import { editsBetween } from './text-diff.ts';

/** What became of a deck, section by section, conflicts first; sections without a line are left out. */
export function describeRefresh(report: RefreshReport, lang: Lang): ChangeSection[] {
  const words = refreshWords(lang);
  const { conflicts, changed, kept, fresh, vanished, isAdded } = report;
  const section = (id: ChangeSection['id'], lines: readonly string[]): ChangeSection => ({
    id,
    heading: words.sections[id],
    lines,
  });
  return [
    section('conflicts', onSlides(conflicts, describeConflict, lang)),
    section('changed', onSlides(changed, describeChange, lang)),
    section('fresh', fresh.length === 0 ? [] : [...fresh.map(panelLine), isAdded ? words.added : words.notAdded]),
    section('vanished', vanished.map(panelLine)),
    section('kept', onSlides(kept, describeKept, lang)),
  ].filter(({ lines }) => lines.length > 0);
}

/** What is the same on several slides is said once: `第5、6页 备注：…`. */
function onSlides(
  findings: readonly Finding[],
  describe: (finding: Finding, lang: Lang) => string,
  lang: Lang,
): string[] {
  const slides = new Map<string, Set<number>>();
  for (const finding of findings) {
    const line = describe(finding, lang);
    slides.set(line, (slides.get(line) ?? new Set()).add(finding.slide));
  }
  return [...slides].map(([line, numbers]) =>
    [refreshWords(lang).slides([...numbers].filter((number) => number > 0)), line].filter(Boolean).join(' '),
  );
}

const panelLine = ({ title, id }: NamedSlide): string => (title === '' ? id : oneLine(title));

/** Which frame, and what of it: `图1 替代文字`. */
function placeWords({ frame, aspect }: Finding, lang: Lang): string {
  const words = refreshWords(lang);
  const part = frame.includes('/') ? frame.slice(frame.indexOf('/') + 1) : '';
  const known = Object.hasOwn(words.parts, part) ? words.parts[part as keyof typeof words.parts] : words.frame(part);
  const said = part === '' ? '' : known;
  const aspectSaid = said === '' || (aspect !== 'text' && aspect !== 'notes') ? words.aspects[aspect] : '';
  return [said, aspectSaid].filter(Boolean).join(lang === 'zh' ? ' ' : ', ');
}

function describeConflict(finding: Finding, lang: Lang): string {
  const { was, now, latest, blank, colon, outdated } = refreshWords(lang);
  const said = (text: string): string => oneLine(text) || blank;
  const isOwn = finding.aspect === 'shapes' || finding.aspect === 'words';
  const other = finding.aspect === 'times' ? latest : now;
  const both = [was(said(finding.mine)), isOwn ? outdated(finding.before) : other(said(finding.now))];
  return `${placeWords(finding, lang)}${colon}${both.join(lang === 'zh' ? '；' : '; ')}`;
}

function describeChange(finding: Finding, lang: Lang): string {
  const { change, blank, colon } = refreshWords(lang);
  const [before, now] = shortened(oneLine(finding.before), oneLine(finding.now));
  const said = finding.aspect === 'chart' ? now : change(before || blank, now || blank);
  return `${placeWords(finding, lang)}${colon}${said}`;
}

const CONTEXT = 14;
const MOST = 90;

/** Two long texts from a little before where they differ to a little behind. */
function shortened(before: string, now: string): readonly [string, string] {
  if (before === '' || now === '') return [cut(before), cut(now)];
  const edits = editsBetween(before, now);
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return [cut(before), cut(now)];
  const start = Math.max(0, first.start - CONTEXT);
  const behind = Math.max(0, before.length - last.end - CONTEXT);
  const part = (text: string): string =>
    `${start === 0 ? '' : '…'}${cut(text.slice(start, text.length - behind))}${behind === 0 ? '' : '…'}`;
  return [part(before), part(now)];
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

function describeKept(finding: Finding, lang: Lang): string {
  const { lostWorkbook, colon } = refreshWords(lang);
  const said = finding.aspect === 'workbook' ? lostWorkbook : oneLine(finding.mine);
  return said === '' ? placeWords(finding, lang) : `${placeWords(finding, lang)}${colon}${said}`;
}

/** A text cannot become markup of the list it stands in. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** The same as `changes.md`. */
export function formatChanges(report: RefreshReport, lang: Lang, deck: string): string {
  const words = refreshWords(lang);
  const sections = describeRefresh(report, lang).map(
    ({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${escaped(line)}`).join('\n')}\n`,
  );
  return [
    `# ${words.heading}${words.colon}${escaped(deck)}\n`,
    ...(sections.length === 0 ? [`${words.none}\n`] : sections),
  ].join('\n');
}
