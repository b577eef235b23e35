// Runs a command written in TypeScript, compiled once and kept: it starts in a quarter of the time that compiling takes.
//   node build/command.mjs <file.ts> [argument …]
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFKIT } from './pdfkit.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');
/** What the command runs beside itself. */
const PICTURE_THREAD = join(ROOT, 'src/command/picture-thread.ts');
const PREFIX = '.shushuo-command-';
const DAY_MS = 86_400_000;

/** The sources, what they are built with and the command itself: names, sizes and times of change. */
function sourceKey(entry) {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));
  const hash = createHash('sha256').update(entry);
  for (const path of [...sources.sort(), join(ROOT, 'package-lock.json'), import.meta.filename, entry]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`\n${path} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside and then moves, as another process may build the same. */
async function buildInto(folder, entry) {
  const { build } = await import('vite');
  const beside = `${folder}-${process.pid}`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { pdfkit: PDFKIT } },
    // Libraries that are native or read files beside themselves stay where they are.
    ssr: { noExternal: true, external: ['@resvg/resvg-js', 'harfbuzzjs'] },
    build: {
      ssr: true,
      outDir: beside,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { input: [entry, PICTURE_THREAD], output: { chunkFileNames: '[name]-[hash].js' } },
    },
  });
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A build that nobody has used for a day goes. A younger one may belong to a command that still runs. */
function dropOld() {
  for (const name of readdirSync(MODULES).filter((each) => each.startsWith(PREFIX))) {
    const path = join(MODULES, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

const entry = resolve(process.argv[2] ?? '');
// In a folder of node_modules, so that the command finds the project two folders above itself, as its source does.
const folder = join(MODULES, `${PREFIX}${sourceKey(entry)}`);
if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
else {
  await buildInto(folder, entry);
  dropOld();
}
process.argv.splice(1, 1);
await import(pathToFileURL(join(folder, `${basename(entry, '.ts')}.js`)).href);
