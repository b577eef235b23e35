import type { Plugin } from 'vite';
import { thirdPartyLead } from '../../src/words/app/site-words.ts';
import { notoFile } from '../noto.ts';
import { readNotices } from './notice.ts';
import { foldersOf, noteShipped, shippedPackages } from './shipped.ts';
import { formatNotices, listNotices } from './third-party.ts';

/** The notices of all that the site holds of others, by its path below the root. */
const THIRD_PARTY = 'licences/third-party.txt';
/** Which packages are in which file of the site. */
const PACKAGES = 'licences/packages.json';

const isFont = (name: string): boolean => /\.woff2$|^fonts\/.*\.gz$/.test(name);

/** Writes the licences and notices of everything in the build that others made; to be run last. */
export function licences(): Plugin {
  return {
    name: 'shushuo:licences',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') noteShipped(file.fileName, file.moduleIds);
          else if (isFont(file.fileName)) noteShipped(file.fileName, [notoFile('package.json')]);
        }
        const shipped = [...shippedPackages()].sort(([a], [b]) => (a < b ? -1 : 1));
        const notices = await readNotices(shipped.flatMap(([, folders]) => [...folders]));
        this.emitFile({ type: 'asset', fileName: THIRD_PARTY, source: formatNotices(thirdPartyLead(), notices) });
        const files = shipped.map(async ([file, folders]) => [file, await namesOf(folders)] as const);
        const list = Object.fromEntries(await Promise.all(files));
        this.emitFile({ type: 'asset', fileName: PACKAGES, source: `${JSON.stringify(list, null, 1)}\n` });
      },
    },
  };
}

const namesOf = async (folders: ReadonlySet<string>): Promise<string[]> =>
  (await readNotices(folders)).map(({ name, version }) => `${name} ${version}`);

/** What there is of others in one script, given the paths of its modules: a list, and the notices as one text. */
export async function noticesIn(modules: readonly string[]): Promise<{ readonly list: string; readonly text: string }> {
  const notices = await readNotices(foldersOf(modules));
  return { list: listNotices(notices), text: formatNotices(thirdPartyLead(), notices) };
}
