import { useEffect, useState } from 'react';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { NO_CHOICES } from '../../figures/mapping/reader-choices.ts';
import type { Panel } from '../../panels/panel.ts';
import type { ChartOption } from '../../panels/plot/chart-choice.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { mappingWordsOf } from '../../words/app/mapping-words.ts';
import { CHART_REASONS } from '../../words/chart-reasons.ts';
import { Boundary } from '../controls/boundary.tsx';
import { LiveChart } from '../panel/chart.tsx';
import { useDrawing } from '../panel/drawing.ts';
import { useSettings } from '../state/settings.ts';
import type { ImportedData } from './import-request.ts';
import { remap } from './import-store.ts';
import type { DrawnTable } from './user-data-reader.ts';
import './other-charts.css';

/** Charts that are offered beside the one that is drawn. */
const MOST_OTHERS = 2;

/** A mapping without what it has whether or not it is said. */
const printOf = (mapping: Mapping): string => JSON.stringify(Object.entries(mapping).sort());

/** Says why a table has its chart, and shows the two next best small: a click takes one. */
export default function OtherCharts({ data }: { readonly data: ImportedData }) {
  const { lang } = useSettings();
  const words = mappingWordsOf(lang);
  const { plain } = data.answer;
  if (plain === null || data.isCompared || plain.options.length < 2) return null;
  const isDrawn = ({ mapping }: ChartOption): boolean => printOf(mapping) === printOf(plain.mapping);
  const why = plain.options.find(isDrawn)?.why;
  const others = plain.options.filter((one) => !isDrawn(one)).slice(0, MOST_OTHERS);
  return (
    <section className="other-charts" aria-label={words.others}>
      {why !== undefined && <p>{CHART_REASONS[why][lang]}</p>}
      <p className="other-charts-lead">{words.others}</p>
      <ul>
        {others.map((option) => (
          <li key={printOf(option.mapping)}>
            <Other option={option} data={data} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Other({ option, data }: { readonly option: ChartOption; readonly data: ImportedData }) {
  const { lang } = useSettings();
  const words = mappingWordsOf(lang);
  const drawn = useDrawn(option.mapping, data);
  const view = drawn?.dataset.views[0];
  const resolved = drawn && view ? resolvePanel(view, drawn.dataset, lang, null) : null;
  return (
    <button
      type="button"
      disabled={drawn === null}
      onClick={() => drawn && remap(option.mapping, data.answer.plain?.chosen ?? NO_CHOICES, drawn)}
      title={CHART_REASONS[option.why][lang]}
    >
      <span className="other-chart" aria-hidden="true" inert>
        {resolved?.ok && (
          <Boundary instead={() => null}>
            <Thumbnail panel={resolved.panel} />
          </Boundary>
        )}
      </span>
      <b>{words.kinds[option.mapping.kind]}</b>
      <span className="other-why">{CHART_REASONS[option.why][lang]}</span>
    </button>
  );
}

/** The width at which a thumbnail is laid out, and the room in which it is shown: `.other-chart`. */
const LAYOUT_PX = 460;
const ROOM_PX = { width: 230, height: 144 };
/** No smaller, or nothing could be told apart: of a longer drawing the beginning is shown. */
const LEAST_SCALE = 0.3;

function Thumbnail({ panel }: { readonly panel: Panel }) {
  const { option, heightPx } = useDrawing(panel, LAYOUT_PX);
  const scale = Math.max(LEAST_SCALE, Math.min(ROOM_PX.width / LAYOUT_PX, ROOM_PX.height / heightPx));
  const isCut = heightPx * scale > ROOM_PX.height + 1;
  return (
    <span className={isCut ? 'other-chart-cut' : undefined} style={{ width: LAYOUT_PX * scale }}>
      <LiveChart
        option={option}
        widthPx={LAYOUT_PX}
        heightPx={heightPx}
        scale={scale}
        mode={null}
        onPoint={nothing}
        onTap={nothing}
        onStart={nothing}
        onDrawn={nothing}
      />
    </span>
  );
}

const nothing = (): void => {};

/** Has the worker that holds the table draw it in another way. */
function useDrawn(mapping: Mapping, { reader, dataset, answer: { plain } }: ImportedData): DrawnTable | null {
  const [drawn, setDrawn] = useState<DrawnTable | null>(null);
  const title = dataset.title.zh;
  const chosen = plain?.chosen ?? NO_CHOICES;
  useEffect(() => {
    let isCurrent = true;
    // What cannot be drawn is not offered; a reader that was closed has no answer.
    reader.map(mapping, chosen, title).then(
      (made) => isCurrent && setDrawn(made),
      () => isCurrent && setDrawn(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [reader, mapping, chosen, title]);
  return drawn;
}
