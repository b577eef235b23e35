import type { Table } from '../../panels/panel.ts';
import { langOfPart } from '../state/part-lang.ts';
import { useLang } from '../state/settings.ts';

/** Shows a panel's table with nothing to press, for embeds and slides. */
export function PlainTable({ table: { caption, columns, rows } }: { readonly table: Table }) {
  const lang = useLang();
  return (
    <table>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, numeric }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name.
            <th key={index} scope="col" data-numeric={numeric || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map(({ text }, index) =>
              index === 0 ? (
                <th key="name" scope="row">
                  {text}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name.
                <td key={index} data-numeric={columns[index]?.numeric || undefined} lang={langOfPart(text, lang)}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
