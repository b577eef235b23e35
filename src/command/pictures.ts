import type { ThemeName } from '../charts/theme.ts';
import { type PictureName, pictureName } from '../export/names.ts';
import { exportPdf } from '../export/pdf/pdf.ts';
import { exportPng } from '../export/png.ts';
import type { Size } from '../export/size.ts';
import { type Exported, exportSvg, type PictureJob } from '../export/svg.ts';
import { tooFlat } from '../words/export/command-words.ts';
import type { Lang } from '../words/lang.ts';
import type { Format } from './arguments.ts';
import { type CommandRun, pictureJob, shownPanels } from './looks.ts';
import { Refusal } from './refusal.ts';
import type { Tools } from './tools.ts';

/** Told within long work how many of its steps are done. */
type Step = (done: number, of: number) => void;

/** A file to be made. */
export interface Job {
  readonly name: string;
  readonly make: (step: Step) => Promise<Exported>;
}

/** A picture to be made in one format or several. */
interface Look {
  readonly lang: Lang;
  readonly theme: ThemeName;
  readonly size: Size;
  readonly job: PictureJob;
  readonly name: Omit<PictureName, 'format' | 'scale'>;
}

/** Every panel in every language, theme and size asked for. */
function looksOf(errand: CommandRun): Look[] {
  const { langs, themes, sizes } = errand.orders;
  return langs.flatMap((lang) =>
    shownPanels(errand, lang).flatMap(({ panel, view }) =>
      themes.flatMap((theme) =>
        sizes.map((size): Look => {
          const name = { dataset: errand.dataset.name, panel: panel.id, view, lang, theme, size: size.name };
          return { lang, theme, size, job: pictureJob(errand, panel, { lang, theme, size }), name };
        }),
      ),
    ),
  );
}

/** The pictures of one look: an SVG, a PNG for each scale, a PDF, as far as they are asked for. */
function filesOf(look: Look, { orders, dataset, origin }: CommandRun, tools: Tools, formats: readonly Format[]): Job[] {
  const file = (format: Format, scale: number | undefined, make: () => Promise<Exported>): Job[] =>
    formats.includes(format)
      ? [
          {
            name: pictureName({ ...look.name, scale, format }),
            make: () => fitting(look.size.name, look.name.panel, make),
          },
        ]
      : [];
  return [
    ...orders.scales.flatMap((scale) => file('png', scale, () => exportPng(look.job, tools, { scale }))),
    ...file('svg', undefined, () => exportSvg(look.job, tools, { outlines: orders.outlines })),
    ...file('pdf', undefined, () => exportPdf([look.job], dataset, origin.version, tools.faces)),
  ];
}

/**
 * Pictures of every panel in every look. Those of one look follow each other, so that it is drawn once, and one format
 * is packed while another is rasterised.
 */
export function pictureJobs(errand: CommandRun, tools: Tools, formats: readonly Format[]): Job[] {
  return looksOf(errand).flatMap((look) => filesOf(look, errand, tools, formats));
}

/** Says in words what the frame throws for a size that nothing can be set in. */
export async function fitting(size: string, panel: string, make: () => Promise<Exported>): Promise<Exported> {
  try {
    return await make();
  } catch (error) {
    const isFlat = error instanceof RangeError && error.message.startsWith('invalid size');
    throw isFlat ? new Refusal(tooFlat(size, panel)) : error;
  }
}
