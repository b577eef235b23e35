import { formatCaptionedPicture } from '../../export/copy/captioned-picture.ts';
import type { ExportRequest, ExportResult, FigureLook, PictureLook } from '../../export/export-request.ts';
import { readSize } from '../../export/size.ts';
import { formatTableHtml, formatTableTsv } from '../../export/table-text.ts';
import { picturePath } from '../../panels/embed/address.ts';
import { isLocal } from '../../panels/embed/embed-address.ts';
import { escapeMarkup, formatElement } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { useThemeName } from '../state/appearance.ts';
import { userDataState } from '../state/import-outcome.ts';
import { siteAddress } from '../state/page-context.ts';
import { copyPicture, copyRichText, copyText } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import { lookOf, rememberedChoices } from './choices.ts';
import { orNoClipboard } from './clipboard.ts';
import type { ExportTask } from './export-task.ts';
import { requestExport } from './exporter.ts';
import { panelAddress } from './panel-address.ts';

/** The column of an article on a phone, and of a page, in px: widths of layouts. */
const ARTICLE_PX = 310;
const PAGE_PX = 720;

/** The picture that the site has of each panel: its width by its height. */
const SITE_RATIO = 16 / 9;

export type CopyWay = 'article' | 'picture' | 'captioned' | 'table' | 'link' | 'html';

type Make = (request: ExportRequest) => Promise<ExportResult>;

/** What each button copies; it is to be called within the click, as browsers open the clipboard there alone. */
export function useCopyWays(panel: Panel, task: ExportTask): Readonly<Record<CopyWay, () => void>> {
  const { lang, view: asked } = useSettings();
  const theme = useThemeName();
  const words = savingWordsOf(lang);
  const look = lookOf(rememberedChoices(), { panel: panel.id, view: panel.mode, lang, theme });
  const figure: FigureLook = { ...look, background: 'transparent', titled: true, widthPx: PAGE_PX };
  const article: FigureLook = { ...figure, theme: 'light', widthPx: ARTICLE_PX };
  const address = panelAddress({ panel: panel.id, view: asked && panel.mode, lang }) ?? '';
  const begin = (copy: (make: Make) => Promise<void>) => () =>
    task.follow((signal) => {
      const copied = copy((request) => requestExport(request, { signal }));
      return orNoClipboard(copied, words.noClipboard);
    }, words.copied);
  return {
    article: begin((make) => copyRichText(htmlOf(make({ kind: 'article', look: article })), plainOf(panel))),
    picture: begin((make) => copyPicture(make({ kind: 'picture', format: 'png', look }))),
    captioned: begin((make) => copyRichText(captionedOf(panel, look, asked === null, make), plainOf(panel))),
    table: begin(() => copyRichText(formatTableHtml(panel, lang), formatTableTsv(panel))),
    link: begin(() => copyRichText(linkTo(address, panel.headline), address)),
    html: begin((make) => copyText(htmlOf(make({ kind: 'figure', look: figure })))),
  };
}

const htmlOf = async (result: Promise<ExportResult>): Promise<string> => new TextDecoder().decode((await result).bytes);

/** Word fetches pictures and shows none that stand in what is pasted, so the site's own is named where it is the same. */
async function captionedOf(panel: Panel, look: PictureLook, isOwnView: boolean, make: Make): Promise<string> {
  const stored = isOwnView ? storedPicture(look) : null;
  if (stored !== null) return formatCaptionedPicture(panel, { address: stored }, look.lang, SITE_RATIO);
  const { bytes } = await make({ kind: 'picture', format: 'png', look });
  const { widthPx = SITE_RATIO, heightPx = 1 } = readSize(look.size) ?? {};
  return formatCaptionedPicture(panel, { png: bytes }, look.lang, widthPx / heightPx);
}

/** The address at which others find the site's picture of a panel; null where there is none. */
function storedPicture({ panel, lang, theme }: { panel: string; lang: Lang; theme: 'light' | 'dark' }): string | null {
  const isOnSite = userDataState().shown === null && panelAddress({ panel, view: null, lang }) !== null;
  const address = siteAddress(picturePath(panel, lang, theme, 'png'));
  return isOnSite && !isLocal(address) ? address : null;
}

const linkTo = (address: string, headline: string): string =>
  formatElement('a', [['href', address]], escapeMarkup(headline));

/** For what takes no rich text. */
const plainOf = ({ headline, subtitle, notes, source }: Panel): string =>
  [headline, subtitle, ...notes, source].join('\n');
