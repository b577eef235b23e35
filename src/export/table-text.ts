import type { Cell, Panel } from '../panels/panel.ts';
import type { Lang } from '../words/lang.ts';
import { asPlainText } from './formula.ts';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Controls, which HTML forbids, are left out. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"']/g, (character) => NAMED[character] ?? '');

/** Word and Excel take a table over with these. */
const TABLE = 'border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse"';
const LEFT = 'text-align:left';
const RIGHT = 'text-align:right';
/** Keeps a text a text in Excel. */
const TEXT = "mso-number-format:'\\@'";

/**
 * A panel's table for the clipboard as HTML, pasted as a table by Word, Excel, WPS and mail: headline and subtitle as
 * caption, one head a column and a row, notes and source below. All texts are escaped; one that a spreadsheet would run
 * has an apostrophe in front (see `asPlainText`). What stands in Chinese on an English page is marked so.
 */
export function formatTableHtml(panel: Panel, lang: Lang): string {
  const { columns, rows } = panel.table;
  const head = columns.map(
    ({ name, numeric }) => `<th scope="col" style="${numeric ? RIGHT : LEFT}">${escaped(name)}</th>`,
  );
  const body = rows.map(({ cells }) => {
    const formatted = cells.map((cell, index) => htmlCell(cell, index, columns[index]?.numeric ?? false, lang));
    return `<tr>${formatted.join('')}</tr>`;
  });
  const foot = [...panel.notes, panel.source].map(
    (text) => `<tr><td colspan="${columns.length}">${escaped(asPlainText(text))}</td></tr>`,
  );
  return [
    `<table lang="${lang === 'zh' ? 'zh-CN' : 'en'}" ${TABLE}>`,
    `<caption style="${LEFT}"><strong>${escaped(panel.headline)}</strong><br/>${escaped(panel.subtitle)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    `<tfoot>${foot.join('\n')}</tfoot>`,
    '</table>',
  ].join('\n');
}

function htmlCell({ text }: Cell, index: number, numeric: boolean, lang: Lang): string {
  const quote = lang === 'en' && /\p{Script=Han}/u.test(text) ? ' lang="zh-CN"' : '';
  const style = numeric ? RIGHT : `${LEFT};${TEXT}`;
  const content = escaped(numeric ? text : asPlainText(text));
  return index === 0
    ? `<th scope="row"${quote} style="${style};font-weight:normal">${content}</th>`
    : `<td${quote} style="${style}">${content}</td>`;
}

/**
 * A panel's table for the clipboard as text: cells parted by tabs, rows by CRLF, the names of the columns first. Plain
 * numbers have every digit and no separators, a minus sign is a hyphen; tabs and line ends within a cell become blanks;
 * a text that a spreadsheet would run has an apostrophe in front.
 */
export function formatTableTsv({ table: { columns, rows } }: Panel): string {
  const lines = [
    columns.map(({ name }) => tsvText(name)),
    ...rows.map(({ cells }) => cells.map((cell, index) => tsvCell(cell, columns[index]?.numeric ?? false))),
  ];
  return lines.map((fields) => `${fields.join('\t')}\r\n`).join('');
}

function tsvCell({ text, sort }: Cell, numeric: boolean): string {
  if (!numeric) return tsvText(text);
  const bare = text.replaceAll(',', '');
  if (typeof sort === 'number' && Number(bare) === sort) return bare;
  return oneLine(text).replaceAll('\u2212', '-');
}

const tsvText = (text: string): string => asPlainText(oneLine(text));
const oneLine = (text: string): string => text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();
