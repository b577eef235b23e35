import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let above: string | undefined;

/** Path of a new folder of the system's for what is not kept; it goes when the program ends, however that is brought about. */
export function newTemporaryFolder(): string {
  above ??= openAbove();
  return mkdtempSync(join(above, 'pictures-'));
}

function openAbove(): string {
  const path = mkdtempSync(join(tmpdir(), 'shushuo-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
