import type { Box } from '../../charts/option.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import { linesOf } from '../native/slide-type.ts';
import type { Stage } from './deck-stage.ts';
import type { TextItem } from './slide-items.ts';

const SIZES = [13, 12, 11, 10, 9];
const LEADING = 1.25;
const AFTER_PT = 3;

/** Least width in which what places are named for can be read. */
const LEAST_PT = 190;

/**
 * Beside a map whose tiles have no room for words, what each place is named for; null where there is no room or nothing
 * to say.
 */
export function placesText({ id, chart }: Panel, box: Box, stage: Stage): TextItem | null {
  if (chart.kind !== 'tile-map' || box.width < LEAST_PT) return null;
  const { joinColon } = publicationWords(stage.lang);
  const places = chart.places.flatMap(({ name, mentions }) => {
    const said = mentions.map(({ text }) => text).join(stage.lang === 'zh' ? '；' : '; ');
    return said === '' ? [] : [{ head: joinColon(name, ''), said }];
  });
  const heightAt = (sizePt: number): number =>
    places.reduce((sum, { head, said }) => {
      const lines = linesOf(head + said, box.width, sizePt, 700);
      return sum + lines * sizePt * LEADING + AFTER_PT;
    }, 0);
  const sizePt = SIZES.find((size) => heightAt(size) <= box.height);
  if (sizePt === undefined || places.length === 0) return null;
  return {
    kind: 'text',
    name: `${id}/places`,
    place: null,
    box,
    style: { sizePt, color: 'tx1', anchor: 'middle' },
    paragraphs: places.map(({ head, said }) => ({
      runs: [{ text: head, strong: true }, { text: said }],
      afterPt: AFTER_PT,
    })),
  };
}
