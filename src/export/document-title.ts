import type { Dataset } from '../figures/dataset.ts';
import { formatDate } from '../panels/figure/figure-text.ts';
import type { Lang } from '../words/lang.ts';

/** What a document says about itself to the programs that open it. */
export interface DocumentTitle {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly lang: Lang;
  /** ISO date of the report: the file is dated by it and not by the clock. Blank where the data name none. */
  readonly date: string;
  /** Version of this program. */
  readonly version: string;
}

/** The title of a document about the whole dataset. */
export function documentTitle(dataset: Dataset, lang: Lang, version: string): DocumentTitle {
  const { title, source, topics } = dataset;
  const separator = lang === 'zh' ? '，' : ', ';
  return {
    title: title[lang],
    author: source.body[lang],
    subject: [source.title[lang], formatDate(source.date, lang)].filter((part) => part !== '').join(separator),
    keywords: topics.map((topic) => topic.name[lang]),
    lang,
    date: source.date,
    version,
  };
}

/** What stands on the front of a document: its title, and above it the name of its data where that is another; else blank. */
export function frontTitle({ source, title }: Dataset, lang: Lang): { readonly name: string; readonly above: string } {
  const name = source.title[lang] || title[lang];
  return { name, above: title[lang] === name ? '' : title[lang] };
}
