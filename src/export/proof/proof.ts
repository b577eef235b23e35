import type { Proof } from '../../draw/frame.ts';
import { MODES, type Mode } from '../../figures/dataset.ts';
import { LANGS, type Lang } from '../../words/lang.ts';

/** What a code in a picture says: which panel it shows, how, and of which data. */
export interface ProofState {
  readonly panel: string;
  /** Null where it is not said. */
  readonly view: Mode | null;
  readonly lang: Lang | null;
  /** The first eight hexadecimal digits of the SHA-256 of the file with the figures. */
  readonly signs: string;
}

const SIGNS = 8;

/** The first signs of a checksum, as a picture shows them. */
export const signsOf = (checksum: string): string => checksum.slice(0, SIGNS);

/** More signs than this make a code whose modules are too small for a picture that was reduced. */
const MOST_SIGNS = 110;

/** What a code says that leads nowhere. */
const SCHEME = 'shushuo:';
const PARAMETER = 'proof';

/**
 * The text of a code: the address of the panel with the signs as its last parameter, so that a phone opens it and the
 * page checks them; `shushuo:?…` where the panel has no address (blank), or a long one.
 */
export function formatProof({ panel, view, lang, signs }: ProofState, address: string): string {
  const [before = '', hash] = address.split('#');
  const text = `${before}${before.includes('?') ? '&' : '?'}${PARAMETER}=${signs}${hash === undefined ? '' : `#${hash}`}`;
  if (address !== '' && text.length <= MOST_SIGNS) return text;
  const state = new URLSearchParams({ panel });
  if (view !== null) state.set('view', view);
  if (lang !== null) state.set('lang', lang);
  return `${SCHEME}?${state}&${PARAMETER}=${signs}`;
}

/** Reads what a code, or the address of a page, says; null for any other text. */
export function readProof(text: string): ProofState | null {
  const url = parse(text);
  const signs = url?.searchParams.get(PARAMETER) ?? '';
  if (url === null || !/^(?:https?|file|shushuo):$/.test(url.protocol) || !/^[\da-f]{8}$/.test(signs)) return null;
  const [, english, page] = /(?:\/(en))?\/panels\/([^/]+)\/(?:index\.html)?$/.exec(url.pathname) ?? [];
  const panel = url.searchParams.get('panel') ?? decode(page ?? url.hash.slice(1));
  if (panel === '') return null;
  const said = (name: string) => url.searchParams.get(name);
  return {
    panel,
    view: MODES.find((mode) => mode === said('view')) ?? null,
    lang:
      LANGS.find((lang) => lang === said('lang')) ?? (page === undefined ? null : english === undefined ? 'zh' : 'en'),
    signs,
  };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** ISO/IEC 18004 asks for four white modules around a code. */
const QUIET = 4;

/** What a picture of a panel is checked by; its code is made by uqr, which is loaded with the first of them. */
export async function makeProof(state: ProofState, address: string): Promise<Proof> {
  const { encode } = await import('uqr');
  const { data, size } = encode(formatProof(state, address), { ecc: 'M', border: QUIET });
  return { signs: state.signs, modules: size, path: data.flatMap(rowPath).join('') };
}

/** A row's dark modules, those side by side as one. */
const rowPath = (row: readonly boolean[], y: number): string[] =>
  [
    ...row
      .map((isDark) => (isDark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`);
