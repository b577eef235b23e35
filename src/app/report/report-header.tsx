import type { Dataset } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { ReportExport } from '../export/report-export.tsx';
import { PresentButton } from '../present/present-button.tsx';
import { useLang } from '../state/settings.ts';
import { WallButton } from './wall-button.tsx';

/** Says what the page is about: the report, who gave it and when. */
export function ReportHeader({ dataset }: { readonly dataset: Dataset }) {
  const lang = useLang();
  const { source } = dataset;
  return (
    <header className="report">
      <p className="kicker">{dataset.title[lang]}</p>
      <h1>{source.title[lang]}</h1>
      <p className="byline">
        <span>{source.body[lang]}</span>
        <span>{source.speaker[lang]}</span>
        <time dateTime={source.date}>{formatDate(source.date, lang)}</time>
      </p>
      <p className="lead">{dataset.description[lang]}</p>
      <div className="panel-tools">
        <PresentButton dataset={dataset} />
        <WallButton dataset={dataset} />
        <ReportExport dataset={dataset} />
      </div>
    </header>
  );
}
