import type { Dataset } from '../../figures/dataset.ts';
import { DESCRIPTOR, FIGURES } from '../../figures/package/data-files.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { usePageContext } from '../state/page-context.ts';
import { useLang, useWords } from '../state/settings.ts';
import { IS_ONE_FILE, linkToFile } from '../state/site-files.ts';

/** Says where the figures come from and under which licence, and links to the files themselves. */
export function Footer({ dataset }: { readonly dataset: Dataset }) {
  const lang = useLang();
  const { footer } = useWords();
  const { root } = usePageContext();
  const addressOf = (file: string) => linkToFile(`data/${file}`, root);
  const { source, licence } = dataset;
  return (
    <footer className="footer">
      <dl>
        <div>
          <dt>{footer.source}</dt>
          <dd>
            {[source.title[lang], source.body[lang], formatDate(source.date, lang)].join(lang === 'zh' ? '，' : ', ')}
          </dd>
        </div>
        <div>
          <dt>{footer.licence}</dt>
          <dd>{licence.url ? <a href={licence.url}>{licence.title[lang]}</a> : licence.title[lang]}</dd>
        </div>
        <div>
          <dt>{footer.data}</dt>
          <dd>
            <a href={addressOf(FIGURES)} download={FIGURES}>
              {footer.figures}
            </a>
            <a href={addressOf(DESCRIPTOR)} download={DESCRIPTOR}>
              {footer.descriptor}
            </a>
          </dd>
        </div>
        <div>
          <dt>{footer.software}</dt>
          <dd>
            <a href={IS_ONE_FILE ? '#licences' : `${root}licences/third-party.txt`}>{footer.licences}</a>
          </dd>
        </div>
      </dl>
    </footer>
  );
}
