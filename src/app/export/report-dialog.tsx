import { type ReactNode, useState } from 'react';
import type { ThemeName } from '../../charts/theme.ts';
import type { ExportRequest } from '../../export/export-request.ts';
import { RATIOS } from '../../export/size.ts';
import { documentExportWordsOf } from '../../words/app/document-export-words.ts';
import { oneFileWordsOf } from '../../words/app/one-file-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Dialog } from '../controls/dialog.tsx';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OnDemand } from '../controls/on-demand.tsx';
import { useThemeName } from '../state/appearance.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import './export.css';
import { LANGUAGE_NAMES, ManyOf, OneOf, useThemeNames } from '../controls/fields.tsx';
import { useSettings } from '../state/settings.ts';
import { type ExportTask, useExportTask } from './export-task.ts';
import { obstacleTo } from './exporter.ts';
import { OneFileForm } from './one-file-form.tsx';
import { Progress } from './progress.tsx';

/** The one file has no room for it. */
const RefreshForm = IS_ONE_FILE ? null : loadedPart(() => import('./refresh-form.tsx'));

/** Nor for this. */
const TemplateForm = IS_ONE_FILE ? null : loadedPart(() => import('../slide-template/template-form.tsx'));

interface Props {
  /** How many panels the report shows. */
  readonly panelCount: number;
  readonly onClose: () => void;
}

/** The whole report at once: presentation, booklet, document, data, press kit. */
export default function ReportDialog({ panelCount, onClose }: Props) {
  const settings = useSettings();
  const words = savingWordsOf(settings.lang);
  const documentWords = documentExportWordsOf(settings.lang);
  const [lang, setLang] = useState<Lang>(settings.lang);
  const task = useExportTask();
  const noBooklet = obstacleTo('pdf');
  return (
    <Dialog heading={words.report.heading} onClose={onClose}>
      <OneOf label={words.dialog.language} options={LANGUAGE_NAMES} chosen={lang} onChoose={setLang} />
      <Deck lang={lang} task={task} />
      <Way heading={words.report.booklet} hint={noBooklet?.[settings.lang] ?? words.report.bookletHint}>
        <Make
          task={task}
          isOff={noBooklet !== null}
          onClick={() => task.save({ kind: 'booklet', view: null, lang })}
          text={words.report.make}
          name={words.report.booklet}
        />
      </Way>
      <Way heading={documentWords.heading} hint={documentWords.hint}>
        <Make
          task={task}
          onClick={() => task.save({ kind: 'document', panels: null, view: null, lang })}
          text={words.report.make}
          name={documentWords.heading}
        />
      </Way>
      <Way heading={words.report.data} hint={words.report.dataHint}>
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <Make
            key={format}
            task={task}
            onClick={() => task.save(dataRequest(format, lang))}
            text={format.toUpperCase()}
            name={`${words.report.data} ${format.toUpperCase()}`}
          />
        ))}
      </Way>
      {RefreshForm !== null && (
        <OnDemand failed={words.failed}>
          <RefreshForm />
        </OnDemand>
      )}
      <OneFile task={task} />
      <Kit panelCount={panelCount} task={task} />
      <Progress work={task.work} cancel={task.cancel} />
    </Dialog>
  );
}

/** All figures of the report. */
function dataRequest(format: 'xlsx' | 'csv' | 'json', lang: Lang): ExportRequest {
  if (format === 'xlsx') return { kind: 'workbook', view: null, lang };
  return format === 'csv' ? { kind: 'data', format, table: 'figures', lang } : { kind: 'data', format, lang };
}

function Way({
  heading,
  hint,
  below = null,
  children,
}: {
  readonly heading: string;
  readonly hint: string;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className="export-way">
      <h3>{heading}</h3>
      <p>{hint}</p>
      <div className="export-actions">{children}</div>
      {below}
    </section>
  );
}

