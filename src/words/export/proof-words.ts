import type { Bilingual } from '../lang.ts';

/** The first signs of the checksum of a picture's data, as they stand in its source line. */
export const proofSigns = (signs: string): Bilingual => ({ zh: `校验码 ${signs}`, en: `checksum ${signs}` });
