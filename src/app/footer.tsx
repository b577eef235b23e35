import { DESCRIPTOR, FIGURES } from '../figures/data-files.ts';
import type { Dataset } from '../figures/dataset.ts';
import { sayDate } from '../panels/saying.ts';
import { usePlace } from './place.ts';
import { useSettings, useWords } from './settings.ts';

/** Where the figures come from, under which licence, and the files themselves. */
export function Footer({ dataset }: { readonly dataset: Dataset }) {
  const { lang } = useSettings();
  const { footer } = useWords();
  const { root } = usePlace();
  const { source, licence } = dataset;
  return (
    <footer className="footer">
      <dl>
        <div>
          <dt>{footer.source}</dt>
          <dd>
            {[source.title[lang], source.body[lang], sayDate(source.date, lang)].join(lang === 'zh' ? '，' : ', ')}
          </dd>
        </div>
        <div>
          <dt>{footer.licence}</dt>
          <dd>{licence.url ? <a href={licence.url}>{licence.title[lang]}</a> : licence.title[lang]}</dd>
        </div>
        <div>
          <dt>{footer.data}</dt>
          <dd>
            <a href={`${root}data/${FIGURES}`} download>
              {footer.figures}
            </a>
            <a href={`${root}data/${DESCRIPTOR}`} download>
              {footer.descriptor}
            </a>
          </dd>
        </div>
      </dl>
    </footer>
  );
}
