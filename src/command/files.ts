import { randomUUID } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../export/refusal.ts';
import { unreadable, unwritable } from '../words/export/command-words.ts';

/** Code of a fault of the system, `ENOENT`; the fault itself is thrown on if it is another. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Bytes of a file; throws a `Refusal` where it cannot be read. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal(unreadable(path, systemCode(error)));
  }
}

/** Files being written, not yet under their names. */
const unfinished = new Set<string>();

/** Makes a folder with those above it; throws a `Refusal` where nothing can be written into it. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Refusal(unwritable(folder, systemCode(error)));
  }
}

/** Writes a whole file or none, under another name beside it, which then takes its place; throws a `Refusal` for none. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  unfinished.add(beside);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Refusal(unwritable(path, systemCode(error)));
  } finally {
    unfinished.delete(beside);
  }
}

/** For the moment the program is told to stop. */
export function dropUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}
