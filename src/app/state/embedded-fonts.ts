import { BUNDLED_FONT } from '../../charts/fonts.ts';
import { heldFiles } from './embedded-files.ts';

/** Gives the page the fonts it holds, named after their weight (`400.woff2`); most often it holds none. */
export function addHeldFonts(): void {
  for (const [name, bytes] of heldFiles('fonts/'))
    document.fonts.add(new FontFace(BUNDLED_FONT, bytes, { weight: name.replace(/\..*$/, '') }));
}
