import type { PictureStyle } from '../../draw/picture.ts';
import type { ExportRequest, PictureLook } from '../../export/export-request.ts';
import { readSize } from '../../export/size.ts';
import { panelAddress } from './panel-address.ts';

/** What a reader chooses for pictures besides panel, language and theme; remembered. */
export interface Choices {
  readonly format: 'png' | 'svg' | 'pdf' | 'pptx' | 'docx';
  /** `16:9`, or pixels as in `1200x800`. */
  readonly size: string;
  readonly scale: number;
  readonly background: PictureStyle['background'];
  readonly titled: boolean;
  readonly outlines: boolean;
  /** Whether a code and signs of the checksum stand in the picture. */
  readonly proof: boolean;
}

const MEMORY = 'shushuo-export';

const DEFAULTS: Choices = {
  format: 'png',
  size: '16:9',
  scale: 2,
  background: 'paper',
  titled: true,
  outlines: false,
  proof: false,
};

const FORMATS: readonly Choices['format'][] = ['png', 'svg', 'pdf', 'pptx', 'docx'];
const BACKGROUNDS: readonly Choices['background'][] = ['paper', 'white', 'transparent'];
export const SCALES: readonly number[] = [1, 2, 3, 4];

/** Reads choices as `writeChoices` writes them; whatever is missing or no longer known is as at first. */
export function readChoices(text: string): Choices {
  const memory = new URLSearchParams(text);
  const size = memory.get('size') ?? '';
  const scale = Number(memory.get('scale'));
  return {
    format: FORMATS.find((one) => one === memory.get('format')) ?? DEFAULTS.format,
    size: readSize(size) === null ? DEFAULTS.size : size,
    scale: SCALES.includes(scale) ? scale : DEFAULTS.scale,
    background: BACKGROUNDS.find((one) => one === memory.get('background')) ?? DEFAULTS.background,
    titled: memory.get('titled') !== 'false',
    outlines: memory.get('outlines') === 'true',
    proof: memory.get('proof') === 'true',
  };
}

export const writeChoices = (choices: Choices): string =>
  new URLSearchParams(Object.entries(choices).map(([name, value]) => [name, String(value)])).toString();

export const rememberedChoices = (): Choices => readChoices(readMemory());

export function rememberChoices(choices: Choices): void {
  try {
    localStorage.setItem(MEMORY, writeChoices(choices));
  } catch {
    // A browser may forbid its memory; then the choice holds for this time.
  }
}

function readMemory(): string {
  try {
    return localStorage.getItem(MEMORY) ?? '';
  } catch {
    return '';
  }
}

/** A picture of a panel by what was chosen. */
export function lookOf(choices: Choices, shown: Pick<PictureLook, 'panel' | 'view' | 'lang' | 'theme'>): PictureLook {
  const { size, scale, background, titled, outlines } = choices;
  const proof = choices.proof ? { proof: panelAddress(shown) ?? '' } : {};
  return { ...shown, size, scale, background, titled, outlines, ...proof };
}

/** A panel as a slide; slides have two sizes, and what has neither goes on the wide one. */
export function slideOf({ panel, view, lang, theme, size }: PictureLook): ExportRequest {
  return { kind: 'slides', panels: [panel], view, lang, theme, size: size === '4:3' ? size : '16:9' };
}

/** A panel as a document of Word, on paper whatever it looks like on the page. */
export function documentOf({ panel, view, lang }: PictureLook): ExportRequest {
  return { kind: 'document', panels: [panel], view, lang };
}
