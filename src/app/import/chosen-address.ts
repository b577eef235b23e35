import { CHART_NAMES, formatChart } from '../../figures/mapping/chart-address.ts';
import { formatChoices, type NamedText } from '../../figures/mapping/reader-choices.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import { ASKED_NAMES, askedIn } from '../state/asked-choices.ts';
import { DATA_PARAMETER } from '../state/import-outcome.ts';
import type { UserDataAnswer } from '../state/user-data-messages.ts';
import type { ImportedData } from './import-request.ts';

// What is shown of a reader's data stands in the page's address wherever that leads to the data: those fetched from an
// address, and those inside the file.

export const askedInAddress = (): readonly NamedText[] => askedIn(new URL(location.href));

export const withAsked = (options: UserDataOptions, asked: readonly NamedText[]): UserDataOptions =>
  asked.length === 0 ? options : { ...options, asked };

/** Options in which what an address asked for is what was understood of it. */
export function settled(options: UserDataOptions, plain: UserDataAnswer['plain']): UserDataOptions {
  const { asked, ...known } = options;
  if (asked === undefined || plain === null) return known;
  const isOfChart = asked.some(([name]) => CHART_NAMES.includes(name));
  return { ...known, ...(isOfChart ? { mapping: plain.mapping } : {}), choices: plain.chosen };
}

/** What is shown of data, as parameters; a chart that nobody chose is not among them. */
function chosenOf({ options, answer: { plain } }: ImportedData): readonly NamedText[] {
  if (plain === null) return [];
  const names = plain.choices.columns.map(({ name }) => name);
  return [
    ...(options.mapping === undefined ? [] : formatChart(options.mapping, names)),
    ...formatChoices(options.choices ?? {}),
  ];
}

/** Puts into the page's address where data were fetched from, and what is shown of them; null for the report. */
export function setAddress(data: ImportedData | null): void {
  const url = new URL(location.href);
  for (const name of [DATA_PARAMETER, ...ASKED_NAMES]) url.searchParams.delete(name);
  for (const address of data?.addresses ?? []) url.searchParams.append(DATA_PARAMETER, address);
  const hasData = data !== null && (data.addresses.length > 0 || data.isEmbedded);
  for (const [name, text] of hasData ? chosenOf(data) : []) url.searchParams.append(name, text);
  history.replaceState(history.state, '', url);
}
