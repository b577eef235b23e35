import { type ReadPage, readPdf } from '../export/pdf/pdf-reader.ts';

type Run = ReadPage['runs'][number];

/** Type of one line stands this close, and may overlap by as much. */
const CLOSE_PT = 1;

const bare = (text: string): string => text.replace(/\s/g, '');

/** Runs by line, from the top of the page, each from the left. */
function linesOf({ runs }: ReadPage): Run[][] {
  const lines: Run[][] = [];
  for (const run of [...runs].filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && line[0].y - run.y < CLOSE_PT) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** The heading that is the last of a page, though what it heads is on the next; undefined where there is none. */
function lonelyHeading(page: ReadPage, headings: readonly string[]): string | undefined {
  const last = bare((linesOf(page).at(-1) ?? []).map(({ text }) => text).join(''));
  return headings.find((heading) => last !== '' && bare(heading).endsWith(last));
}

const CHINESE_MARK = /[“”‘’、。〈-】！-／：-？]/u;

/** How far two runs may overlap: a Chinese mark leaves half of its square blank, which browsers close up. */
function mayOverlapPt(left: Run, right: Run): number {
  const isClosedUp = CHINESE_MARK.test(left.text.slice(-1)) || CHINESE_MARK.test(right.text.slice(0, 1));
  return isClosedUp ? CLOSE_PT + left.sizePt / 2 : CLOSE_PT;
}

/** Words that begin before the word to their left has ended. */
function overlapsIn(page: ReadPage): string[] {
  return linesOf(page).flatMap((line) =>
    line.flatMap((run, index) => {
      const before = line[index - 1];
      const isOver = before !== undefined && before.x + before.widthPt - run.x > mayOverlapPt(before, run);
      return isOver ? [`${before.text}|${run.text}`] : [];
    }),
  );
}

/** Words that the paper's edge cuts. */
const cutIn = ({ runs, size: [widthPt] }: ReadPage): string[] =>
  runs.flatMap((run) => (run.x < 0 || run.x + run.widthPt > widthPt + CLOSE_PT ? [`cut: ${run.text}`] : []));

/** What is wrong with a printed page: headings alone at its foot, words cut, and words that run into each other. */
export async function faultsOnPaper(pdf: Uint8Array, headings: readonly string[]): Promise<string[]> {
  const { pages } = await readPdf(pdf);
  return pages.flatMap((page, index) => {
    const lonely = index < pages.length - 1 ? lonelyHeading(page, headings) : undefined;
    const faults = [
      ...cutIn(page),
      ...overlapsIn(page),
      ...(lonely === undefined ? [] : [`alone at the foot: ${lonely}`]),
    ];
    return faults.map((fault) => `page ${index + 1}: ${fault}`);
  });
}
