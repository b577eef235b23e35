import type { Dataset, Mode } from '../../figures/dataset.ts';
import type { DocumentRequest, ExportRequest, PictureFormat, PictureLook, SlidesRequest } from '../export-request.ts';
import { fileName, panelWord, pictureName } from '../names.ts';
import { requestedPanel } from './requested-panels.ts';

/** Ending of a requested file, without a dot. */
export function requestFormat(request: ExportRequest): string {
  switch (request.kind) {
    case 'picture':
    case 'table':
    case 'data':
      return request.format;
    case 'figure':
    case 'article':
      return 'html';
    case 'slides':
      return 'pptx';
    case 'document':
      return 'docx';
    case 'booklet':
      return 'pdf';
    case 'workbook':
      return 'xlsx';
    case 'kit':
      return 'zip';
    case 'refresh':
      return 'pptx';
  }
}

/** Name of a requested file, known before it is made. Throws as `requestedPanel` does. */
export function requestName(request: ExportRequest, dataset: Dataset): string {
  const named = { dataset: dataset.name, format: requestFormat(request) };
  switch (request.kind) {
    case 'picture':
      return lookName(request.format, request.look, dataset);
    case 'figure':
    case 'article': {
      const { panel, view, lang, theme } = request.look;
      return fileName({ ...named, part: panelWord(panel, dataset), view, lang, theme });
    }
    case 'slides': {
      const { lang, theme, size, template } = request;
      const look = template ? { template: template.name.replace(/\.[^.]*$/, '') } : { theme, size };
      return fileName({ ...named, ...panelsPart(request, dataset), lang, ...look });
    }
    case 'document':
      return fileName({ ...named, ...panelsPart(request, dataset), lang: request.lang });
    case 'table':
      return fileName({ ...named, part: panelWord(request.panel, dataset), lang: request.lang });
    case 'booklet':
      return fileName({ ...named, part: 'report', view: request.view, lang: request.lang });
    case 'workbook':
      return fileName({ ...named, part: 'report', lang: request.lang });
    case 'data':
      return fileName({ ...named, part: request.format === 'csv' ? request.table : 'report', lang: request.lang });
    case 'kit':
      return fileName({ ...named, part: 'press-kit' });
    case 'refresh':
      return request.name;
  }
}

function lookName(format: PictureFormat, look: PictureLook, dataset: Dataset): string {
  const { panel, lang, theme, size } = look;
  const scale = format === 'png' ? look.scale : undefined;
  const view = otherView(look, dataset);
  return pictureName({
    dataset: dataset.name,
    panel: panelWord(panel, dataset),
    view,
    lang,
    theme,
    size,
    scale,
    format,
  });
}

/** The view a panel is shown in; null where it is its own and needs no word. */
function otherView({ panel, view, lang }: Pick<PictureLook, 'panel' | 'view' | 'lang'>, dataset: Dataset): Mode | null {
  const { mode } = requestedPanel(panel, view, lang, dataset);
  return mode === requestedPanel(panel, null, lang, dataset).mode ? null : mode;
}

function panelsPart(
  { panels, view, lang }: SlidesRequest | DocumentRequest,
  dataset: Dataset,
): { part: string; view: Mode | null } {
  if (panels === null) return { part: 'report', view };
  const [panel, ...others] = panels;
  if (panel === undefined || others.length > 0) return { part: 'panels', view };
  return { part: panelWord(panel, dataset), view: otherView({ panel, view, lang }, dataset) };
}
