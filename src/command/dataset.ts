import { basename, dirname, join } from 'node:path';
import { readReportSource, type SourceReading } from '../export/requests/export-source.ts';
import { readWhole } from './files.ts';

/**
 * Reads a descriptor, the files beside it, and those at `data` in place of its figures if given. What is wrong with the
 * contents are issues; throws a `Refusal` for a file that cannot be read at all. `version` is this program's.
 */
export async function loadData(descriptor: string, data: string | null, version: string): Promise<SourceReading> {
  const files = {
    descriptor: basename(descriptor),
    read: (path: string) => readWhole(join(dirname(descriptor), path)),
  };
  if (data === null) return readReportSource(files, version);
  return readReportSource({ ...files, figures: { name: basename(data), bytes: await readWhole(data) } }, version);
}
