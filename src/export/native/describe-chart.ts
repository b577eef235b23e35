import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { termsOf } from '../../words/terms.ts';
import type { NativeChart } from './native-chart.ts';
import { labelText } from './native-label.ts';

/** One of several charts in words: what it is of, and what stands at its points. */
export function describeChart(chart: NativeChart, lang: Lang): string {
  const { join } = termsOf(lang);
  const { joinColon } = publicationWords(lang);
  const title = chart.title === null ? chart.heading : [chart.title.text, chart.title.aside].filter(Boolean).join(' ');
  const said = chart.series.flatMap(({ labels, look }) =>
    look === 'carrier'
      ? []
      : labels.flatMap((label, row) =>
          label === null
            ? []
            : [joinColon(chart.categories[row] ?? '', labelText(label.parts).replace('\n', ' ').trim())],
        ),
  );
  return joinColon(title, said.join(join.list));
}
