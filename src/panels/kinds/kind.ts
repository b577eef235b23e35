import type { Dataset, Figure, Mode, View } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import type { RatioFigure } from '../figure/ratio.ts';

/** What a chart is made of: a view with its figures, in one language and one way of looking. */
export interface ChartRequest {
  readonly view: View;
  /** The view's, in its order; at least one, unless the chart shows prefectures. */
  readonly figures: readonly Figure[];
  readonly ratio: RatioFigure | null;
  /** Null where the chart offers no ways of looking. */
  readonly mode: Mode | null;
  readonly dataset: Dataset;
  readonly lang: Lang;
}

/** A kind of chart that a view can ask for: what it shows of its figures. How that is drawn lies in draw-chart.ts. */
export interface ChartKindOf<Content> {
  /** Absent where the chart shows the view's figures. */
  readonly shows?: 'prefectures';
  /** Ways of looking at these figures, the first one for views that name none. Absent where there are none. */
  modes?(figures: readonly Figure[]): readonly Mode[];
  /** What the chart shows. Throws a Problem where figures cannot be shown honestly. */
  contentOf(request: ChartRequest): Content;
  /** Whether a figure's qualifier is drawn in a form of its own, such as an open end. Absent where none is. */
  drawsQualifier?(figure: Figure, mode: Mode | null): boolean;
  /** Ids of the figures in the order the chart shows them. Absent where it is the view's. */
  orderOf?(content: Content): readonly string[];
}

/** A reason in words why a panel cannot be shown; caught by `resolvePanel`, never seen outside. */
export class Problem extends Error {}
