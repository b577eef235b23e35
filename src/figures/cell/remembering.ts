/** Texts remembered at a time: a long table repeats few times in many rows. */
const MOST = 5000;

/** The same reader, which reads a text that comes again only once. */
export function remembering<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Read;
    if (known.size >= MOST) known.clear();
    const found = read(text);
    known.set(text, found);
    return found;
  };
}
