import { BUNDLED_FONT } from '../charts/fonts.ts';
import { fileName } from '../export/names.ts';
import { withData } from '../export/one-file.ts';
import { DESCRIPTOR, FIGURES } from '../figures/data-files.ts';
import { pathsIn } from './load.ts';
import { siteAddress } from './place.ts';
import { saveFile } from './saving.ts';

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${new URL(address).pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The page's bundled font by weight: `400`, `700`; it stands in a stylesheet of its own. */
function bundledFonts(): Map<string, string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ style: rule.style, sheet }] : [])),
  );
  const fonts = new Map<string, string>();
  for (const { style, sheet } of rules) {
    const [, url] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
    if (url === undefined || !style.getPropertyValue('font-family').includes(BUNDLED_FONT)) continue;
    fonts.set(style.getPropertyValue('font-weight'), new URL(url, sheet.href ?? location.href).href);
  }
  return fonts;
}

async function fetchFonts(): Promise<(readonly [string, Uint8Array])[]> {
  const fonts = [...bundledFonts()];
  if (fonts.length === 0) throw new Error('invalid page: it links no bundled font');
  return Promise.all(
    fonts.map(async ([weight, address]) => [`fonts/${weight}.woff2`, await fetchBytes(address)] as const),
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function nameIn(descriptor: unknown): string {
  const named = typeof descriptor === 'object' && descriptor !== null && 'name' in descriptor ? descriptor.name : null;
  return typeof named === 'string' ? named : 'shushuo';
}

/** Saves the whole report as one file, with the data of this moment and, if asked, with fonts. */
export async function saveOneFile({ hasFonts }: { readonly hasFonts: boolean }): Promise<void> {
  const [page, described] = await Promise.all([
    fetchBytes(siteAddress('shushuo.html')),
    fetchBytes(siteAddress(`data/${DESCRIPTOR}`)),
  ]);
  const descriptor: unknown = JSON.parse(text(described));
  const paths = [...new Set([FIGURES, ...pathsIn(descriptor)])].map((path) => `data/${path}`);
  const data = await Promise.all(paths.map(async (path) => [path, await fetchBytes(siteAddress(path))] as const));
  const fonts = hasFonts ? await fetchFonts() : [];
  const html = withData(text(page), new Map([[`data/${DESCRIPTOR}`, described], ...data, ...fonts]));
  const name = fileName({ dataset: nameIn(descriptor), part: 'report', format: 'html' });
  saveFile({ name, mime: 'text/html', bytes: new TextEncoder().encode(html), warnings: [] });
}
