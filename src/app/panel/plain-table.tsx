import type { Table } from '../../panels/panel.ts';
import { langOfPart } from '../state/part-lang.ts';
import { useSettings } from '../state/settings.ts';

/** A panel's table with nothing to press, where the page's own has no place. */
export function PlainTable({ table: { caption, columns, rows } }: { readonly table: Table }) {
  const { lang } = useSettings();
  return (
    <table>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" data-numeric={numeric || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map(({ text }, place) => {
              const { name, numeric } = columns[place] ?? { name: String(place), numeric: false };
              return place === 0 ? (
                <th key={name} scope="row">
                  {text}
                </th>
              ) : (
                <td key={name} data-numeric={numeric || undefined} lang={langOfPart(text, lang)}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
