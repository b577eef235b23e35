import type { Notice } from './notice.ts';

const HOLDER = /^\s*Copyright\s*(?:\(c\)|©|\d)/i;
const HEADING = /^\s*(?:#*\s*)?(?:the )?(?:mit|isc) licen[cs]e(?: \(mit\))?:?\s*$/i;

interface Group {
  readonly body: string;
  readonly members: { readonly notice: Notice; readonly holders: readonly string[] }[];
}

const APACHE_END = 'END OF TERMS AND CONDITIONS';

/**
 * Sets the terms of the Apache licence, which are the same for many, apart from what a package adds to them; the advice
 * of how to apply them, with its example, is neither.
 */
function partsOf(text: string): string[] {
  const [terms = '', rest] = text.replaceAll('\r\n', '\n').split(APACHE_END);
  if (rest === undefined) return [text];
  const added = rest.replace(/^\s*APPENDIX: How to apply[\s\S]*?limitations under the License\.\s*/, '').trim();
  const start = Math.max(0, terms.search(/^\s*Apache License\s*$/m));
  const head = terms.slice(0, start).trim();
  return [terms.slice(start) + APACHE_END, ...(head === '' ? [] : [head]), ...(added === '' ? [] : [added])];
}

/** Sets the lines that name who holds the rights apart from the licence, which is the same for many. */
function split(text: string): { holders: string[]; body: string } {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const holders = lines.filter((line) => HOLDER.test(line)).map((line) => line.trim());
  const body = lines.filter((line) => !HOLDER.test(line) && !HEADING.test(line)).join('\n');
  return { holders, body: body.replace(/\n{3,}/g, '\n\n').trim() };
}

const plain = (body: string): string => body.replace(/[\s"'“”`*]+/g, ' ').toLowerCase();

function grouped(notices: readonly Notice[]): Group[] {
  const groups = new Map<string, Group>();
  for (const notice of notices) {
    for (const text of notice.texts.flatMap(partsOf)) {
      const { holders, body } = split(text);
      const group = groups.get(plain(body)) ?? { body, members: [] };
      group.members.push({ notice, holders });
      groups.set(plain(body), group);
    }
  }
  return [...groups.values()].sort((a, b) => b.members.length - a.members.length);
}

const RULE = '-'.repeat(80);

const titleOf = ({ name, version }: Notice): string => `${name} ${version}`;

function formatGroup({ body, members }: Group): string {
  const names = members.flatMap(({ notice, holders }) => [
    `${titleOf(notice)} (${notice.licence})${notice.source && ` ${notice.source}`}`,
    ...holders.map((line) => `  ${line}`),
  ]);
  return [RULE, ...names, '', body].join('\n');
}

/** Lists what there are notices of, a line each. */
export const listNotices = (notices: readonly Notice[]): string =>
  notices.map((notice) => `${titleOf(notice)} (${notice.licence}) ${notice.source}`.trim()).join('\n');

/** Writes notices as one text: each licence once, under the names of all it is for and of who holds the rights. */
export const formatNotices = (lead: string, notices: readonly Notice[]): string =>
  `${[lead, ...grouped(notices).map(formatGroup)].join('\n\n')}\n`;
