import { useState } from 'react';
import { LAYOUT_WIDTHS } from '../../charts/layout-widths.ts';
import type { ThemeName } from '../../charts/theme.ts';
import type { FigureLook } from '../../export/export-request.ts';
import { Refusal } from '../../export/refusal.ts';
import type { Mode } from '../../figures/dataset.ts';
import { isLocal } from '../../panels/embed/embed-address.ts';
import { formatUserDataSnippet, type UserDataEmbedding } from '../../panels/embed/user-data-snippets.ts';
import type { Panel } from '../../panels/panel.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import { userDataEmbedWordsOf } from '../../words/app/user-data-embed-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Check, LANGUAGE_NAMES, OneOf, useThemeNames, ViewField } from '../controls/fields.tsx';
import { useThemeName } from '../state/appearance.ts';
import { type ShownUserData, useUserData } from '../state/import-outcome.ts';
import { siteAddress } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import { EmbedCode } from './embed-code.tsx';
import { EmbedPreview } from './embed-preview.tsx';
import { useExportPreview } from './export-preview.ts';
import { type ExportTask, useExportTask } from './export-task.ts';
import { OneFileForm } from './one-file-form.tsx';
import { savedPageName } from './one-file-saving.ts';
import { linkedAddress } from './panel-address.ts';
import { usePanelIn, usePictureFile } from './picture-file.ts';
import { Progress } from './progress.tsx';

interface Props {
  readonly panel: Panel;
  readonly onClose: () => void;
}

/** Embedding a panel of data of the reader's own: as code that holds it, or by files saved from here. */
export default function UserDataEmbedDialog(props: Props) {
  const { shown } = useUserData();
  return shown && <Choices {...props} shown={shown} />;
}

type LayoutWidth = `${(typeof LAYOUT_WIDTHS)[number]}`;

/** What can be chosen, with the figure as it will be beside it. */
function Choices({ panel, onClose, shown }: Props & { readonly shown: ShownUserData }) {
  const settings = useSettings();
  const words = embedWordsOf(settings.lang);
  const own = userDataEmbedWordsOf(settings.lang);
  const shownTheme = useThemeName();
  const themeNames = useThemeNames();
  const [lang, setLang] = useState<Lang>(settings.lang);
  const [theme, setTheme] = useState<ThemeName>(shownTheme);
  const [view, setView] = useState<Mode | ''>(settings.view === null ? '' : (panel.mode ?? ''));
  const [width, setWidth] = useState<LayoutWidth>('720');
  const [isPlain, setPlain] = useState(false);
  const [isTransparent, setTransparent] = useState(false);
  const task = useExportTask();
  const { isLinked } = shown;
  const look: FigureLook = {
    panel: panel.id,
    view: view === '' ? null : view,
    lang,
    theme,
    background: isTransparent ? 'transparent' : 'paper',
    titled: !isPlain,
    widthPx: Number(width),
  };
  const made = useExportPreview({ kind: 'figure', look });
  const code = made === null || made instanceof Refusal ? '' : new TextDecoder().decode(made.bytes);
  const { headline } = usePanelIn(shown.dataset, look);
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <p className="embed-hint">{isLinked ? own.linked : own.lead}</p>
      <div className="export-columns">
        <EmbedPreview shown={{ html: pageOf(code, lang) }} headline={headline} isTransparent={isTransparent} />
        <div className="export-fields">
          <OneOf label={words.language} options={LANGUAGE_NAMES} chosen={lang} onChoose={setLang} />
          <OneOf label={words.theme} options={themeNames} chosen={theme} onChoose={setTheme} />
          <ViewField panel={panel} chosen={view} onChoose={setView} />
          <OneOf<LayoutWidth>
            label={own.width}
            options={LAYOUT_WIDTHS.map((width) => [`${width}`, own.pixels(width)])}
            chosen={width}
            onChoose={setWidth}
          />
          <p className="embed-hint">{own.widthHint}</p>
          <Check label={words.plain} isChecked={isPlain} onChange={setPlain} />
          <Check label={words.transparent} isChecked={isTransparent} onChange={setTransparent} />
        </div>
      </div>
      {isLinked && isLocal(siteAddress('')) && <p role="note">{words.local}</p>}
      {made instanceof Refusal && <p role="alert">{savingWordsOf(settings.lang).failed(made.text[settings.lang])}</p>}
      <Ways code={code} look={look} shown={shown} task={task} />
      <Progress work={task.work} cancel={task.cancel} />
    </Dialog>
  );
}

/** A page around the code, as somebody else's would be. */
const pageOf = (code: string, lang: Lang): string =>
  `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><title>Shushuo</title><body style="margin:0;font-family:sans-serif">${code}`;

interface WaysProps {
  /** Of the figure; blank while it is drawn. */
  readonly code: string;
  readonly look: FigureLook;
  readonly shown: ShownUserData;
  readonly task: ExportTask;
}

/** The code for each way, and beside it what has to be saved for it. */
function Ways({ code, look, shown, task }: WaysProps) {
  const settings = useSettings();
  const words = userDataEmbedWordsOf(settings.lang);
  const picture = usePictureFile(shown.dataset, look);
  const embedding: UserDataEmbedding = {
    id: look.panel,
    headline: usePanelIn(shown.dataset, look).headline,
    lang: look.lang,
    look: { theme: look.theme, view: look.view ?? '' },
    picture,
    page: savedPageName(shown.dataset.title[settings.lang]),
    live: shown.isLinked ? linkedAddress(look) : null,
  };
  const savePicture = () => task.save({ kind: 'picture', format: 'png', look: picture.look });
  const said = (way: 'figure' | 'picture' | 'markdown' | 'frame') => ({
    name: words.ways[way],
    needs: words.needs[way],
    code: way === 'figure' ? code : formatUserDataSnippet(way, embedding),
    onSaid: task.say,
  });
  const size = Math.ceil(new TextEncoder().encode(code).length / 1000);
  return (
    <>
      <EmbedCode {...said('figure')}>{code !== '' && <p className="embed-hint">{words.size(size)}</p>}</EmbedCode>
      <EmbedCode {...said('picture')}>
        <button type="button" className="plain" disabled={task.work.isBusy} onClick={savePicture}>
          {words.savePicture}
        </button>
      </EmbedCode>
      <EmbedCode {...said('markdown')} />
      <EmbedCode {...said('frame')}>
        <OneFileForm task={task} />
      </EmbedCode>
    </>
  );
}
