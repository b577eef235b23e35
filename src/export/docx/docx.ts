import type { Bilingual } from '../../words/lang.ts';
import { documentTitle } from '../document-title.ts';
import { originProperties } from '../ooxml/document-properties.ts';
import type { PngTools } from '../png.ts';
import type { Report } from '../report.ts';
import type { Exported } from '../svg.ts';
import { pause, type Watch } from '../watch.ts';
import { type ChartPlan, mostExtraPt, planChart } from './chart-plan.ts';
import { chartBlocks, plannedBlocks } from './document-chart.ts';
import { newDraft } from './document-draft.ts';
import { contentsLength, contentsXml, titleBlocks } from './document-front.ts';
import { FIRST_RELATIONS, writeDocument } from './document-package.ts';
import { fillPages, placeSections, type Section } from './document-pages.ts';
import { closingSections, type PlacedPanel, panelSections, placedPanels } from './document-sections.ts';
import { blockXml, paragraph } from './paragraphs.ts';

/** Panels from which on a document has a title page and contents. */
const LEAST_LISTED = 2;

/**
 * Panels as a Word document for A4: headings by topic, every panel with its chart (Word's own with the numbers in a workbook,
 * or a picture where Word has no such chart), notes, source and table; of a `whole` report with title page, contents,
 * and how to read it. The same input gives the same bytes. Throws `invalid panels` for none. Lets others run in between.
 */
export async function exportDocx(
  report: Report,
  { isWhole }: { readonly isWhole: boolean },
  tools: PngTools,
  watch: Watch = {},
): Promise<Exported> {
  const { panels, dataset, lang, origin } = report;
  if (panels.length === 0) throw new RangeError('invalid panels: none');
  const about = documentTitle(dataset, lang, origin.version);
  const places = placedPanels(report, isWhole);
  const plans = places.map(({ panel }) => planChart(panel.chart, lang));
  const extras = extraHeights(report, places, plans, isWhole);
  const draft = newDraft(FIRST_RELATIONS);
  const sections: Section[] = [];
  const warnings = new Map<string, Bilingual>();
  for (const [index, place] of places.entries()) {
    await pause(watch, index, places.length + 1);
    const plan = plans[index] as ChartPlan;
    const drawn = await chartBlocks(place.panel, plan, extras[index] ?? 0, { draft, about, tools });
    sections.push(...panelSections(place, drawn.blocks, lang, draft));
    for (const warning of drawn.warnings) warnings.set(warning.en, warning);
  }
  if (isWhole) sections.push(...closingSections(report, draft));
  await pause(watch, places.length, places.length + 1);
  const only = isWhole ? undefined : panels.length === 1 ? panels[0]?.headline : undefined;
  const { title, author, subject, date } = about;
  const properties = { lang, title: only ?? title, author, subject, date, origin: originProperties(report, { lang }) };
  const body = bodyOf(report, sections, isWhole && panels.length >= LEAST_LISTED);
  return { bytes: await writeDocument(body, draft, properties, watch), warnings: [...warnings.values()] };
}

/** By how much each panel's chart is made higher: pages are laid out once without charts, to see what they leave. */
function extraHeights(
  report: Report,
  places: readonly PlacedPanel[],
  plans: readonly ChartPlan[],
  isWhole: boolean,
): number[] {
  const draft = newDraft(FIRST_RELATIONS);
  const sections: Section[] = [];
  const mostPt: number[] = [];
  const starts = places.map((place, index) => {
    const plan = plans[index] as ChartPlan;
    const start = sections.length;
    mostPt[start] = mostExtraPt(plan);
    sections.push(...panelSections(place, plannedBlocks(place.panel, plan), report.lang, draft));
    return start;
  });
  if (isWhole) sections.push(...closingSections(report, draft));
  const extras = fillPages(placeSections(sections, 1).placed, mostPt);
  return starts.map((start) => extras[start] ?? 0);
}

function bodyOf(report: Report, sections: readonly Section[], isListed: boolean) {
  const { lang } = report;
  const known = placeSections(sections, 1).entries;
  const first = isListed ? 2 + contentsLength(known, lang) : 1;
  const { placed, entries } = placeSections(sections, first);
  const front = isListed
    ? titleBlocks(report)
        .map((block) => blockXml(block))
        .join('') + contentsXml(entries, lang)
    : '';
  const written = placed.flatMap(({ blocks, isNewPage }, at) =>
    blocks.map((block, index) => blockXml(block, isNewPage && index === 0 && (isListed || at > 0))),
  );
  // Word wants a paragraph behind the last table.
  const end = sections.at(-1)?.blocks.at(-1)?.kind === 'table' ? blockXml(paragraph('ChartNote', '')) : '';
  return {
    xml: front + written.join('') + end,
    hasTitlePage: isListed,
    hasUnknownPages: isListed && entries.some(({ page }) => page === null),
  };
}
