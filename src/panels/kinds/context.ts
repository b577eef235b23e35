import type { InContext } from '../../charts/theme.ts';
import type { View } from '../../figures/dataset.ts';

/**
 * Which of a view's figures its headline does not speak of, in either language. None where it speaks of no figure at
 * all: then all of them are what it is about.
 */
export function contextOf({ figures, title, written }: View): (id: string) => InContext {
  const titles = written ? [] : [title.zh, title.en];
  const spoken = figures.filter((id) => titles.some((text) => text.includes(`{${id}}`) || text.includes(`{${id}.`)));
  return (id) => (spoken.length > 0 && !spoken.includes(id) ? { context: true } : {});
}
