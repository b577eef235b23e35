import type {
  ExportRequest,
  KitRequest,
  PictureFormat,
  SlidesRequest,
  SlideTemplate,
} from '../export/export-request.ts';
import { Refusal } from '../export/refusal.ts';
import { requestedPanel } from '../export/requests/requested-panels.ts';
import type { Dataset, View } from '../figures/dataset.ts';
import { nearestName } from '../figures/nearest.ts';
import { panelPath } from '../panels/embed/address.ts';
import { noPanel, noSuchView, unknownPanel } from '../words/export/command-words.ts';
import type { Lang } from '../words/lang.ts';
import { type Arguments, type Format, slideSizes } from './arguments.ts';

/** The views of the ids, in the data's order; all if none is named. Throws a `Refusal` for an id that is none. */
export function chosenViews({ views }: Dataset, ids: readonly string[]): readonly View[] {
  const known = views.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Refusal(unknownPanel(unknown, nearestName(unknown, known)));
  if (known.length === 0) throw new Refusal(noPanel());
  return ids.length === 0 ? views : views.filter(({ id }) => ids.includes(id));
}

/**
 * The files that are asked for. Pictures go into the press kit where there is one; the PDF of a whole report is its
 * booklet. Of all panels, those without the view asked for keep their own. Throws a `Refusal` for a panel that is none,
 * that its data do not allow, or that was named and lacks the view.
 */
export function planRequests(
  given: Arguments,
  dataset: Dataset,
  template: SlideTemplate | null = null,
): ExportRequest[] {
  const panels = chosenViews(dataset, given.panels).map(({ id }) => id);
  for (const lang of given.langs) for (const id of panels) checkPanel(id, lang, given, dataset);
  const isWhole = given.panels.length === 0;
  const isKit = given.formats.includes('zip');
  const isBooklet = isWhole && !isKit;
  const pictures = given.formats.filter(isPicture).filter((format) => format !== 'pdf' || !isBooklet);
  const asked = (format: Format, plan: (lang: Lang) => ExportRequest[]): ExportRequest[] =>
    given.formats.includes(format) ? given.langs.flatMap(plan) : [];
  const { view } = given;
  const tables = (format: 'csv' | 'json' | 'xlsx', lang: Lang) =>
    panels.map((panel): ExportRequest => ({ kind: 'table', format, panel, view, lang }));
  return [
    ...(isKit ? [kitRequest(panels, pictures, given)] : pictureRequests(panels, pictures, given)),
    ...(isBooklet ? asked('pdf', (lang) => [{ kind: 'booklet', view, lang }]) : []),
    ...asked('pptx', (lang) => slidesRequests(isWhole ? null : panels, lang, given, template)),
    ...asked('docx', (lang) => [{ kind: 'document', panels: isWhole ? null : panels, view, lang }]),
    ...asked('csv', (lang) => (isWhole ? wholeTables(lang, dataset) : tables('csv', lang))),
    ...asked('json', (lang) => (isWhole ? [{ kind: 'data', format: 'json', lang }] : tables('json', lang))),
    ...asked('xlsx', (lang) => (isWhole ? [{ kind: 'workbook', view, lang }] : tables('xlsx', lang))),
  ];
}

function checkPanel(id: string, lang: Lang, { view, panels }: Arguments, dataset: Dataset): void {
  const { mode, modes } = requestedPanel(id, null, lang, dataset);
  if (view === null || view === mode) return;
  if (modes.includes(view)) requestedPanel(id, view, lang, dataset);
  else if (panels.length > 0) throw new Refusal(noSuchView(id, view, modes));
}

const isPicture = (format: Format): format is PictureFormat => format === 'svg' || format === 'png' || format === 'pdf';

/** Those of one look follow each other, so that it is drawn once, and one is packed while another is rasterised. */
function pictureRequests(
  panels: readonly string[],
  formats: readonly PictureFormat[],
  given: Arguments,
): ExportRequest[] {
  const { langs, themes, sizes, scales, view, background, titled, outlines } = given;
  const combine = <One, Other>(some: readonly One[], others: readonly Other[]) =>
    some.flatMap((one) => others.map((other) => [one, other] as const));
  const files = formats.includes('png') ? scales.map((scale) => ['png', scale] as const) : [];
  const rest = (['svg', 'pdf'] as const).filter((one) => formats.includes(one)).map((one) => [one, 1] as const);
  return combine(combine(langs, panels), combine(themes, sizes)).flatMap(([[lang, panel], [theme, { name: size }]]) =>
    [...files, ...rest].map(([format, scale]): ExportRequest => {
      const proof = given.proof ? { proof: addressOf(panel, lang, given) } : {};
      const look = { panel, view, lang, theme, size, scale, background, titled, outlines, ...proof };
      return { kind: 'picture', format, look };
    }),
  );
}

/** The page of a panel on the site that codes lead to; blank without one. */
function addressOf(panel: string, lang: Lang, { site, view }: Arguments): string {
  if (site === null) return '';
  return `${site}${panelPath(panel, lang)}${view === null ? '' : `?view=${view}`}`;
}

function kitRequest(panels: readonly string[], asked: readonly PictureFormat[], given: Arguments): KitRequest {
  const { langs, themes, sizes, scales, view, background, titled, outlines } = given;
  const formats = asked.length > 0 ? asked : (['svg', 'png'] as const);
  const look = { view, background, titled, outlines, ...(given.proof ? { proof: given.site ?? '' } : {}) };
  return { kind: 'kit', panels, formats, langs, themes, sizes: sizes.map(({ name }) => name), scales, ...look };
}

function slidesRequests(
  panels: readonly string[] | null,
  lang: Lang,
  given: Arguments,
  template: SlideTemplate | null,
): SlidesRequest[] {
  const plain = { kind: 'slides', panels, view: given.view, lang } as const;
  // Size and colours are the template's, so that there is one deck of it.
  if (template !== null) return [{ ...plain, theme: 'light', size: '16:9', template }];
  return given.themes.flatMap((theme) => slideSizes(given).map((size) => ({ ...plain, theme, size })));
}

/** The tables of the whole report that have a row. */
function wholeTables(lang: Lang, dataset: Dataset): ExportRequest[] {
  const others = (['places', 'actions'] as const).filter((table) => dataset[table].length > 0);
  return (['figures', ...others] as const).map((table) => ({ kind: 'data', format: 'csv', table, lang }));
}
