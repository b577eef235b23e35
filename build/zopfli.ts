import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from '@gfx/zopfli';

/** A build waits seconds for more turns or blocks; these gain most of what there is. */
const OPTIONS = { numiterations: 2, blocksplittingmax: 25 };
const DAY_MS = 86_400_000;

const pack = (text: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    gzip(new TextEncoder().encode(text), OPTIONS, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });

/** What no build of the last day has asked for goes. */
async function dropOld(cache: string): Promise<void> {
  for (const path of (await readdir(cache)).map((name) => join(cache, name))) {
    // Another build may have moved it meanwhile.
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}

/** Writes beside and then moves, as another build may pack the same. */
async function keep(bytes: Uint8Array, path: string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

/**
 * A text as gzip that any program unpacks, some 4 % smaller than zlib makes it; kept in a folder under its contents, as
 * sites of several reports share a program that takes seconds to pack. Throws what the packer says is wrong.
 */
export async function packText(text: string, cache: string): Promise<Uint8Array> {
  const path = join(
    cache,
    createHash('sha256')
      .update(`${JSON.stringify(OPTIONS)} ${text}`)
      .digest('hex')
      .slice(0, 32),
  );
  if (existsSync(path)) {
    await utimes(path, new Date(), new Date());
    return new Uint8Array(await readFile(path));
  }
  await mkdir(cache, { recursive: true });
  const bytes = await pack(text);
  await keep(bytes, path);
  await dropOld(cache);
  return bytes;
}
