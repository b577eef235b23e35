import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import type { PicturePlan } from './picture-files.ts';

/** What a picture depends on beside its own recipe: the code that packs it, its libraries and its fonts. */
const MAKERS = [/^src\/(export|command)\//, /^build\//, /^package(-lock)?\.json$/];
/** All that any picture depends on. */
const INPUTS = [...MAKERS, /^data\//, /^src\/(words|figures|charts|panels|draw)\//];

const INDEX = 'index.json';

/** Names of the site's files, each with the name of the file in the cache that holds its bytes. */
type Index = readonly (readonly [name: string, key: string])[];

const hashOf = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 32);
};

/** A project by its own folder and that of its data. */
interface Project {
  readonly root: string;
  readonly data: string;
}

/** Where the pictures of a report are kept; each of several has a folder of its own. */
const cacheOf = ({ root, data }: Project): string =>
  join(root, 'node_modules/.cache/shushuo-pictures', relative(root, data).replaceAll(/[^\w-]+/g, '-'));

/** One hash over names and contents of the project's files that fit a pattern. */
async function hashFiles({ root, data }: Project, patterns: readonly RegExp[]): Promise<string> {
  const folders = { src: join(root, 'src'), data, build: join(root, 'build') };
  const listed = Object.entries(folders).map(async ([name, folder]) =>
    (await readdir(folder, { recursive: true })).map(
      (path) => [`${name}/${path.replaceAll('\\', '/')}`, join(folder, path)] as const,
    ),
  );
  const packages = ['package.json', 'package-lock.json'].map((name) => [name, join(root, name)] as const);
  const files = [...(await Promise.all(listed)).flat(), ...packages]
    .filter(([name]) => /\.\w+$/.test(name) && patterns.some((pattern) => pattern.test(name)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const contents = await Promise.all(files.map(([, path]) => readFile(path)));
  return hashOf(files.flatMap(([name], index) => [name, contents[index] ?? '']));
}

/**
 * The bytes of pictures by name, as far as possible from `node_modules/.cache/shushuo-pictures`. As long as nothing that
 * goes into any picture has changed, none is drawn; else each is drawn, and only those are packed, at a tenth of a second
 * each, that came out differently. Of each report the cache holds the last set only.
 */
export async function makePictures(
  project: Project,
  plan: () => Promise<PicturePlan>,
): Promise<Map<string, Uint8Array>> {
  const cache = cacheOf(project);
  await mkdir(cache, { recursive: true });
  const inputs = await hashFiles(project, INPUTS);
  const kept = await recall(cache, inputs);
  if (kept !== null) return kept;
  const { made, index } = await makeAll(await hashFiles(project, MAKERS), cache, await plan());
  await writeWhole(cache, INDEX, JSON.stringify({ inputs, index }));
  const current = new Set([INDEX, ...index.map(([, key]) => key)]);
  for (const name of await readdir(cache)) if (!current.has(name)) await rm(join(cache, name), { force: true });
  return made;
}

/** Everything from the cache; null if it was made of something else or is not whole. */
async function recall(cache: string, inputs: string): Promise<Map<string, Uint8Array> | null> {
  const text = await readKept(cache, INDEX);
  if (text === null) return null;
  const known = JSON.parse(text.toString()) as { inputs: string; index: Index };
  if (known.inputs !== inputs) return null;
  const files = new Map<string, Uint8Array>();
  for (const [name, key] of known.index) {
    const bytes = await readKept(cache, key);
    if (bytes === null) return null;
    files.set(name, bytes);
  }
  return files;
}

async function makeAll(makers: string, cache: string, { files, tools }: PicturePlan) {
  const fonts = hashOf([tools.faces.regular, tools.faces.bold]);
  const done = new Map<string, { readonly key: string; readonly bytes: Uint8Array }>();
  // All workers take from the one iterator: while one draws, resvg works for the others on threads of its own.
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const { name, recipe, make } of waiting) {
      const key = `${hashOf([makers, fonts, name, recipe()])}.${name.split('.').at(-1)}`;
      const kept = await readKept(cache, key);
      const bytes = kept ?? (await make(tools));
      if (kept === null) await writeWhole(cache, key, bytes);
      done.set(name, { key, bytes });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  const ordered = files.flatMap(({ name }) => {
    const one = done.get(name);
    return one === undefined ? [] : [{ name, ...one }];
  });
  return {
    made: new Map(ordered.map(({ name, bytes }) => [name, bytes])),
    index: ordered.map(({ name, key }) => [name, key] as const),
  };
}

async function readKept(cache: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(join(cache, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and then moved, as another build may do the same at the same time. */
async function writeWhole(cache: string, name: string, contents: string | Uint8Array): Promise<void> {
  const beside = join(cache, `${randomUUID()}.part`);
  await writeFile(beside, contents);
  await rename(beside, join(cache, name));
}
