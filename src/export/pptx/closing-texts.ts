import { publicationWords } from '../../words/export/publication.ts';
import { provenanceFacts, type Report, readingNotes } from '../report.ts';

/** What the last slide says. */
interface ClosingTexts {
  readonly title: string;
  /** What the marks mean; none where nothing is marked. */
  readonly notes: readonly string[];
  /** Above where the numbers come from; null where the title says it. */
  readonly heading: string | null;
  readonly facts: readonly string[];
}

/** What the marks mean, and where the numbers come from, which is all there is to say of charts without marks. */
export function closingTexts(report: Report): ClosingTexts {
  const { reading, provenance, joinColon } = publicationWords(report.lang);
  const notes = readingNotes(report);
  const facts = provenanceFacts(report).map(({ name, text }) => joinColon(name, text));
  return notes.length === 0
    ? { title: provenance, notes, heading: null, facts }
    : { title: reading, notes, heading: provenance, facts };
}
