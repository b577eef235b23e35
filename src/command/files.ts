import { randomUUID } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unwritable } from '../words/export/command-words.ts';
import { Refusal, systemCode } from './refusal.ts';

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

/** Writes a whole file or none: under another name beside it, which then takes its place. */
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
