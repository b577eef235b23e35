/** Below so many letters an end would leave nothing of the beginning to read. */
const ROOM_FOR_END = 6;

/** A text in at most so many letters: what stands in its middle gives way, as names that begin alike differ at the end. */
export function shortened(text: string, most: number): string {
  const letters = [...(text.length > most * 8 ? text.slice(0, most * 4) + text.slice(-most * 4) : text)];
  if (letters.length <= most) return text;
  const behind = most < ROOM_FOR_END ? 0 : Math.floor(most / 3);
  const start = letters.slice(0, most - 1 - behind).join('');
  return behind === 0 ? `${start}…` : `${start.trimEnd()}…${letters.slice(-behind).join('').trimStart()}`;
}
