import { ID } from '../package/cell.ts';

/**
 * An id that the same words always get, so that next year's file links to the same figures: the words themselves where
 * they are a short Latin name, or else FNV-1a (Fowler, Noll, Vo; 32 bits, twice) of them. Never the name of a property
 * of plain objects.
 */
export function stableId(words: string): string {
  const normalized = words.normalize('NFKC').trim().toLowerCase();
  const slug = normalized
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const isLatin = /^[\x20-\x7e]*$/.test(normalized) && /[a-z]/.test(slug);
  if (isLatin && slug.length <= 48 && slug !== 'constructor' && ID.test(slug)) return slug;
  return `f-${fnv(normalized, 0x811c9dc5)}${fnv(normalized, 0x01000193)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Gives each of several ids its own: the second `members` is `members-2`. */
export function newIds(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const id = stableId(words);
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    if (count === 1) return id;
    const next = `${id}-${count}`;
    taken.set(next, 1);
    return next;
  };
}
