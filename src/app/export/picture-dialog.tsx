import { useEffect, useState } from 'react';
import type { ThemeName } from '../../charts/theme.ts';
import type { ExportRequest, PictureLook } from '../../export/export-request.ts';
import { Refusal } from '../../export/refusal.ts';
import { RATIOS, readSize } from '../../export/size.ts';
import type { Panel } from '../../panels/panel.ts';
import { documentExportWordsOf } from '../../words/app/document-export-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Dialog } from '../controls/dialog.tsx';
import { Check, LANGUAGE_NAMES, OneOf, useThemeNames } from '../controls/fields.tsx';
import { HeadlineDoubts } from '../controls/headline-doubts.tsx';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OnDemand } from '../controls/on-demand.tsx';
import { useThemeName } from '../state/appearance.ts';
import { addressOfFile, copyPicture } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import { type Choices, documentOf, lookOf, rememberChoices, rememberedChoices, SCALES, slideOf } from './choices.ts';
import { useExportPreview } from './export-preview.ts';
import { useExportTask } from './export-task.ts';
import { obstacleTo, preparePictures, requestExport } from './exporter.ts';
import { Progress } from './progress.tsx';

/** The one file has no room for templates. */
const TemplateNote = IS_ONE_FILE ? null : loadedPart(() => import('../slide-template/template-note.tsx'));

interface Props {
  readonly panel: Panel;
  readonly onClose: () => void;
}

/** Everything that can be chosen about a picture, with the picture beside it as it will be. */
export function PictureDialog({ panel, onClose }: Props) {
  const settings = useSettings();
  const words = savingWordsOf(settings.lang);
  const shownTheme = useThemeName();
  const themeNames = useThemeNames();
  const [choices, setChoices] = useState(rememberedChoices);
  const [lang, setLang] = useState<Lang>(settings.lang);
  const [theme, setTheme] = useState<ThemeName>(shownTheme);
  const { work, save, follow, cancel } = useExportTask();
  useEffect(preparePictures, []);
  const change = (part: Partial<Choices>) => {
    const next = { ...choices, ...part };
    setChoices(next);
    if (readSize(next.size) !== null) rememberChoices(next);
  };
  const look = lookOf(choices, { panel: panel.id, view: panel.mode, lang, theme });
  const size = readSize(choices.size);
  const noPdf = choices.format === 'pdf' ? obstacleTo('pdf') : null;
  const noOutlines = obstacleTo('outlines');
  const request = requestOf(choices.format, look);
  const copy = () =>
    follow((signal) => copyPicture(requestExport({ kind: 'picture', format: 'png', look }, { signal })), words.copied);
  return (
    <Dialog heading={words.dialog.heading} onClose={onClose}>
      <div className="export-columns">
        <div>
          <HeadlineDoubts panel={panel} isExport />
          <Preview look={look} />
        </div>
        <div className="export-fields">
          <OneOf
            label={words.dialog.format}
            options={[
              ['png', 'PNG'],
              ['svg', 'SVG'],
              ['pdf', 'PDF'],
              ['pptx', words.dialog.slideFormat],
              ['docx', documentExportWordsOf(settings.lang).format],
            ]}
            chosen={choices.format}
            onChoose={(format) => change({ format })}
          />
          {choices.format === 'pptx' && TemplateNote !== null && (
            <OnDemand failed={words.failed}>
              <TemplateNote />
            </OnDemand>
          )}
          {noPdf && <p role="alert">{noPdf[settings.lang]}</p>}
          <SizeField size={choices.size} onChoose={(next) => change({ size: next })} />
          {choices.format === 'png' && (
            <OneOf
              label={words.dialog.scale}
              options={SCALES.map((scale) => [String(scale), `${scale}×`])}
              chosen={String(choices.scale)}
              onChoose={(scale) => change({ scale: Number(scale) })}
            />
          )}
          {size && choices.format === 'png' && (
            <p>{words.dialog.pixels(size.widthPx * choices.scale, size.heightPx * choices.scale)}</p>
          )}
          <OneOf
            label={words.dialog.background}
            options={(['paper', 'white', 'transparent'] as const).map((one) => [one, words.dialog.backgrounds[one]])}
            chosen={choices.background}
            onChoose={(background) => change({ background })}
          />
          <OneOf label={words.dialog.language} options={LANGUAGE_NAMES} chosen={lang} onChoose={setLang} />
          <OneOf label={words.dialog.theme} options={themeNames} chosen={theme} onChoose={setTheme} />
          <Check label={words.dialog.titled} isChecked={choices.titled} onChange={(titled) => change({ titled })} />
          {request.kind === 'picture' && (
            <Check label={words.dialog.proof} isChecked={choices.proof} onChange={(proof) => change({ proof })} />
          )}
          {choices.proof && request.kind === 'picture' && <p>{words.dialog.proofHint}</p>}
          {choices.format === 'svg' && noOutlines && <p>{noOutlines[settings.lang]}</p>}
          {choices.format === 'svg' && !noOutlines && (
            <Check
              label={words.dialog.outlines}
              isChecked={choices.outlines}
              onChange={(outlines) => change({ outlines })}
            />
          )}
          <div className="export-actions">
            <button
              type="button"
              className="strong"
              disabled={size === null || work.isBusy || noPdf !== null}
              onClick={() => save(request)}
            >
              {words.dialog.save}
            </button>
            <button type="button" className="plain" disabled={size === null || work.isBusy} onClick={copy}>
              {words.copyPicture}
            </button>
          </div>
          <Progress work={work} cancel={cancel} />
        </div>
      </div>
    </Dialog>
  );
}

