import type { TextReading } from '../../text/reading.ts';
import type { Decision, RowEdits } from '../../text/review.ts';
import type { ReviewSession } from './review-session.ts';

/** What a person called an indicator, by the name that a text gives it: proposed again for the next report. */
export type KnownNames = ReadonlyMap<string, NameEdits>;
type NameEdits = Pick<RowEdits, 'name' | 'nameEn' | 'topic' | 'unitEn'>;

const FIELDS = ['name', 'nameEn', 'topic', 'unitEn'] as const;
/** The oldest are forgotten. */
const MOST_NAMES = 2000;

/** Names as before, and with what an edit says of a row that the text has a name for. */
export function withEdit(known: KnownNames, { reading }: ReviewSession, decision: Decision): KnownNames {
  if (decision.do !== 'edit') return known;
  const { at, edits } = decision;
  const figure = reading.figures.find(({ span }) => span[0] === at[0] && span[1] === at[1]);
  const said = Object.fromEntries(
    FIELDS.flatMap((field) => (edits[field] === undefined ? [] : [[field, edits[field]]])),
  );
  if (figure === undefined || figure.name === '' || Object.keys(said).length === 0) return known;
  const others = [...known].filter(([name]) => name !== figure.name).slice(1 - MOST_NAMES);
  return new Map([...others, [figure.name, { ...known.get(figure.name), ...said }]]);
}

/** Edits for the figures of a new text whose names are known; a name that comes twice in it is left to the person. */
export function proposals({ figures }: TextReading, known: KnownNames): Decision[] {
  const isOnce = (name: string): boolean => figures.filter((figure) => figure.name === name).length === 1;
  return figures.flatMap(({ span, name }): Decision[] => {
    const edits = known.get(name);
    return edits !== undefined && isOnce(name) ? [{ do: 'edit', at: span, edits }] : [];
  });
}
