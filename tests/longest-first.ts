import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files that take long: what starts last is waited for by idle workers. */
const LONG = ['soak', 'card', 'switches'];

const isLong = ({ moduleId }: TestSpecification): boolean =>
  LONG.some((name) => moduleId.endsWith(`/tests/browser/${name}.test.ts`));

/** Starts what is known to take long before everything else; vitest starts long files first, and knows only their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
