import { availableParallelism } from 'node:os';
import { fileName } from '../export/names.ts';
import { exportPdf } from '../export/pdf/pdf.ts';
import { exportPng } from '../export/png.ts';
import type { KitFormat, KitPicture } from '../export/press-kit/kit-picture.ts';
import { exportPressKit, type KitOrder } from '../export/press-kit/press-kit.ts';
import { type Exported, exportSvg, type PictureJob } from '../export/svg.ts';
import type { Bilingual } from '../words/lang.ts';
import type { Format } from './arguments.ts';
import { type CommandRun, pictureJob } from './looks.ts';
import { fitting, type Job } from './pictures.ts';
import type { Tools } from './tools.ts';

const isPicture = (format: Format): format is KitFormat => format === 'svg' || format === 'png' || format === 'pdf';

/** One zip with the pictures asked for, SVG and PNG if none are, the data, captions and sources. */
export function kitJob(errand: CommandRun, tools: Tools): Job {
  const { dataset } = errand;
  const order = kitOrder(errand);
  const jobOf = rememberLast(errand);
  return {
    name: fileName({ dataset: dataset.name, part: 'press-kit', format: 'zip' }),
    async make(onProgress) {
      const warnings: Bilingual[] = [];
      const make = async (picture: KitPicture): Promise<Uint8Array> => {
        const made = await fitting(picture.size.name, picture.panel.id, () =>
          draw(picture, jobOf(picture), errand, tools),
        );
        warnings.push(...made.warnings);
        return made.bytes;
      };
      return { bytes: await exportPressKit(order, make, { onProgress, atOnce: availableParallelism() + 1 }), warnings };
    },
  };
}

function kitOrder({ orders, dataset, origin, loaded, views }: CommandRun): KitOrder {
  const asked = orders.formats.filter(isPicture);
  return {
    dataset,
    origin,
    panels: views.map(({ id }) => id),
    langs: orders.langs,
    themes: orders.themes,
    sizes: orders.sizes,
    scales: orders.scales,
    mode: orders.view,
    formats: asked.length > 0 ? asked : ['svg', 'png'],
    originals: new Map(loaded.files.map(({ name, bytes }) => [name, bytes])),
  };
}

/** The formats of a look follow each other and share its job, so that it is drawn once. */
function rememberLast(errand: CommandRun): (picture: KitPicture) => PictureJob {
  let last: { readonly key: string; readonly job: PictureJob } | undefined;
  return ({ panel, lang, theme, size }) => {
    const key = [panel.id, lang, theme, size.name].join();
    if (last?.key !== key) last = { key, job: pictureJob(errand, panel, { lang, theme, size }) };
    return last.job;
  };
}

function draw({ format, scale }: KitPicture, job: PictureJob, errand: CommandRun, tools: Tools): Promise<Exported> {
  const { orders, dataset, origin } = errand;
  switch (format) {
    case 'svg':
      return exportSvg(job, tools, { outlines: orders.outlines });
    case 'png':
      return exportPng(job, tools, { scale });
    case 'pdf':
      return exportPdf([job], dataset, origin.version, tools.faces);
  }
}
