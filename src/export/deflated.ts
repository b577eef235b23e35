/**
 * Bytes packed as zlib does (RFC 1950), by the browser's or Node's own: in a third of the time that a library in JavaScript
 * takes. Another engine may pack the same bytes otherwise.
 */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [packed] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(packed);
}
