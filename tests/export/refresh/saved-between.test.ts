import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { slidePaths } from '../../../src/export/refresh/frames.ts';
import { packageFaults } from '../office/package-faults.ts';
import { convert, hasOffice, newFolder } from '../office/soffice.ts';
import { readPptx, readSeries, runsOf } from '../pptx/pptx-reader.ts';
import { addPart, addShape, doubleSlide, type Parts, partOf, relationsOf, replaceIn, slideNamed } from './person.ts';
import { deckOf, edited, nextYear, refreshed, yearSource } from './years.ts';

const folder = newFolder();
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const PICTURE = (id: string) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="940" name="Picture 9"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="9000000" y="5000000"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** The chart of one slide copied onto another, as PowerPoint pastes it: its own part, name and tag. */
function copyChart(parts: Parts, from: string, to: string): void {
  const chart = partOf(parts, from, 'charts');
  const frame = /<p:graphicFrame>.*?<\/p:graphicFrame>/s.exec(parts.get(from) ?? '')?.[0] ?? '';
  const text = parts.get(chart) ?? '';
  addPart(parts, to, {
    path: 'ppt/charts/chart91.xml',
    kind: `${OFFICE}/chart`,
    type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    text,
    id: 'rId891',
  });
  parts.set(relationsOf('ppt/charts/chart91.xml'), parts.get(relationsOf(chart)) ?? '');
  const pasted = frame
    .replace(/<p:custDataLst>.*?<\/p:custDataLst>/s, '')
    .replace(/<p:ph [^>]*\/>/, '')
    .replace(/<p:cNvPr id="\d+"/, '<p:cNvPr id="930"')
    .replace(/r:id="rId\d+"/, 'r:id="rId891"');
  addShape(parts, to, pasted);
}

/** All that a person does to a deck before another program saves it. */
function workOn(parts: Parts): void {
  const contracts = slideNamed(parts, 'contracts');
  const chart = partOf(parts, contracts, 'charts');
  // A colour of a series, and how the axis writes its numbers.
  replaceIn(parts, chart, '<a:schemeClr val="accent1"/>', '<a:srgbClr val="00B050"/>');
  replaceIn(parts, chart, /(<c:valAx>.*?<c:numFmt formatCode=")[^"]*"/s, '$10.00"');
  // A title cut in two, with one half in italics.
  replaceIn(
    parts,
    contracts,
    /<a:r>(<a:rPr[^>]*?)(\/>|>((?:(?!<\/a:rPr>).)*)<\/a:rPr>)<a:t>(集体合同)([^<]*)<\/a:t><\/a:r>/,
    (_, start, __, inside = '', head, rest) =>
      `<a:r>${start} i="1">${inside}</a:rPr><a:t>${head}</a:t></a:r><a:r>${start}>${inside}</a:rPr><a:t>${rest}</a:t></a:r>`,
  );
  copyChart(parts, contracts, slideNamed(parts, 'innovation'));
  doubleSlide(parts, slideNamed(parts, 'grassroots'));
  const speech = partOf(parts, slideNamed(parts, 'cadres'), 'notesSlides');
  replaceIn(parts, speech, /<a:t>[^<]*<\/a:t>/, '<a:t>先讲干部，再讲培训。</a:t>');
}

/** A chart as a picture, pasted beside the one there is. */
function paste(parts: Parts): void {
  const slide = slideNamed(parts, 'relief');
  addPart(parts, slide, {
    path: 'ppt/media/pasted9.svg',
    kind: `${OFFICE}/image`,
    type: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    id: 'rId892',
  });
  addShape(parts, slide, PICTURE('rId892'));
}

describe('a deck that was worked on and saved by another program', () => {
  it.each(hasOffice ? ['PowerPoint', 'LibreOffice'] : ['PowerPoint'])(
    'keeps every edit and has every number of this year: %s',
    async (program) => {
      let mine = await edited(await deckOf(await yearSource()), (parts) => {
        workOn(parts);
        paste(parts);
      });
      if (program === 'LibreOffice') {
        mkdirSync(join(folder, 'written'), { recursive: true });
        writeFileSync(join(folder, 'written/mine.pptx'), mine);
        convert(folder, ['written/mine.pptx'], 'pptx:Impress MS PowerPoint 2007 XML');
        mine = new Uint8Array(readFileSync(join(folder, 'mine.pptx')));
      }
      const known = packageFaults(mine);
      const { bytes, report } = await refreshed(mine, await nextYear());
      expect(packageFaults(bytes).filter((fault) => !known.includes(fault))).toEqual([]);
      const deck = readPptx(bytes);
      const file = await openDeckFile(bytes);
      const slides = slidePaths(file).map((path) => ({ path, xml: deck.text(path) }));
      const chartsOf = (words: string) =>
        slides
          .filter(({ xml }) => xml.includes(words))
          .flatMap(({ path }) =>
            file.relations(path).flatMap((one) => (one.type === 'chart' ? [deck.text(one.path ?? '')] : [])),
          );
      const all = slides.flatMap(({ path }) =>
        file.relations(path).flatMap((one) => (one.type === 'chart' ? [readSeries(deck.text(one.path ?? ''))] : [])),
      );
      const values = all.flat().flatMap((one) => one.values);
      // The slide that has it and the one it was copied to.
      expect([values.filter((value) => value === 2.31), values.filter((value) => value === 2.05)]).toEqual([
        [2.31, 2.31],
        [],
      ]);
      expect(all).toHaveLength(12);
      expect(report.conflicts).toEqual([]);
      const restyled = chartsOf('集体合同').filter((xml) => /00b050/i.test(xml));
      expect(restyled).toHaveLength(2);
      for (const xml of restyled) expect(xml).toContain('formatCode="0.00"');
      expect(slides.filter(({ xml }) => xml.includes('<p:pic>'))).toHaveLength(1);
      expect(slides.filter(({ xml }) => xml.includes('name="grassroots/1"'))).toHaveLength(2);
      const title = slides.find(({ xml }) => /i="1"[^>]*>(?:(?!<\/a:r>).)*<a:t>集体合同/s.test(xml))?.xml ?? '';
      expect(runsOf(title).join('')).toContain('2.31万份');
      expect(
        file.paths
          .filter((path) => path.startsWith('ppt/notesSlides/'))
          .map(deck.text)
          .join(''),
      ).toContain('先讲干部，再讲培训。');
      expect(report.kept.map(({ aspect, frame }) => `${aspect} ${frame}`)).toEqual(
        expect.arrayContaining(['shapes relief', 'notes cadres/speech']),
      );
    },
    180_000,
  );
});
