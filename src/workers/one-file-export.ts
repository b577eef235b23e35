import { answer, type ExportContext, newExportSources, reportExportSource } from '../app/export/export-context.ts';
import type { ToExportInFile, ToPage } from '../app/export/one-file-messages.ts';
import { once } from '../app/state/once.ts';
import { askPort } from '../app/state/port.ts';
import type { Tools } from '../export/orders/run-export.ts';
import { ownFont } from '../words/app/one-file-words.ts';

// As export-worker.ts, in the one file: the report comes from the page, and so do the pixels of pictures, as fonts and
// libraries for them would not fit in.

const toolsOf = (page: MessagePort): Tools => ({
  faces: async () => null,
  subset: () => Promise.reject(new RangeError('invalid tool: there is no font to cut')),
  rasterize: async () => (svg, widthPx) => askPort<ToPage, Uint8Array>(page, { svg, widthPx }),
});

let shop: ExportContext | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToExportInFile>) => {
  if ('page' in data) {
    const report = once(async () => reportExportSource(data.report));
    shop = { stockOf: newExportSources(report), tools: toolsOf(data.page), pictureWarning: ownFont };
  } else if (shop !== null) void answer(data, shop);
});