function requestOf(format: Choices['format'], look: PictureLook): ExportRequest {
  if (format === 'pptx') return slideOf(look);
  return format === 'docx' ? documentOf(look) : { kind: 'picture', format, look };
}

/** The ratios, or pixels of one's own. */
function SizeField({ size, onChoose }: { readonly size: string; readonly onChoose: (size: string) => void }) {
  const words = savingWordsOf(useSettings().lang).dialog;
  const isRatio = RATIOS.some(({ name }) => name === size);
  const [width = '', height = ''] = size.split('x');
  const own = (part: string, text: string, onType: (text: string) => void) => (
    <label>
      {part}
      <input type="number" min={180} max={8000} value={text} onChange={({ target }) => onType(target.value)} />
    </label>
  );
  return (
    <>
      <OneOf
        label={words.size}
        options={[...RATIOS.map(({ name }) => [name, name] as const), ['own', words.ownSize]]}
        chosen={isRatio ? size : 'own'}
        onChoose={(next) => onChoose(next === 'own' ? '1200x800' : next)}
      />
      {!isRatio && (
        <div className="export-own">
          {own(words.width, width, (text) => onChoose(`${text}x${height}`))}
          {own(words.height, height, (text) => onChoose(`${width}x${text}`))}
        </div>
      )}
      {readSize(size) === null && <p role="alert">{words.badSize}</p>}
    </>
  );
}

/** The picture as it will be: the SVG itself, at the size there is. */
function Preview({ look }: { readonly look: PictureLook }) {
  const { lang } = useSettings();
  const words = savingWordsOf(lang);
  const isDrawn = readSize(look.size) !== null;
  const made = useExportPreview(
    isDrawn ? { kind: 'picture', format: 'svg', look: { ...look, scale: 1, outlines: false } } : null,
  );
  const [href, setHref] = useState<string>();
  useEffect(() => {
    if (made === null || made instanceof Refusal) return;
    const address = addressOfFile(made);
    setHref(address.href);
    return address.forget;
  }, [made]);
  return (
    <div className="export-preview" data-ground={look.background}>
      {made instanceof Refusal && <p role="alert">{words.failed(made.text[lang])}</p>}
      {href === undefined ? <p>{words.dialog.drawing}</p> : <img src={href} alt={words.dialog.preview} />}
    </div>
  );
}
