/**
 * The known name a misspelt one most likely means: fewest edits, at most a third of its letters; null where none is
 * near. Capitals, blanks and `-` `_` do not count.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = plain(name);
  let best: { name: string; edits: number } | null = null;
  for (const candidate of known) {
    const most = Math.min(best ? best.edits - 1 : Infinity, Math.max(1, Math.floor(candidate.length / 3)));
    if (Math.abs(plain(candidate).length - wanted.length) > most) continue;
    const edits = countEdits(wanted, plain(candidate));
    if (edits <= most) best = { name: candidate, edits };
  }
  return best?.name ?? null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Levenshtein distance: letters added, left out or changed. */
function countEdits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [at, other] of [...to].entries()) {
      const changed = (above[at] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (above[at + 1] ?? 0) + 1, (current[at] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
