import { MODES, type Mode } from '../../figures/dataset.ts';
import { LANGS, type Lang } from '../../words/lang.ts';
import { pictureState } from '../png.ts';
import { readPngText } from '../png-chunks.ts';
import { readSvg, type SvgNode } from '../svg-nodes.ts';
import { signsOf } from './proof.ts';

/** What a picture of ours shows, and of which data, as far as it says so; null for what it does not say. */
export interface ShownInPicture {
  readonly panel: string;
  readonly view: Mode | null;
  readonly lang: Lang | null;
  readonly theme: 'light' | 'dark' | null;
  /** The first signs of the checksum of its data. */
  readonly signs: string | null;
}

const checksumIn = (text: string | undefined): string | null => /sha256:([\da-f]{64})/.exec(text ?? '')?.[1] ?? null;

const signsIn = (text: string | undefined): string | null => {
  const checksum = checksumIn(text);
  return checksum === null ? null : signsOf(checksum);
};

/** What an exported PNG or SVG says of itself in its file; null for any other file, and for a copy that has lost it. */
export function shownInFile(bytes: Uint8Array): ShownInPicture | null {
  const texts = readPngText(bytes);
  return texts === null ? shownInSvg(new TextDecoder().decode(bytes)) : shownInPng(texts);
}

function shownInPng(texts: ReadonlyMap<string, string>): ShownInPicture | null {
  const state = pictureState(texts);
  if (state === null) return null;
  const theme = state.get('theme');
  return {
    panel: state.get('panel') ?? '',
    view: MODES.find((mode) => mode === state.get('view')) ?? null,
    lang: LANGS.find((lang) => lang === state.get('lang')) ?? null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    signs: signsIn(texts.get('Checksum')),
  };
}

function shownInSvg(svg: string): ShownInPicture | null {
  if (!svg.startsWith('<svg ')) return null;
  const root = readOwn(svg);
  const said = new Map(root === null ? [] : allNodes(root).map(({ name, text }) => [name, text]));
  const panel = said.get('dc:identifier');
  if (root === null || panel === undefined) return null;
  const lang = LANGS.find((one) => root.attributes['xml:lang']?.startsWith(one)) ?? null;
  return { panel, view: null, lang, theme: null, signs: signsIn(said.get('dc:provenance')) };
}

function readOwn(svg: string): SvgNode | null {
  try {
    return readSvg(svg);
  } catch {
    // The reader takes our own SVG alone.
    return null;
  }
}

const allNodes = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(allNodes)];
