import { readdirSync, readFileSync } from 'node:fs';

/** What a file of the kernel says; blank for a process that has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A process and all that it has started, by their ids. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    // The name of the program, in brackets, may hold anything.
    const [, parent = ''] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    return [[Number(name), Number(parent)] as const];
  });
  const family = [root];
  for (const one of family) family.push(...parents.flatMap(([id, parent]) => (parent === one ? [id] : [])));
  return family;
}

/** Bytes of memory of a process and all that it has started; what several of them share counts once. */
const bytesOf = (root: number): number =>
  familyOf(root).reduce((sum, id) => {
    const [, kilobytes = 0] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`)) ?? [];
    return sum + Number(kilobytes) * 1024;
  }, 0);

const EVERY_MS = 100;

/** Watches the memory of a process and all it starts, on Linux; `end` tells the most, NaN where it cannot be told. */
export function watchMemory(root: number): { readonly end: () => number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, bytesOf(root));
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return most || Number.NaN;
    },
  };
}
