import type { ReadStep } from '../../panels/own/read-watch.ts';

/** Steps of data of the reader's own on their way from an address or a file to the chart, each marked as it ends. */
export type Step = ReadStep | 'asked' | 'fetched' | 'copied' | 'packed' | 'answered' | 'shown' | 'kept';

export const STEP_MARK = 'shushuo-step-';

/** Puts a mark on the browser's own timeline, where its tools and `npm run bench -- rows` find it. */
export const markStep = (step: Step): void => {
  performance.mark(STEP_MARK + step);
};
