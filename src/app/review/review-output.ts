import { packText, type TextPackage } from '../../export/text/text-package.ts';
import { zipFiles } from '../../export/zip.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { DESCRIPTOR } from '../../figures/package/data-files.ts';
import { CLAIMS } from '../../panels/own/read-claims.ts';
import { reportTitle, statedDate } from '../../text/document/about.ts';
import type { Lang } from '../../words/lang.ts';
import { saveBlob } from '../state/saving.ts';
import type { ReviewSession } from './review-session.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Title and date of the report, as the text has them; `isDated` says whether the date is the text's, and not today. */
export function readAbout({ name, text }: ReviewSession) {
  const stated = statedDate(text, today());
  return { title: reportTitle(text, name), date: stated ?? today(), isDated: stated !== null };
}

/** The data package that a review came to. */
function packed(session: ReviewSession, earlier: Dataset | null, lang: Lang): TextPackage {
  const { name, text, reading, review, claims, title, date, pageStarts } = session;
  const said = { ...(title === null ? {} : { title }), ...(date === null ? {} : { date }) };
  const about = { earlier, claims, lang, fileName: name, today: today(), pageStarts, ...said };
  return packText(text, { ...reading, figures: review.rows }, about);
}

/**
 * The data with their descriptor, text and claims, as the page opens them from a disk; and the figures that they cannot
 * hold, as the text states them.
 */
export function packReview(
  session: ReviewSession,
  earlier: Dataset | null,
  lang: Lang,
): { readonly files: File[]; readonly leftOut: readonly string[] } {
  const { files, leftOut } = packed(session, earlier, lang);
  const opened = [...files].filter(([name]) => OPENED.includes(name));
  return {
    files: opened.map(([name, text]) => new File([text], name)),
    leftOut: leftOut.map(({ stated }) => stated),
  };
}

const OPENED = ['figures.csv', 'report.txt', 'sentences.csv', CLAIMS, DESCRIPTOR];

/** Hands out figures, text, places of the sentences, descriptor and claims as one ZIP. */
export async function saveReview(session: ReviewSession, earlier: Dataset | null, lang: Lang): Promise<void> {
  const { files } = packed(session, earlier, lang);
  const bytes = await zipFiles(files, '');
  saveBlob(`${session.name}.zip`, new Blob([bytes], { type: 'application/zip' }));
}
