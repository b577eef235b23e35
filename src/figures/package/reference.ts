/**
 * What a reference in a title, subtitle or note can ask of a figure: `{members}` is the figure itself, number and unit;
 * `{members.growth}` one of these.
 */
export const REFERENCE_FIELDS = ['number', 'Number', 'growth', 'times', 'baseline', 'year', 'period'] as const;

interface Reference {
  readonly id: string;
  /** Null for the figure itself. */
  readonly field: (typeof REFERENCE_FIELDS)[number] | null;
}

/** A text taken apart: words as they are, references to figures, and what stands in braces but is no reference. */
export interface Prose {
  readonly parts: readonly (string | Reference)[];
  readonly unknown: readonly string[];
}

/** Takes a text of the descriptor apart. A brace without its partner counts as unknown. */
export function readProse(text: string): Prose {
  const parts: (string | Reference)[] = [];
  const unknown: string[] = [];
  for (const piece of text.split(/(\{[^{}]*\}|[{}])/)) {
    const reference = readReference(piece);
    if (reference) parts.push(reference);
    else if (/^[{}]/.test(piece)) unknown.push(piece);
    else if (piece) parts.push(piece);
  }
  return { parts, unknown };
}

function readReference(piece: string): Reference | null {
  const [, id, asked] = /^\{([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([A-Za-z]+))?\}$/.exec(piece) ?? [];
  if (id === undefined) return null;
  if (asked === undefined) return { id, field: null };
  const field = REFERENCE_FIELDS.find((known) => known === asked);
  return field ? { id, field } : null;
}

/** Digits that stand in the words themselves, where a reference belongs: prose and data could drift apart. */
export const bareDigits = ({ parts }: Prose): readonly string[] =>
  parts.flatMap((part) => (typeof part === 'string' ? (part.match(/[0-9０-９]+(?:[.．,，][0-9０-９]+)*/g) ?? []) : []));
