/** Draws the pictures the documents show: `npm run pictures:docs`, after a wanted change of what they show. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDocumentPictures, FOLDER } from './document-pictures.ts';

mkdirSync(FOLDER, { recursive: true });
for (const [name, svg] of Object.entries(await drawDocumentPictures('.'))) writeFileSync(join(FOLDER, name), svg);
