/** A reader of CSV by the letter of RFC 4180, and nothing more: rows end with CRLF, a quoted field holds anything. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [, quoted, plain, ending] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? [];
    if (ending === undefined) throw new Error(`not CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    at += (quoted === undefined ? (plain ?? '').length : quoted.length + 2) + ending.length;
    if (ending === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
