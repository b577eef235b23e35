import { answer, type ExportContext, newExportSources } from '../app/export/export-context.ts';
import type { ToExportInFile, ToPage } from '../app/export/one-file-messages.ts';
import { askPort } from '../app/state/port.ts';
import type { ExportTools } from '../export/requests/run-export.ts';
import { ownFont } from '../words/app/one-file-words.ts';

// As export.ts, in the one file: the report comes from the page, and so do the pixels of pictures, as fonts and
// libraries for them would not fit in.

const toolsOf = (page: MessagePort): ExportTools => ({
  faces: async () => null,
  subset: () => Promise.reject(new RangeError('invalid tool: there is no font to cut')),
  rasterize: async () => (svg, widthPx) => askPort<ToPage, Uint8Array>(page, { svg, widthPx }),
});

let context: ExportContext | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToExportInFile>) => {
  if ('page' in data) {
    const sourceOf = newExportSources(async (path) => data.report.get(path) ?? null);
    context = { sourceOf, tools: toolsOf(data.page), pictureWarning: ownFont };
  } else if (context !== null) void answer(data, context);
});
