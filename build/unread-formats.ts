import type { Plugin } from 'vite';

/**
 * What SheetJS reads and our readers never hand to it: dBase, Lotus, SYLK, DIF, EtherCalc, delimited text, RTF,
 * OpenDocument and Numbers. See `fileKind`, which tells by the first bytes what a file is.
 */
const NEVER_READ: ReadonlySet<string> = new Set([
  'DBF',
  'WK_',
  'SYLK',
  'DIF',
  'ETH',
  'PRN',
  'rtf_to_workbook',
  'read_wb_ID',
  'parse_ods',
  'parse_fods',
  'parse_numbers_iwa',
]);

/** Whoever calls it is told: a file that came here all the same is refused as a damaged one. */
const REFUSED = `() { throw new Error('invalid workbook: of another kind') }`;

/** Bundles SheetJS without what is never read; the bundler then drops what only that needed. */
export const unreadFormats = (): Plugin => ({
  name: 'shushuo:unread-formats',
  apply: 'build',
  transform: {
    filter: { id: /\/@e965\/xlsx\/xlsx\.mjs$/ },
    handler(code) {
      const found: [start: number, end: number, instead: string][] = [];
      for (const node of this.parse(code).body) {
        if (node.type === 'FunctionDeclaration' && NEVER_READ.has(node.id?.name ?? ''))
          found.push([node.start, node.end, `function ${node.id?.name}${REFUSED}`]);
        if (node.type !== 'VariableDeclaration') continue;
        for (const { id, init } of node.declarations)
          if (id.type === 'Identifier' && init && NEVER_READ.has(id.name)) found.push([init.start, init.end, '{}']);
      }
      if (found.length !== NEVER_READ.size)
        throw new Error('invalid package: SheetJS has other names than are left out');
      const kept = found.reduceRight(
        (text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end),
        code,
      );
      return { code: kept, map: null };
    },
  },
});
