import type { ToWorker } from '../state/worker-messages.ts';

/** What the export worker of the one file is told: first where it is, then requests as on the site. */
export type ToExportInFile =
  | {
      /** Files of the data folder. */
      readonly report: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
      /** Makes pixels. */
      readonly page: MessagePort;
    }
  | ToWorker;

/** A picture to be drawn in pixels; answered with a PNG. */
export interface ToPage {
  readonly svg: string;
  readonly widthPx: number;
}
