import { refreshWords } from '../../words/export/refresh-words.ts';
import type { Lang } from '../../words/lang.ts';
import type { Finding } from './findings.ts';
import type { NamedSlide, RefreshReport } from './refresh.ts';

/** A part of the report of a refresh, in words. */
export interface ChangeSection {
  readonly id: 'conflicts' | 'changed' | 'kept' | 'fresh' | 'vanished';
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What became of a deck, section by section, conflicts first; sections without a line are left out. */
export function describeRefresh(report: RefreshReport, lang: Lang): ChangeSection[] {
  const words = refreshWords(lang);
  const { conflicts, changed, kept, fresh, vanished, isAdded } = report;
  const section = (id: ChangeSection['id'], lines: readonly string[]): ChangeSection => ({
    id,
    heading: words.sections[id],
    lines: [...new Set(lines)],
  });
  return [
    section(
      'conflicts',
      conflicts.map((one) => describeConflict(one, lang)),
    ),
    section(
      'changed',
      changed.map((one) => describeChange(one, lang)),
    ),
    section('fresh', fresh.length === 0 ? [] : [...fresh.map(panelLine), isAdded ? words.added : words.notAdded]),
    section('vanished', vanished.map(panelLine)),
    section(
      'kept',
      kept.map((one) => describeKept(one, lang)),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

const panelLine = ({ title, id }: NamedSlide): string => (title === '' ? id : oneLine(title));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Slide and frame: `第5页 标题`. */
function placeWords({ slide, frame, aspect }: Finding, lang: Lang): string {
  const words = refreshWords(lang);
  const part = frame.includes('/') ? frame.slice(frame.indexOf('/') + 1) : '';
  const known = Object.hasOwn(words.parts, part) ? words.parts[part as keyof typeof words.parts] : words.frame(part);
  const said = part === '' ? '' : known;
  const aspectSaid = said === '' || (aspect !== 'text' && aspect !== 'notes') ? words.aspects[aspect] : '';
  return [words.slide(slide), said, aspectSaid].filter(Boolean).join(lang === 'zh' ? ' ' : ', ');
}

function describeConflict(finding: Finding, lang: Lang): string {
  const { was, now, blank, colon } = refreshWords(lang);
  const said = (text: string): string => oneLine(text) || blank;
  const both = [was(said(finding.mine)), now(said(finding.now))].join(lang === 'zh' ? '；' : '; ');
  return `${placeWords(finding, lang)}${colon}${both}`;
}

function describeChange(finding: Finding, lang: Lang): string {
  const { change, blank, colon } = refreshWords(lang);
  const [before, now] = [oneLine(finding.before), oneLine(finding.now)];
  const said = finding.aspect === 'chart' ? now : change(before || blank, now || blank);
  return `${placeWords(finding, lang)}${colon}${said}`;
}

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
