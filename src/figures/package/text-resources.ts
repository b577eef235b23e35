import { resourcesIn } from './resources.ts';

/** Names of the resources that quote the report; a page asks for them when somebody asks how a figure is stated. */
export const TEXT_RESOURCES = { text: 'report-text', places: 'sentences', claims: 'claims' } as const;

/** Paths of the text a descriptor lists, and of the places of figures in it; null where it lists neither. */
export function textPaths(descriptor: unknown): { readonly text: string; readonly places: string } | null {
  const pathOf = (wanted: string) => resourcesIn(descriptor).find(({ name }) => name === wanted)?.path;
  const [text, places] = [pathOf(TEXT_RESOURCES.text), pathOf(TEXT_RESOURCES.places)];
  if (text === undefined && places === undefined) return null;
  return { text: text ?? 'report.txt', places: places ?? 'sentences.csv' };
}
