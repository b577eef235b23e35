import type { Notice } from './notice.ts';

const HOLDER = /^\s*Copyright\s*(?:\(c\)|©|\d)/i;
const HEADING = /^\s*(?:#*\s*)?(?:the )?(?:mit|isc) licen[cs]e(?: \(mit\))?:?\s*$/i;

interface Group {
  readonly body: string;
  readonly members: { readonly notice: Notice; readonly holders: readonly string[] }[];
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
    for (const text of notice.texts) {
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

/** Writes notices as one text: each licence once, under the names of all it is for and of who holds the rights. */
export const formatNotices = (lead: string, notices: readonly Notice[]): string =>
  `${[lead, ...grouped(notices).map(formatGroup)].join('\n\n')}\n`;
