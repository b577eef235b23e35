import { basename, dirname, join } from 'node:path';
import { readReportSource, type SourceReading } from '../export/requests/export-source.ts';
import type { UserDataFile } from '../panels/own/read-user-data.ts';
import { readWhole } from './files.ts';

/**
 * Reads a descriptor, the files beside it, and `figures` in place of its own if given. What is wrong with the contents are
 * issues; throws a `Refusal` for a file that cannot be read at all. `version` is this program's.
 */
export function loadReport(descriptor: string, figures: UserDataFile | null, version: string): Promise<SourceReading> {
  const files = {
    descriptor: basename(descriptor),
    read: (path: string) => readWhole(join(dirname(descriptor), path)),
  };
  return readReportSource(figures === null ? files : { ...files, figures }, version);
}
