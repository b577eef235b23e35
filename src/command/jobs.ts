import type { Format } from './arguments.ts';
import { bookletJobs, csvJobs, deckJobs, isWhole, jsonJobs, xlsxJobs } from './documents.ts';
import { kitJob } from './kit.ts';
import type { CommandRun } from './looks.ts';
import { type Job, pictureJobs } from './pictures.ts';
import type { Tools } from './tools.ts';

/**
 * Every file that was asked for. Pictures go into the press kit where there is one; the PDF of a whole report is its
 * booklet.
 */
export function planJobs(errand: CommandRun, tools: Tools): Job[] {
  const { formats } = errand.orders;
  const asked = (format: Format, plan: () => Job[]): Job[] => (formats.includes(format) ? plan() : []);
  const isKit = formats.includes('zip');
  const isBooklet = isWhole(errand) && !isKit;
  const pictures = formats.filter((format) => format !== 'pdf' || !isBooklet);
  return [
    ...(isKit ? [kitJob(errand, tools)] : pictureJobs(errand, tools, pictures)),
    ...(isBooklet ? asked('pdf', () => bookletJobs(errand, tools)) : []),
    ...asked('pptx', () => deckJobs(errand, tools)),
    ...asked('csv', () => csvJobs(errand)),
    ...asked('json', () => jsonJobs(errand)),
    ...asked('xlsx', () => xlsxJobs(errand)),
  ];
}
