/**
 * Tells where a key leads from a position among `count` items: a position, null to leave, undefined where the key means
 * nothing. From outside (null) any step forward leads to the first item, any step back to the last.
 */
export function stepAfter(key: string, position: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return position === null ? 0 : Math.min(position + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return position === null ? count - 1 : Math.max(position - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return position === null ? undefined : null;
    default:
      return undefined;
  }
}

/**
 * Tells where a key leads from an item among others, by their ids: an id, null to leave, undefined where the key means
 * nothing. An id that is not among them counts as outside.
 */
export function idAfter(key: string, id: string | null, ids: readonly string[]): string | null | undefined {
  const position = id === null ? -1 : ids.indexOf(id);
  const next = stepAfter(key, position < 0 ? null : position, ids.length);
  return next === undefined || next === null ? next : ids[next];
}

/** Tells where a key leads in a column of `count` rows, where left and right mean nothing and no key leads out. */
export function rowAfter(key: string, position: number, count: number): number | undefined {
  if (position < 0 || key === 'ArrowLeft' || key === 'ArrowRight') return undefined;
  return stepAfter(key, position, count) ?? undefined;
}
