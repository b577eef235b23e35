import type { ReactNode } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { panelPath, picturePath } from '../../panels/embed/address.ts';
import { type DocumentPanel, documentTools, formatDocumentSnippet } from '../../panels/embed/document-snippets.ts';
import { embedAddress } from '../../panels/embed/embed-address.ts';
import { addressOf } from '../../panels/embed/user-data-snippets.ts';
import type { Panel } from '../../panels/panel.ts';
import { copyWordsOf } from '../../words/app/copy-words.ts';
import { useThemeName } from '../state/appearance.ts';
import { useUserData } from '../state/import-outcome.ts';
import { siteAddress, usePageContext } from '../state/page-context.ts';
import { useSettings } from '../state/settings.ts';
import { EmbedCode } from './embed-code.tsx';
import type { ExportTask } from './export-task.ts';
import { panelAddress } from './panel-address.ts';
import { usePictureFile } from './picture-file.ts';

interface Props {
  readonly panel: Panel;
  readonly task: ExportTask;
}

/** The code for documents that are written as text; nothing where there is neither a site nor a file to name. */
export function DocumentCodes({ panel, task }: Props) {
  const { shown } = useUserData();
  const { hasPages } = usePageContext();
  if (hasPages && shown === null) return <SiteCodes panel={panel} task={task} />;
  return shown && <FileCodes panel={panel} dataset={shown.dataset} task={task} />;
}

function SiteCodes({ panel, task }: Props) {
  const { lang, view } = useSettings();
  const theme = useThemeName();
  const site = siteAddress('');
  const frame = {
    theme: '',
    view: view === null ? '' : (panel.mode ?? ''),
    transparent: false,
    plain: false,
    static: false,
  } as const;
  return (
    <Codes
      said={{
        ...panel,
        picture: site + picturePath(panel.id, lang, theme, 'png'),
        frame: embedAddress(site, panel.id, lang, frame),
        page: site + panelPath(panel.id, lang),
      }}
      task={task}
    />
  );
}

function FileCodes({ panel, dataset, task }: Props & { readonly dataset: Dataset }) {
  const { lang } = useSettings();
  const words = copyWordsOf(lang);
  const theme = useThemeName();
  const { id, mode: view } = panel;
  const { file, look } = usePictureFile(dataset, { panel: id, view, lang, theme, background: 'paper', titled: true });
  const page = panelAddress({ panel: id, view, lang });
  return (
    <Codes said={{ ...panel, picture: addressOf(file), frame: null, page }} task={task}>
      <p>{words.fileNeeds}</p>
      <button
        type="button"
        className="plain"
        disabled={task.work.isBusy}
        onClick={() => task.save({ kind: 'picture', format: 'png', look })}
      >
        {words.savePicture}
      </button>
    </Codes>
  );
}

function Codes({ said, task, children }: { said: DocumentPanel; task: ExportTask; children?: ReactNode }) {
  const words = copyWordsOf(useSettings().lang);
  return (
    <>
      <section className="export-way">
        <h3>{words.toolsHeading}</h3>
        {children}
      </section>
      {documentTools(said).map((tool) => (
        <EmbedCode
          key={tool}
          name={words.tools[tool]}
          needs={said.frame === null ? '' : words.toolNeeds[tool]}
          code={formatDocumentSnippet(tool, said)}
          onSaid={task.say}
        />
      ))}
    </>
  );
}
