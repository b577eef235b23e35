import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { SavedFile } from './engine.ts';

/** A bound against what never comes, on a busy machine too. */
export const ENDLESS_MS = 120_000;

/** As browsers name what is still on its way. */
const PARTIAL = /\.(part|wkdownload|crdownload)$/;

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `shushuo-${name}-`));

/** The one file of a folder, once it is whole: of the same size twice, with nothing on its way beside it. */
async function wholeFile(folder: string, sizes: Map<string, number>): Promise<string> {
  const names = await readdir(folder);
  const [name] = names;
  if (name === undefined || names.some((one) => PARTIAL.test(one))) throw new Error(`invalid download: ${names}`);
  const { size } = await stat(join(folder, name));
  const before = sizes.get(name);
  sizes.set(name, size);
  if (size === 0 || before !== size) throw new Error(`invalid download: ${name} is still written`);
  return name;
}

/** What arrives in a folder of downloads when `act` is done; it is taken out of there. */
export async function arrivesIn(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  await act();
  const sizes = new Map<string, number>();
  const name = await vi.waitFor(() => wholeFile(folder, sizes), { timeout: ENDLESS_MS, interval: 100 });
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  await rm(join(folder, name));
  return { name, bytes };
}
