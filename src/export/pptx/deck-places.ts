import type PptxGenJS from 'pptxgenjs';
import type { Box } from '../../charts/option.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import { linesOf, type Stage, textOptions } from './deck-stage.ts';

const SIZES = [13, 12, 11, 10, 9];
const LEADING = 1.25;
const AFTER_PT = 3;

/** Least width in which what places are named for can be read. */
const LEAST_PT = 190;

/**
 * Beside a map whose tiles have no room for words, says what each place is named for; nothing where there is no room or
 * nothing to say.
 */
export function addPlaces(slide: PptxGenJS.Slide, panel: Panel, box: Box, stage: Stage): void {
  if (panel.chart.kind !== 'tile-map' || box.width < LEAST_PT) return;
  const { joinColon } = publicationWords(stage.lang);
  const places = panel.chart.places.flatMap(({ name, mentions }) => {
    const said = mentions.map(({ text }) => text).join(stage.lang === 'zh' ? '；' : '; ');
    return said === '' ? [] : [{ head: joinColon(name, ''), said }];
  });
  const heightAt = (sizePt: number): number =>
    places.reduce((sum, { head, said }) => {
      const lines = linesOf(head + said, box.width, sizePt, 700);
      return sum + lines * sizePt * LEADING + AFTER_PT;
    }, 0);
  const sizePt = SIZES.find((size) => heightAt(size) <= box.height);
  if (sizePt === undefined || places.length === 0) return;
  const runs = places.flatMap(({ head, said }) => [
    { text: head, options: { bold: true, paraSpaceAfter: AFTER_PT } },
    { text: said, options: { bold: false, breakLine: true, paraSpaceAfter: AFTER_PT } },
  ]);
  slide.addText(runs, { ...textOptions({ sizePt, color: 'tx1' }, box, stage), valign: 'middle' });
}
