import type { Label } from '../words/numbers.ts';

/** Lines over time, labelled at their ends; one facet a unit or a series. */
export interface Lines {
  readonly kind: 'lines';
  readonly facets: readonly LineFacet[];
  /** All points of time from left to right: what may be written at the axis. */
  readonly times: readonly { readonly at: number; readonly text: string }[];
  /** Points of time that can be pointed at beside the lines; empty where there are too many. */
  readonly bands: readonly { readonly id: string; readonly at: number }[];
}

export interface LineFacet {
  /** Blank where there is one facet only. */
  readonly heading: string;
  /** Unit of the axis, and that it does not start at zero where it does not. */
  readonly unit: string;
  readonly lines: readonly PlotLine[];
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface PlotLine {
  readonly id: string;
  readonly name: string;
  /** Place among the pigments and signs; null for a line that is only there to compare with. */
  readonly color: number | null;
  /** From left to right; null is a gap, the line is broken there. */
  readonly points: readonly (readonly [at: number, value: number | null])[];
  /** Its last number. */
  readonly label: Label;
  /** Points that the file marks (provisional, estimated): hollow. Absent where there are none. */
  readonly marked?: readonly number[];
  /** Between which ends its points lie, drawn as whiskers. */
  readonly intervals?: readonly { readonly at: number; readonly low: number; readonly high: number }[];
}
