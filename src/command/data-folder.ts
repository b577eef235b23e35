import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DESCRIPTOR } from '../figures/package/data-files.ts';

/**
 * The folder of the report that is shown and exported: `data` of the project, or the one that `SHUSHUO_DATA` names, as
 * seen from the project's folder. Throws `invalid SHUSHUO_DATA` for a folder without a descriptor.
 */
export function dataFolder(root: string): string {
  const chosen = process.env['SHUSHUO_DATA'];
  if (chosen === undefined || chosen === '') return join(root, 'data');
  const folder = resolve(root, chosen);
  if (!existsSync(join(folder, DESCRIPTOR))) throw new RangeError(`invalid SHUSHUO_DATA: ${chosen}: no ${DESCRIPTOR}`);
  return folder;
}
