import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fetchFile, readAddress } from '../app/import/fetch-file.ts';
import { filesIn } from '../app/state/user-data-messages.ts';
import { Refusal } from '../export/refusal.ts';
import type { UserDataFile } from '../panels/own/read-user-data.ts';
import { notReached } from '../words/export/command-data-words.ts';
import { notWeb } from '../words/faults/own-faults.ts';
import { readWhole } from './files.ts';

/** What begins like an address; a letter before a colon is a drive. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * Reads the files at paths and addresses, as the page would have them. A path that is no file is cut at its commas. Throws
 * a `Refusal` for what cannot be read.
 */
export async function readDataFiles(
  given: readonly string[],
  place: (path: string) => string,
): Promise<readonly UserDataFile[]> {
  const paths = given.flatMap((one) => (ADDRESS.test(one) || existsSync(place(one)) ? [one] : partsOf(one)));
  return Promise.all(
    paths.map(async (path) =>
      ADDRESS.test(path) ? readRemote(path) : { name: basename(path), bytes: await readWhole(place(path)) },
    ),
  );
}

const partsOf = (paths: string): string[] =>
  paths
    .split(/[,，]/)
    .map((path) => path.trim())
    .filter((path) => path !== '');

async function readRemote(text: string): Promise<UserDataFile> {
  const address = readAddress(text);
  if (address === null) throw new Refusal(notWeb(text));
  const fetched = await fetchFile(address);
  if (!fetched.ok)
    throw new Refusal(fetched.issue.code === 'unreachable' ? notReached(address.host) : fetched.issue.message);
  const [file] = await filesIn([fetched.source]);
  if (file === undefined) throw new RangeError(`invalid source: ${text}`);
  return file;
}
