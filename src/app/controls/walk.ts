/**
 * Where a key leads from a position among `count` items: a position, null to leave, undefined where the key means
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
