import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { ExportRequest, SlideTemplate } from '../export/export-request.ts';
import { Refusal } from '../export/refusal.ts';
import type { ExportSource } from '../export/requests/export-source.ts';
import { requestName } from '../export/requests/request-name.ts';
import type { ExportTools } from '../export/requests/run-export.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { sameFile } from '../words/export/command-data-words.ts';
import { finished } from '../words/export/command-words.ts';
import type { Bilingual, Lang } from '../words/lang.ts';
import type { Arguments } from './arguments.ts';
import { openFolder, readWhole, writeWhole } from './files.ts';
import { loadSource, ROOT, type Sayer } from './load-source.ts';
import { newPictureThreads } from './picture-threads.ts';
import { chosenViews, planRequests } from './plan.ts';

/** The person who called the command: where their words go, and in which language they read. */
export interface Caller extends Sayer {
  readonly lang: Lang;
}

/**
 * Lists the panels or exports what is asked for; throws a `Refusal` where it cannot, and for a file that is among `written`.
 * Adds the paths of its own to those.
 */
export async function runCommand(given: Arguments, caller: Caller, written = new Set<string>()): Promise<void> {
  const source = await loadSource(given, caller);
  if (given.list) return listPanels(source, given, caller.lang);
  // Data of the reader's own have no page on the site.
  const site = source.userData === undefined ? given.site : null;
  const requests = planRequests({ ...given, site }, source.dataset, await readTemplateFile(given, caller));
  const folder = caller.place(given.out);
  takeNames(requests, source, folder, written);
  await openFolder(folder);
  const tools = await loadExportTools();
  const started = performance.now();
  for (const warning of await exportAll(requests, source, tools, folder)) caller.say(warning);
  caller.say(finished(requests.length, folder, (performance.now() - started) / 1000));
}

async function readTemplateFile({ template }: Arguments, { place }: Caller): Promise<SlideTemplate | null> {
  if (template === null) return null;
  const path = place(template);
  return { name: basename(path), bytes: await readWhole(path) };
}

function takeNames(
  requests: readonly ExportRequest[],
  { dataset }: ExportSource,
  folder: string,
  written: Set<string>,
): void {
  for (const request of requests) {
    const path = join(folder, requestName(request, dataset));
    if (written.has(path)) throw new Refusal(sameFile(path));
    written.add(path);
  }
}

function listPanels({ dataset }: ExportSource, { panels, langs }: Arguments, spoken: Lang): void {
  for (const view of chosenViews(dataset, panels)) {
    const resolved = resolvePanel(view, dataset, langs[0] ?? spoken, null);
    const text = resolved.ok ? resolved.panel.headline : `${resolved.headline} (${resolved.problem})`;
    process.stdout.write(`${view.id}\t${text}\n`);
  }
}

/** What draws takes a second to load, which a list or a refusal does not need. */
async function loadExportTools(): Promise<ExportTools> {
  const { loadTools } = await import('./tools.ts');
  const { faces, subset, rasterize } = await loadTools(ROOT, newPictureThreads(PICTURE_THREAD, THREADS));
  return {
    faces: async () => faces,
    subset: async () => subset,
    rasterize: async () => rasterize,
    template: async () => (await import('../export/template/open-template.ts')).openTemplate,
    atOnce: AT_ONCE,
  };
}

/** Beside the command in its build, where `picture-thread.ts` has become JavaScript. */
const PICTURE_THREAD = new URL('./picture-thread.js', import.meta.url);

/** A picture is drawn in a quarter of the time that it takes to be rendered and packed: more threads would wait for it. */
const THREADS = Math.min(availableParallelism(), 4);

/** Drawing runs on one thread, and rendering on others. */
const AT_ONCE = THREADS + 1;

/**
 * Makes every file, several at a time. Returns the warnings, each once. The first fault ends it; files already written
 * are whole and stay.
 */
async function exportAll(
  requests: readonly ExportRequest[],
  source: ExportSource,
  tools: ExportTools,
  folder: string,
): Promise<Bilingual[]> {
  const { runExport } = await import('../export/requests/run-export.ts');
  // All workers take from the one iterator.
  const waiting = requests.values();
  const warnings = new Map<string, Bilingual>();
  let done = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    for (const request of waiting) {
      const onProgress = (step: number, of: number) => showStep(requestName(request, source.dataset), step / of);
      const made = await runExport(request, source, tools, { onProgress });
      if (failed) return;
      await writeWhole(join(folder, made.name), made.bytes);
      for (const warning of made.warnings) warnings.set(warning.en, warning);
      done += 1;
      showFile(done, requests.length, made.name);
    }
  };
  const start = () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    });
  await Promise.all(Array.from({ length: AT_ONCE }, start));
  return [...warnings.values()];
}

const { stderr } = process;

/** On a terminal one line that changes; in a log a line for each file. */
function showFile(done: number, of: number, name: string): void {
  const text = `${String(done).padStart(String(of).length)}/${of} ${name}`;
  stderr.write(stderr.isTTY ? `\r\x1b[K${text}${done === of ? '\n' : ''}` : `${text}\n`);
}

/** Within a long file how far it is, from 0 to 1. */
function showStep(name: string, share: number): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${name} ${Math.round(share * 100)}%`);
}
