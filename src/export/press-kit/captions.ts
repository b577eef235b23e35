import type { Dataset } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { kitWordsOf } from '../../words/export/kit-words.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';

/** A panel and the files that show it. */
export interface Captioned {
  readonly panel: Panel;
  readonly files: readonly string[];
}

/** What stands under a picture in print: headline, subtitle and source. */
function formatCaption({ headline, subtitle, source }: Panel, lang: Lang): string {
  const { stop } = termsOf(lang).join;
  return `${headline}${stop}${subtitle}${stop}${source}${stop.trimEnd()}`;
}

/**
 * Captions and text alternatives of panels as plain text, one block a panel: headline, caption, the chart in words,
 * notes and files. Lines end with LF, and every text stands on one line.
 */
export function formatCaptions(captioned: readonly Captioned[], dataset: Dataset, lang: Lang): string {
  const words = kitWordsOf(lang);
  const blocks = captioned.map(({ panel, files }, index) => panelBlock(panel, files, index + 1, lang));
  return [words.captionsTitle(dataset.title[lang]), ...blocks].map((block) => `${block}\n`).join('\n');
}

function panelBlock(panel: Panel, files: readonly string[], number: number, lang: Lang): string {
  const { label } = kitWordsOf(lang);
  const { colon } = termsOf(lang).join;
  const line = (name: string, text: string): string => `${name}${colon}${oneLine(text)}`;
  return [
    `${number}. ${panel.id}`,
    line(label.headline, panel.headline),
    line(label.caption, formatCaption(panel, lang)),
    line(label.alternative, panel.description),
    ...panel.notes.map((note) => line(label.notes, note)),
    ...files.map((file) => line(label.files, file)),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
