import { newStore } from './store.ts';

/** What a screen reader is told of a change that nobody else has to be told of; blank for nothing. */
export const announcement = newStore('');

/** Says a change: a table is sorted, charts are looked at another way. */
export function announce(sentence: string): void {
  // The same words again would be no change, and not be read.
  announcement.set(announcement.now() === sentence ? `${sentence}\u00a0` : sentence);
}
