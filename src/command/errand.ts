import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { brokenData } from '../words/export/command-words.ts';
import type { Bilingual, Lang } from '../words/lang.ts';
import type { Orders } from './arguments.ts';
import { dataFolder } from './data-folder.ts';
import { loadData } from './dataset.ts';
import { openFolder } from './files.ts';
import { type CommandRun, chosenViews, shownPanels } from './looks.ts';
import { Refusal } from './refusal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Whom the command line works for. */
export interface Client {
  readonly lang: Lang;
  readonly say: (text: Bilingual) => void;
  /** A path of theirs as an absolute one. */
  readonly place: (path: string) => string;
}

/** Lists the panels or exports what is asked for; throws a `Refusal` where it cannot. */
export async function carryOut(orders: Orders, client: Client): Promise<void> {
  const errand = await errandOf(orders, client);
  if (orders.list) return listPanels(errand, orders.langs[0] ?? client.lang);
  for (const lang of orders.langs) shownPanels(errand, lang);
  const folder = client.place(orders.out);
  await openFolder(folder);
  const { exportAll } = await import('./run.ts');
  await exportAll(errand, { root: ROOT, folder, say: client.say });
}

async function errandOf(orders: Orders, { say, place }: Client): Promise<CommandRun> {
  const descriptor = orders.descriptor === null ? join(dataFolder(ROOT), DESCRIPTOR) : place(orders.descriptor);
  const loaded = await loadData(descriptor, orders.data === null ? null : place(orders.data));
  for (const { message } of loaded.issues) say(message);
  if (loaded.dataset === null) throw new Refusal(brokenData(orders.data ?? orders.descriptor ?? descriptor));
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const views = chosenViews(loaded.dataset, orders.panels);
  return { orders, loaded, dataset: loaded.dataset, origin: { checksum: loaded.checksum, version }, views };
}

function listPanels({ views, dataset }: CommandRun, lang: Lang): void {
  for (const view of views) {
    const resolved = resolvePanel(view, dataset, lang, null);
    const text = resolved.ok ? resolved.panel.headline : `${resolved.headline} (${resolved.problem})`;
    process.stdout.write(`${view.id}\t${text}\n`);
  }
}
