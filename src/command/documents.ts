import { exportCsv } from '../export/csv.ts';
import type { Part } from '../export/data-table.ts';
import { exportJson } from '../export/json.ts';
import { fileName } from '../export/names.ts';
import { exportBooklet } from '../export/pdf/booklet.ts';
import { exportPptx } from '../export/pptx/pptx.ts';
import type { Exported } from '../export/svg.ts';
import { exportXlsx } from '../export/xlsx/xlsx.ts';
import type { Dataset } from '../figures/dataset.ts';
import type { Panel } from '../panels/panel.ts';
import type { Lang } from '../words/lang.ts';
import { deckSizes } from './arguments.ts';
import { type CommandRun, shownPanels } from './looks.ts';
import type { Job } from './pictures.ts';
import type { Tools } from './tools.ts';

const plain = async (bytes: Promise<Uint8Array>): Promise<Exported> => ({ bytes: await bytes, warnings: [] });

/** Whether the whole report is asked for, and not some of its panels. */
export const isWhole = ({ orders }: CommandRun): boolean => orders.panels.length === 0;

const panelsIn = (errand: CommandRun, lang: Lang): Panel[] => shownPanels(errand, lang).map(({ panel }) => panel);

/** Makes a file of each part, one for each language. */
function partJobs<Content extends Panel | string | readonly Panel[]>(
  errand: CommandRun,
  format: string,
  parts: (lang: Lang) => readonly Content[],
  make: (part: Content, lang: Lang) => Promise<Uint8Array>,
): Job[] {
  const name = errand.dataset.name;
  return errand.orders.langs.flatMap((lang) =>
    parts(lang).map((part) => ({
      name: fileName({ dataset: name, part: partName(part), lang, format }),
      make: () => plain(make(part, lang)),
    })),
  );
}

function partName(part: Panel | string | readonly Panel[]): string {
  if (typeof part === 'string') return part;
  return 'id' in part ? part.id : 'report';
}

/** The tables of the whole report that have a row. */
function wholeTables(dataset: Dataset): Part[] {
  const others = (['places', 'actions'] as const).filter((name) => dataset[name].length > 0);
  return ['figures', ...others];
}

/** Of the whole report its figures, places and actions; of named panels a table each. */
export function csvJobs(errand: CommandRun): Job[] {
  const parts = (lang: Lang): Part[] => (isWhole(errand) ? wholeTables(errand.dataset) : panelsIn(errand, lang));
  return partJobs(errand, 'csv', parts, (part, lang) => exportCsv(part, errand.dataset, lang));
}

/** One file of the whole report, or one for each named panel. */
export function jsonJobs(errand: CommandRun): Job[] {
  const parts = (lang: Lang): (Panel | 'report')[] => (isWhole(errand) ? ['report'] : panelsIn(errand, lang));
  return partJobs(errand, 'json', parts, (part, lang) => exportJson(part, errand.dataset, lang, errand.origin));
}

/** One workbook of the whole report, or one for each named panel. */
export function xlsxJobs(errand: CommandRun): Job[] {
  const parts = (lang: Lang): (Panel | readonly Panel[])[] =>
    isWhole(errand) ? [panelsIn(errand, lang)] : panelsIn(errand, lang);
  return partJobs(errand, 'xlsx', parts, (part, lang) => exportXlsx(part, errand.dataset, lang, errand.origin));
}

/** The whole report as a booklet for A4, one for each language. */
export function bookletJobs(errand: CommandRun, { faces }: Tools): Job[] {
  const { dataset, origin, orders } = errand;
  return orders.langs.map((lang) => ({
    name: fileName({ dataset: dataset.name, part: 'report', view: orders.view, lang, format: 'pdf' }),
    make: (onProgress) =>
      exportBooklet({ dataset, panels: panelsIn(errand, lang), lang, origin }, faces, { onProgress }),
  }));
}

/**
 * Slides for each language, theme and shape of slide: the whole report with title and dividers, or the named panels
 * alone.
 */
export function deckJobs(errand: CommandRun, tools: Tools): Job[] {
  const { dataset, origin, orders } = errand;
  const whole = isWhole(errand);
  return orders.langs.flatMap((lang) => {
    const shown = shownPanels(errand, lang);
    const report = { dataset, panels: shown.map(({ panel }) => panel), lang, origin };
    const [only, ...others] = shown;
    const isOne = !whole && only !== undefined && others.length === 0;
    const name = isOne
      ? { part: only.panel.id, view: only.view }
      : { part: whole ? 'report' : 'panels', view: orders.view };
    return orders.themes.flatMap((theme) =>
      deckSizes(orders).map((size) => ({
        name: fileName({ dataset: dataset.name, ...name, lang, theme, size, format: 'pptx' }),
        make: (onProgress) => exportPptx(report, { size, theme, whole }, tools, { onProgress }),
      })),
    );
  });
}
