import type { Standing } from './hierarchy.ts';
import type { Aggregate } from './totals.ts';

/** Groups of countries as banks of the world's data name them among the countries. */
const GROUP =
  /^(?:(?:high|upper middle|lower middle|middle|low|low & middle) income|(?:ida|ibrd|ida & ibrd) (?:total|only|blend)|(?:early|late|pre|post)-demographic dividend|oecd members|arab world|euro area|european union|(?:(?:caribbean|pacific island|other) )?small states|central europe and the baltics|africa (?:eastern and southern|western and central)|(?:east asia & pacific|europe & central asia|latin america & (?:the )?caribbean|middle east(?:, | & )north africa(?:, afghanistan & pakistan)?|south asia|sub-saharan africa|north america)(?: \((?:excluding high income|ida & ibrd(?: countries)?)\))?|fragile and conflict.*|heavily indebted poor countries.*|least developed countries.*)$/i;

interface Named {
  readonly path: readonly string[];
  readonly standing: Standing;
  readonly aggregate: Aggregate | null;
}

/** Sums of others beside them: High income among countries of the world. Alone, income groups are what the table is of. */
export function withGroupsAside<One extends Named>(list: readonly One[]): readonly One[] {
  const isOfWorld = list.some(({ path }) => path.includes('World')) && list.some(({ path }) => path.some(isCrossing));
  if (!isOfWorld) return list;
  return list.map((one) =>
    one.standing === null && one.path.some((part) => GROUP.test(part))
      ? { ...one, standing: 'sum', aggregate: 'total' }
      : one,
  );
}

/** A group that cuts across the regions: only a table of countries has it beside them. */
const isCrossing = (name: string): boolean => /\b(?:IDA|IBRD)\b|demographic dividend$|^OECD members$/.test(name);
