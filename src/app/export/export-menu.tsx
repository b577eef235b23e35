import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatTableHtml, formatTableTsv } from '../../export/table-text.ts';
import type { Panel } from '../../panels/panel.ts';
import { copyWordsOf } from '../../words/app/copy-words.ts';
import { documentExportWordsOf } from '../../words/app/document-export-words.ts';
import { embedWordsOf } from '../../words/app/embed-words.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { useThemeName } from '../state/appearance.ts';
import { documentOf, lookOf, rememberedChoices, slideOf } from './choices.ts';
import { orNoClipboard } from './clipboard.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { EmbedDialog } from './embed-dialog.tsx';
import './export.css';
import { fetchedAhead } from '../controls/ahead.ts';
import { HeadlineDoubts } from '../controls/headline-doubts.tsx';
import { useUserData } from '../state/import-outcome.ts';
import { usePageContext } from '../state/page-context.ts';
import { copyPicture, copyRichText } from '../state/saving.ts';
import { useSettings } from '../state/settings.ts';
import { useExportTask } from './export-task.ts';
import { obstacleTo, preparePictures, requestExport } from './exporter.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { Progress } from './progress.tsx';

const loadEmbed = () => import('./user-data-embed-dialog.tsx');
const UserDataEmbedDialog = loadedPart(loadEmbed);
const EMBED_AHEAD = fetchedAhead(loadEmbed);

interface Props {
  readonly panel: Panel;
  readonly onClose: () => void;
}

/** What can be taken away of one panel, each with the choices made last. */
export default function ExportMenu({ panel, onClose }: Props) {
  const { lang } = useSettings();
  const theme = useThemeName();
  const words = savingWordsOf(lang);
  const { work, save, follow, cancel } = useExportTask();
  const [dialog, setDialog] = useState<'picture' | 'embed' | 'copy' | null>(null);
  const { hasPages } = usePageContext();
  const isUserData = useUserData().shown !== null;
  const menu = useRef<HTMLDivElement>(null);
  useLeaving(menu, onClose, dialog !== null);
  useInView(menu);
  const look = lookOf(rememberedChoices(), { panel: panel.id, view: panel.mode, lang, theme });
  const table = (format: 'xlsx' | 'csv') => save({ kind: 'table', format, panel: panel.id, view: panel.mode, lang });
  const noPdf = obstacleTo('pdf')?.[lang];
  const actions: readonly (readonly [text: string, act: () => void, obstacle?: string | undefined])[] = [
    [
      words.copyPicture,
      () =>
        follow(
          (signal) =>
            orNoClipboard(
              copyPicture(requestExport({ kind: 'picture', format: 'png', look }, { signal })),
              words.noClipboard,
            ),
          words.copied,
        ),
    ],
    [words.picture('PNG'), () => save({ kind: 'picture', format: 'png', look })],
    [words.picture('SVG'), () => save({ kind: 'picture', format: 'svg', look })],
    [words.picture('PDF'), () => save({ kind: 'picture', format: 'pdf', look }), noPdf],
    [words.slide, () => save(slideOf(look))],
    [documentExportWordsOf(lang).menu, () => save(documentOf(look))],
    [words.table('Excel'), () => table('xlsx')],
    [words.table('CSV'), () => table('csv')],
    [
      words.copyTable,
      () =>
        follow(
          () => orNoClipboard(copyRichText(formatTableHtml(panel, lang), formatTableTsv(panel)), words.noClipboard),
          words.copied,
        ),
    ],
    [copyWordsOf(lang).open, () => setDialog('copy')],
    ...(hasPages || isUserData ? [[embedWordsOf(lang).open, () => setDialog('embed')] as const] : []),
    [words.more, () => setDialog('picture')],
  ];
  return (
    <>
      <div
        ref={menu}
        className="export-menu"
        role="dialog"
        aria-label={words.menu}
        onKeyDown={walkItems}
        {...(isUserData && EMBED_AHEAD)}
      >
        <HeadlineDoubts panel={panel} isExport />
        <ul onPointerEnter={preparePictures}>
          {actions.map(([text, act, obstacle]) => (
            <li key={text}>
              <button type="button" disabled={work.isBusy || obstacle !== undefined} onClick={act}>
                {text}
              </button>
              {obstacle !== undefined && <p className="obstacle">{obstacle}</p>}
            </li>
          ))}
        </ul>
        <Progress work={work} cancel={cancel} />
      </div>
      {dialog === 'picture' && <PictureDialog panel={panel} onClose={onClose} />}
      {dialog === 'copy' && <CopyDialog panel={panel} onClose={onClose} />}
      {dialog === 'embed' && !isUserData && <EmbedDialog panel={panel} onClose={onClose} />}
      {dialog === 'embed' && isUserData && <UserDataEmbedDialog panel={panel} onClose={onClose} />}
    </>
  );
}

/** Arrow keys go from item to item. */
function walkItems(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('li button:enabled')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

/** How close the menu comes to the window's edge, in px. */
const EDGE_PX = 8;

/** The menu hangs from its button's end; where the button stands at the page's start, it is moved into the window. */
function useInView(menu: React.RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (menu.current === null) return;
    const beyond = EDGE_PX - menu.current.getBoundingClientRect().left;
    if (beyond > 0) menu.current.style.right = `${-beyond}px`;
  }, [menu]);
}

/** The menu takes the focus, and closes on Escape and when the reader turns elsewhere. */
function useLeaving(menu: React.RefObject<HTMLElement | null>, onClose: () => void, isHeld: boolean): void {
  useEffect(() => menu.current?.querySelector('button')?.focus(), [menu]);
  useEffect(() => {
    if (isHeld) return;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && onClose();
    const onPointer = ({ target }: PointerEvent) => {
      const isOutside = target instanceof Node && menu.current?.parentElement?.contains(target) === false;
      if (isOutside) onClose();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [menu, onClose, isHeld]);
}
