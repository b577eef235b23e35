import { BOM, formatText } from '../../export/csv.ts';
import { templatesOf } from '../../words/app/template-words.ts';
import type { Lang } from '../../words/lang.ts';
import { saveFile } from '../state/saving.ts';

/** Hands out a table with examples, to be filled in: CSV as Excel opens it. */
export function saveTemplate(kind: 'figures' | 'table', lang: Lang): void {
  const { name, rows } = templatesOf(lang)[kind];
  const text = rows.map((row) => `${row.map(formatText).join(',')}\r\n`).join('');
  saveFile({ name: `${name}.csv`, mime: 'text/csv', bytes: new TextEncoder().encode(BOM + text), warnings: [] });
}
