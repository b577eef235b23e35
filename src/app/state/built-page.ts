import type { Lang } from '../../words/lang.ts';
import { readPageContext } from './page-context.ts';

// What the page was built with stays with the reader where the data of the moment cannot be shown: it was right when it
// was written, and says of when it is.

interface BuiltPage {
  readonly lang: Lang;
  /** All below the toolbar, in the order of the page. */
  readonly nodes: readonly Element[];
  /** What stands in each panel, by its id. */
  readonly panels: ReadonlyMap<string, readonly Element[]>;
}

let built: BuiltPage | null = null;

/** Takes down what a page was built with; to be called before other things are rendered in its place. */
export function rememberBuilt(page: Element): void {
  const nodes = [...page.children].filter((node) => !node.matches('.skip, .toolbar, [role=status]'));
  if (nodes.length === 0) return;
  const figures = [...page.querySelectorAll<HTMLElement>('[data-panel]')];
  const panels = new Map(figures.map(({ dataset, children }) => [dataset['panel'] ?? '', [...children]]));
  built = { lang: readPageContext().lang, nodes, panels };
}

/** What the page was built with; null where it was not built, or what was built has become live. */
export const builtPage = (): BuiltPage | null => built;
