import type { Dataset, Figure, Quotation } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import { statementWordsOf } from '../../words/statement-words.ts';
import { termsOf } from '../../words/terms.ts';
import { formatSection } from './figure-text.ts';

/** How the report states a figure. */
export interface Statement {
  readonly id: string;
  readonly name: string;
  /** The phrase as printed. */
  readonly asStated: string;
  /** `报告第1.3节`; blank where the file does not say. */
  readonly section: string;
  /** What the section is about, as the topics of its figures say; blank as `section`. */
  readonly subject: string;
  /** Null where the data carry no text of the report, or nobody has read it yet. */
  readonly quotation: Quotation | null;
}

export function statementOf(figure: Figure, dataset: Dataset, lang: Lang): Statement {
  const { id, name, asStated, section } = figure;
  return {
    id,
    name: name[lang],
    asStated,
    section: section === '' ? '' : formatSection(section, lang),
    subject: section === '' ? '' : subjectOf(section, dataset, lang),
    quotation: dataset.quotations?.get(id) ?? null,
  };
}

/** The topics of the figures that stand in a section, in the report's order. */
function subjectOf(section: string, { figures, topics }: Dataset, lang: Lang): string {
  const own = new Set([...figures.values()].flatMap((one) => (one.section === section ? [one.topic] : [])));
  return topics
    .filter(({ id }) => own.has(id))
    .map(({ name }) => name[lang])
    .join(statementWordsOf(lang).list);
}

/** The statements of the figures that a panel shows, in its order; places and derived numbers have none. */
export const statementsIn = (points: readonly { readonly id: string }[], dataset: Dataset, lang: Lang): Statement[] =>
  points.flatMap(({ id }) => {
    const figure = dataset.figures.get(id);
    return figure === undefined ? [] : [statementOf(figure, dataset, lang)];
  });

/** The sentence of a quotation, whole. */
const sentenceOf = ({ opening, stated, closing }: Quotation): string => opening + stated + closing;

/** A statement in one line: name, phrase, section and subject, and the sentence where there is one. */
export function formatStatement({ name, asStated, section, subject, quotation }: Statement, lang: Lang): string {
  const { join } = termsOf(lang);
  const words = statementWordsOf(lang);
  const said = [
    words.phrase(asStated),
    section,
    subject && words.subject(subject),
    quotation && words.sentence(sentenceOf(quotation)),
  ];
  return name + join.colon + said.filter(Boolean).join(join.item);
}