interface MakeProps {
  readonly task: ExportTask;
  readonly onClick: () => void;
  readonly text: string;
  /** What is made, for those who hear the button alone. */
  readonly name: string;
  readonly isOff?: boolean;
}

function Make({ task, onClick, text, name, isOff = false }: MakeProps) {
  return (
    <button
      type="button"
      className="plain"
      disabled={task.work.isBusy || isOff}
      aria-label={text === name ? undefined : `${text}: ${name}`}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

function Deck({ lang, task }: { readonly lang: Lang; readonly task: ExportTask }) {
  const words = savingWordsOf(useSettings().lang);
  const shown = useThemeName();
  const themeNames = useThemeNames();
  const [size, setSize] = useState<'16:9' | '4:3'>('16:9');
  const [theme, setTheme] = useState<ThemeName>(shown);
  const [isTheirs, setTheirs] = useState(false);
  return (
    <Way
      heading={words.report.deck}
      hint={words.report.deckHint}
      below={
        TemplateForm !== null && (
          <OnDemand failed={words.failed}>
            <TemplateForm slidesLang={lang} onTemplate={setTheirs} />
          </OnDemand>
        )
      }
    >
      {!isTheirs && (
        <OneOf
          label={words.dialog.size}
          options={[
            ['16:9', '16:9'],
            ['4:3', '4:3'],
          ]}
          chosen={size}
          onChoose={setSize}
        />
      )}
      {!isTheirs && <OneOf label={words.dialog.theme} options={themeNames} chosen={theme} onChoose={setTheme} />}
      <Make
        task={task}
        onClick={() => task.save({ kind: 'slides', panels: null, view: null, lang, theme, size })}
        text={words.report.make}
        name={words.report.deck}
      />
    </Way>
  );
}

/** As a page that needs no server. */
function OneFile({ task }: { readonly task: ExportTask }) {
  const words = oneFileWordsOf(useSettings().lang);
  return (
    <section className="export-way">
      <h3>{words.heading}</h3>
      <OneFileForm task={task} />
    </section>
  );
}

/** Each picture as a whole, in its panel's own way of looking. */
const WHOLE = { view: null, background: 'paper', titled: true, outlines: false } as const;

function Kit({ panelCount, task }: { readonly panelCount: number; readonly task: ExportTask }) {
  const { lang } = useSettings();
  const words = savingWordsOf(lang);
  const themeNames = useThemeNames();
  const [formats, setFormats] = useState<readonly ('svg' | 'png')[]>(['svg', 'png']);
  const [langs, setLangs] = useState<readonly Lang[]>([lang]);
  const [themes, setThemes] = useState<readonly ThemeName[]>(['light']);
  const [sizes, setSizes] = useState<readonly string[]>(['16:9']);
  const count = panelCount * formats.length * langs.length * themes.length * sizes.length;
  const request = { ...WHOLE, kind: 'kit', panels: null, formats, langs, themes, sizes, scales: [2] } as const;
  return (
    <Way heading={words.report.kit} hint={words.report.kitHint}>
      <ManyOf
        label={words.report.formats}
        options={[
          ['svg', 'SVG'],
          ['png', 'PNG'],
        ]}
        chosen={formats}
        onChoose={setFormats}
      />
      <ManyOf
        label={words.report.sizes}
        options={RATIOS.map(({ name }) => [name, name])}
        chosen={sizes}
        onChoose={setSizes}
      />
      <ManyOf label={words.report.themes} options={themeNames} chosen={themes} onChoose={setThemes} />
      <ManyOf label={words.report.languages} options={LANGUAGE_NAMES} chosen={langs} onChoose={setLangs} />
      <p>{count === 0 ? words.report.nothingChosen : words.report.files(count)}</p>
      <Make
        task={task}
        isOff={count === 0}
        onClick={() => task.save(request)}
        text={words.report.make}
        name={words.report.kit}
      />
    </Way>
  );
}
