import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawDocumentPictures, FOLDER } from '../../build/document-pictures.ts';

const pictures = await drawDocumentPictures('.');

it.each(Object.entries(pictures))('%s is what is drawn today', (name, svg) => {
  const path = join(FOLDER, name);
  const changed = path.replace(/\.svg$/, '-changed.svg');
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === svg;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(isSame, `look at ${changed}; accept with npm run pictures:docs`).toBe(true);
});

it.each(Object.entries(pictures))('%s asks nobody for anything and is small', (_, svg) => {
  expect(svg).not.toMatch(/(?:href|src)="?(?!data:)|url\((?!data:|#)/);
  expect(svg.length).toBeLessThan(64_000);
});

it('holds no picture that nobody draws', () => {
  const held = readdirSync(FOLDER).filter((name) => !name.endsWith('-changed.svg'));
  expect(held.sort()).toEqual(Object.keys(pictures).sort());
});
