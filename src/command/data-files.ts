import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fetchFile, readAddress } from '../app/fetch/fetch-file.ts';
import { fetchResources } from '../app/fetch/fetch-package.ts';
import { filesIn } from '../app/state/user-data-messages.ts';
import { Refusal } from '../export/refusal.ts';
import { missingResources } from '../panels/own/descriptor-among.ts';
import type { UserDataFile } from '../panels/own/read-user-data.ts';
import { notReached } from '../words/export/command-data-words.ts';
import { notWeb } from '../words/faults/user-data-faults.ts';
import { readWhole } from './files.ts';

/** What begins like an address; a letter before a colon is a drive. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * Reads the files at paths and addresses, as the page would have them, and the tables that a descriptor among them names,
 * from beside it, as far as they are there. A path that is no file is cut at its commas. Throws a `Refusal` for what cannot be read.
 */
export async function readDataFiles(
  given: readonly string[],
  place: (path: string) => string,
): Promise<readonly UserDataFile[]> {
  const paths = given.flatMap((one) => (ADDRESS.test(one) || existsSync(place(one)) ? [one] : partsOf(one)));
  const names = paths.map((path) => basename(path));
  const read = (path: string) => (ADDRESS.test(path) ? readRemote(path, names) : readLocal(place(path), names));
  return (await Promise.all(paths.map(read))).flat();
}

const partsOf = (paths: string): string[] =>
  paths
    .split(/[,，]/)
    .map((path) => path.trim())
    .filter((path) => path !== '');

async function readLocal(path: string, present: readonly string[]): Promise<readonly UserDataFile[]> {
  const file = { name: basename(path), bytes: await readWhole(path) };
  const beside = (name: string): string => join(dirname(path), name);
  const there = missingResources(file, present).filter((name) => existsSync(beside(name)));
  const others = there.map(async (name) => ({ name, bytes: await readWhole(beside(name)) }));
  return [file, ...(await Promise.all(others))];
}

async function readRemote(text: string, present: readonly string[]): Promise<readonly UserDataFile[]> {
  const address = readAddress(text);
  if (address === null) throw new Refusal(notWeb(text));
  const own = await fetchFile(address);
  const others = own.ok ? await fetchResources(own.source, address, present) : [];
  const sources = [own, ...others].map((fetched) => {
    if (fetched.ok) return fetched.source;
    throw new Refusal(fetched.issue.code === 'unreachable' ? notReached(address.host) : fetched.issue.message);
  });
  return filesIn(sources);
}
