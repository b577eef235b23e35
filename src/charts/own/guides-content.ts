/** What an author draws into a chart: lines at values, and points that are set apart, with or without words. */
export interface Guides {
  /** In base units of the chart’s axis. */
  readonly lines: readonly { readonly value: number; readonly label: string }[];
  readonly points: readonly GuidePoint[];
}

export interface GuidePoint {
  /** Of the row or time, and the place of the series. */
  readonly row: string;
  readonly series: number;
  /** Of the row of bars, or of the line. */
  readonly id: string;
  /** Of one bar among those of its row; null where there is one. */
  readonly name: string | null;
  /** Heads the chart it is in, of several; null where nothing does. */
  readonly heading: string | null;
  /** The point of time on a line; 0 for bars. */
  readonly at: number;
  readonly value: number;
  /** Blank where the point is only set apart. */
  readonly text: string;
}

export interface Guided {
  readonly guides?: Guides;
}
