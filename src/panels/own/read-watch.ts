/** Steps of the reading that are told as they end: the bytes are cells, the cells are a chart. */
export type ReadStep = 'read' | 'understood';

export interface ReadWatch {
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly onStep?: (step: ReadStep) => void;
}
