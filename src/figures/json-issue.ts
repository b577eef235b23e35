import { brokenJson, deepJson, doubledName } from '../words/faults/book-words.ts';
import { type Issue, newIssue } from './issue.ts';
import { faultIn } from './json-fault.ts';
import { DoubledName, TooDeep } from './parse-json.ts';

/** What is wrong with a JSON text of which `parseJson` threw `error`, and where: a fatal issue. */
export function issueOfJson(error: unknown, text: string): Issue {
  if (error instanceof TooDeep) return newIssue('too-deep', 'fatal', deepJson());
  if (error instanceof DoubledName) return newIssue('doubled-name', 'fatal', doubledName());
  return newIssue('not-json', 'fatal', brokenJson(faultIn(text)));
}
