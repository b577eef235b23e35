import { exportClaims } from '../../export/text/claims-csv.ts';
import { packText, type TextPackage } from '../../export/text/text-package.ts';
import { zipFiles } from '../../export/zip.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { reportDate, reportTitle } from '../../text/about.ts';
import type { Lang } from '../../words/lang.ts';
import { saveBlob } from '../state/saving.ts';
import type { ReviewSession } from './review-session.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Title and date of the report, as the text has them. */
export const readAbout = ({ name, text }: ReviewSession): { readonly title: string; readonly date: string } => ({
  title: reportTitle(text, name),
  date: reportDate(text, today()),
});

/** The data package that a review came to. */
function packed(session: ReviewSession, earlier: Dataset | null): TextPackage {
  const { name, text, reading, review, title, date } = session;
  const said = { ...(title === null ? {} : { title }), ...(date === null ? {} : { date }) };
  return packText(text, { ...reading, figures: review.rows }, { earlier, fileName: name, today: today(), ...said });
}

/** The figures that the data cannot hold, such as ranges, as the text states them. */
export const leftOut = (session: ReviewSession, earlier: Dataset | null): readonly string[] =>
  packed(session, earlier).leftOut.map(({ figure }) => figure.stated);

/** The data and their descriptor, as the page opens them from a disk. */
export const dataFiles = (session: ReviewSession, earlier: Dataset | null): File[] =>
  [...packed(session, earlier).files]
    .filter(([name]) => /\.(?:csv|json)$/.test(name) && name !== 'sentences.csv')
    .map(([name, text]) => new File([text], name));

/** Hands out figures, text, places of the sentences, descriptor and claims as one ZIP. */
export async function saveReview(session: ReviewSession, earlier: Dataset | null, lang: Lang): Promise<void> {
  const files = new Map([
    ...packed(session, earlier).files,
    ['claims.csv', exportClaims(session.text, session.claims, lang)] as const,
  ]);
  const bytes = await zipFiles(files, '');
  saveBlob(`${session.name}.zip`, new Blob([bytes], { type: 'application/zip' }));
}
