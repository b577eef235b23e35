import { attributeOf, elementAt } from '../ooxml/xml-nodes.ts';
import type { XmlElement } from '../ooxml/xml-tree.ts';
import { chartPath, isSameChart } from './chart-merge.ts';
import { copyShape, removeShape } from './copy-parts.ts';
import type { Findings } from './findings.ts';
import { type Located, properties } from './frames.ts';
import { isUntouched, wordsIn } from './group-merge.ts';
import { boxOf, isSameBox, movedBox, setBox } from './places.ts';
import type { Refreshing } from './refreshing.ts';
import { bodyText, isSameText } from './text-merge.ts';
import { formOf } from './tree-patch.ts';

/**
 * A frame that is of another kind this year, as a chart that was drawn of shapes until now: it takes the place it was
 * given, unless a person worked on it, which stays and is told. False where it stays.
 */
export function replaceFrame(
  before: Located,
  own: Located,
  next: Located,
  work: Refreshing,
  findings: Findings,
): boolean {
  const [base, mine, theirs] = [before.frame.element, own.frame.element, next.frame.element];
  if (formOf(base) === formOf(theirs)) return true;
  if (!isAsWritten(before, own, work)) {
    findings.conflict('frame', saidBy(mine), saidBy(base), saidBy(theirs));
    return false;
  }
  const fresh = copyShape(work.copier, next.slide.path, theirs, own.slide.path, mine);
  if (fresh === null) return true;
  const [was, held, now] = [boxOf(base), boxOf(mine), boxOf(theirs)];
  if (was !== null && held !== null && now !== null && !isSameBox(was, held)) {
    setBox(fresh, movedBox(now, was, held));
    findings.keep('place', '');
  }
  removeShape(work.mine, own.slide.path, mine, own.frame.parent);
  findings.change('frame', saidBy(base), saidBy(theirs));
  return true;
}

/** What this year's slide no longer has. */
export function dropFrame(before: Located, own: Located, work: Refreshing, findings: Findings): void {
  const [base, mine] = [before.frame.element, own.frame.element];
  if (!isAsWritten(before, own, work)) {
    findings.conflict('frame', saidBy(mine), saidBy(base), '');
    return;
  }
  removeShape(work.mine, own.slide.path, mine, own.frame.parent);
  findings.change('frame', saidBy(mine), '');
}

/** Whether a person left what is in a frame as it was; where it stands is not looked at. */
function isAsWritten(before: Located, own: Located, work: Refreshing): boolean {
  const [base, mine] = [before.frame.element, own.frame.element];
  if (base.name !== mine.name) return false;
  if (base.name === 'p:grpSp') return isUntouched(base, mine, work.base);
  const [was, held] = [chartPath(work.base.file, before.slide.path, base), chartPath(work.mine, own.slide.path, mine)];
  if (was !== null || held !== null)
    return was !== null && held !== null && isSameChart(work.base.file.tree(was), work.mine.tree(held));
  const [text, words] = [base, mine].map((shape) => elementAt(shape, 'p:txBody'));
  return !text || !words || isSameText(bodyText(text), bodyText(words));
}

/** Its words; of a chart its description. */
const saidBy = (shape: XmlElement): string => wordsIn(shape) || (attributeOf(properties(shape), 'descr') ?? '');
