import type { Plugin, Rolldown } from 'vite';

/** Whoever calls it is told: a file that came here all the same is refused as a damaged one. */
const REFUSED = `throw new Error('invalid workbook: of another kind')`;
const NONE = 'return []';
const BLANK = `return ''`;

/**
 * What is left out of SheetJS, by the name of the function, and what stands in its place. Our readers never hand it
 * dBase, Lotus, SYLK, DIF, EtherCalc, delimited text, RTF, HTML, OpenDocument, Numbers or the parts of an XLSX: see
 * `fileKind`, which tells by the first bytes what a file is. They ask it for no text of a number as its format shows it, no
 * properties, comments or colours of a workbook, and write none.
 */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...[
    ...['DBF', 'WK_', 'SYLK', 'DIF', 'ETH', 'PRN', 'rtf_to_workbook', 'read_wb_ID', 'html_to_sheet'],
    ...['parse_ods', 'parse_fods', 'parse_numbers_iwa'],
    ...['parse_wb_xml', 'parse_ws_xml', 'parse_sty_xml', 'parse_sst_xml', 'parse_comments_xml', 'parse_xlmeta_xml'],
    '_write',
  ].map((name) => [name, REFUSED] as const),
  ...[
    ...['parse_core_props', 'parse_ext_props', 'parse_cust_props', 'parse_xls_props'],
    ...['parse_theme_xml', 'parse_vml', 'parse_tcmnt_xml', 'parse_people_xml'],
  ].map((name) => [name, NONE] as const),
  ['SSF_format', BLANK],
]);

/** What reads and writes compound files stands in one function of this name. */
const HOLDER = 'CFB';

type Cut = readonly [start: number, end: number, instead: string];
type Statements = ReturnType<Rolldown.PluginContext['parse']>['body'];

function cutsIn(statements: Statements): Cut[] {
  return statements.flatMap((node) => {
    if (node.type === 'FunctionDeclaration') {
      const name = node.id?.name ?? '';
      const body = INSTEAD.get(name);
      return body === undefined ? [] : [[node.start, node.end, `function ${name}() { ${body}; }`] as const];
    }
    if (node.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap(({ id, init }): Cut[] => {
      if (id.type !== 'Identifier' || !init) return [];
      if (INSTEAD.has(id.name)) return [[init.start, init.end, '{}']];
      if (id.name !== HOLDER || init.type !== 'CallExpression') return [];
      const callee = init.callee.type === 'ParenthesizedExpression' ? init.callee.expression : init.callee;
      return callee.type === 'FunctionExpression' ? cutsIn(callee.body?.body ?? []) : [];
    });
  });
}

/** Bundles SheetJS without what is never read; the bundler then drops what only that needed. */
export const unreadFormats = (): Plugin => ({
  name: 'shushuo:unread-formats',
  apply: 'build',
  transform: {
    filter: { id: /\/@e965\/xlsx\/xlsx\.mjs$/ },
    handler(code) {
      const found = cutsIn(this.parse(code).body);
      if (found.length !== INSTEAD.size) throw new Error('invalid package: SheetJS has other names than are left out');
      const kept = found.reduceRight(
        (text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end),
        code,
      );
      return { code: kept, map: null };
    },
  },
});
