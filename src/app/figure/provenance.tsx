import type { Figure } from '../../figures/dataset.ts';
import { figurePath } from '../../panels/embed/address.ts';
import { figureWordsOf } from '../../words/app/figure-words.ts';
import { usePageContext } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import { linkToFile } from '../state/site-files.ts';
import { useFigureAddress } from './figure-address.ts';
import type { FigureOrigin } from './figure-origin.ts';

interface Props {
  readonly figure: Figure;
  /** Null until it is read. */
  readonly origin: FigureOrigin | null;
}

/** Says where a figure stands for good, and by which bytes the data it was read from can be told. */
export function Provenance({ figure, origin }: Props) {
  const { lang } = useSettings();
  const { root, hasPages } = usePageContext();
  const words = figureWordsOf(lang);
  const address = useFigureAddress(figure.id, origin?.siteUrl ?? '');
  if (origin === null) return <p role="status">{words.reading}</p>;
  return (
    <dl className="figure-facts">
      {hasPages && (
        <div>
          <dt>{words.address}</dt>
          <dd>
            <a href={root + figurePath(figure.id, lang)}>{address || figurePath(figure.id, lang)}</a>
          </dd>
        </div>
      )}
      {origin.file !== '' && (
        <>
          <div>
            <dt>{words.data}</dt>
            <dd>
              {hasPages ? (
                <a href={linkToFile(`data/${origin.file}`, root)} download>
                  {origin.file}
                </a>
              ) : (
                origin.file
              )}
            </dd>
          </div>
          <div>
            <dt>{words.checksum}</dt>
            <dd>
              <code>{origin.checksum}</code>
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
