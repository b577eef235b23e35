import type { Fact, FactId } from './panel.ts';

const ORIGIN: readonly FactId[] = ['as-stated', 'section', 'note'];

/** Facts that tell where a figure comes from: how the report states it, and where. All of them where none does. */
export function originOf(facts: readonly Fact[]): readonly Fact[] {
  const origin = facts.filter(({ id }) => ORIGIN.includes(id));
  return origin.length > 0 ? origin : facts;
}
