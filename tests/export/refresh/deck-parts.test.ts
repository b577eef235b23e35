import { describe, expect, it } from 'vitest';
import { type DeckFile, openDeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { madeOnce } from '../made-once.ts';
import { packageFaults } from '../office/package-faults.ts';
import { addPart, type Parts, partOf, replaceIn, slideNamed } from './person.ts';
import { saidOn } from './said.ts';
import { deckOf, edited, freshDeck, nextYear, refreshed, yearSource } from './years.ts';

// What a person has in a deck beside shapes: parts and elements of which this program knows nothing.

const MICROSOFT = 'http://schemas.microsoft.com/office';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const TRANSITION =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14"><p:transition spd="slow" p14:dur="2000" advTm="8000"><p:fade/></p:transition></mc:Choice><mc:Fallback><p:transition spd="slow" advTm="8000"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>';

/** A remark as PowerPoint 2007 to 2019 keeps them. */
function comment(parts: Parts): void {
  addPart(parts, 'ppt/presentation.xml', {
    path: 'ppt/commentAuthors.xml',
    kind: `${OFFICE}/commentAuthors`,
    type: `${TYPE}.commentAuthors+xml`,
    text: `<p:cmAuthorLst ${P}><p:cmAuthor id="1" name="王主任" initials="王" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
  });
  addPart(parts, slideNamed(parts, 'contracts'), {
    path: 'ppt/comments/comment1.xml',
    kind: `${OFFICE}/comments`,
    type: `${TYPE}.comments+xml`,
    text: `<p:cmLst ${P}><p:cm authorId="1" dt="2016-07-01T10:00:00.000" idx="1"><p:pos x="10" y="10"/><p:text>这里的2.05万要核对</p:text></p:cm></p:cmLst>`,
  });
}

/** A remark as PowerPoint 365 keeps them: bound to the slide, or to a shape by its number. */
function modernComment(parts: Parts): void {
  const slide = slideNamed(parts, 'membership');
  const [, number = ''] = /<p:cNvPr id="(\d+)" name="membership\/title"/.exec(parts.get(slide) ?? '') ?? [];
  addPart(parts, 'ppt/presentation.xml', {
    path: 'ppt/authors.xml',
    kind: `${MICROSOFT}/2018/10/relationships/authors`,
    type: 'application/vnd.ms-powerpoint.authors+xml',
    text: `<p188:authorLst xmlns:p188="${MICROSOFT}/powerpoint/2018/8/main"><p188:author id="{11111111-2222-3333-4444-555555555555}" name="李干事" initials="李" userId="li" providerId="None"/></p188:authorLst>`,
  });
  addPart(parts, slide, {
    path: 'ppt/comments/modernComment_101_0.xml',
    kind: `${MICROSOFT}/2018/10/relationships/comments`,
    type: 'application/vnd.ms-powerpoint.comments+xml',
    text: `<p188:cmLst xmlns:p188="${MICROSOFT}/powerpoint/2018/8/main" xmlns:ac="${MICROSOFT}/drawing/2013/main/command" xmlns:pc="${MICROSOFT}/powerpoint/2013/main/command" ${A}><p188:cm id="{AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE}" authorId="{11111111-2222-3333-4444-555555555555}" created="2016-07-01T10:00:00.000"><ac:deMkLst><pc:docMk/><pc:sldMk cId="0" sldId="257"/><ac:spMk id="${number}" creationId="{00000000-0000-0000-0000-000000000000}"/></ac:deMkLst><p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>标题再短些</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`,
  });
}

/** Transitions, an animation of a frame by its number, a show of some slides, sections, an embedded font. */
function staged(parts: Parts): void {
  const slide = slideNamed(parts, 'contracts');
  const [, number = ''] = /<p:cNvPr id="(\d+)" name="contracts\/title"/.exec(parts.get(slide) ?? '') ?? [];
  const timing = `<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"/></p:par></p:tnLst><p:bldLst><p:bldP spid="${number}" grpId="0"/></p:bldLst></p:timing>`;
  replaceIn(parts, slide, '</p:clrMapOvr>', `</p:clrMapOvr>${TRANSITION}${timing}`);
  const [, first = ''] = /<p:sldId id="\d+" r:id="(rId\d+)"/.exec(parts.get('ppt/presentation.xml') ?? '') ?? [];
  replaceIn(
    parts,
    'ppt/presentation.xml',
    '<p:defaultTextStyle>',
    `<p:embeddedFontLst><p:embeddedFont><p:font typeface="院内黑体"/><p:regular r:id="rId901"/></p:embeddedFont></p:embeddedFontLst><p:custShowLst><p:custShow name="短会" id="0"><p:sldLst><p:sld r:id="${first}"/></p:sldLst></p:custShow></p:custShowLst><p:defaultTextStyle>`,
  );
  replaceIn(parts, 'ppt/presentation.xml', /<p14:section name="[^"]*"/, '<p14:section name="开场白"');
  addPart(parts, 'ppt/presentation.xml', {
    path: 'ppt/fonts/font1.fntdata',
    kind: `${OFFICE}/font`,
    type: 'application/x-fontdata',
    text: 'not read by anybody',
    id: 'rId901',
  });
}

/** A zoom onto another slide, with the picture old programs show in its place. */
function zoomed(parts: Parts): void {
  const slide = slideNamed(parts, 'skills');
  addPart(parts, slide, {
    path: 'ppt/media/zoom1.svg',
    kind: `${OFFICE}/image`,
    type: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    id: 'rId950',
  });
  const properties = '<p:cNvPr id="970" name="幻灯片缩放定位 3"/>';
  const place = '<a:off x="1000" y="1000"/><a:ext cx="900000" cy="500000"/>';
  const fill = '<a:blip r:embed="rId950"/><a:stretch><a:fillRect/></a:stretch>';
  replaceIn(
    parts,
    slide,
    '</p:spTree>',
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:pslz="${MICROSOFT}/powerpoint/2016/slidezoom" Requires="pslz"><p:graphicFrame><p:nvGraphicFramePr>${properties}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place}</p:xfrm><a:graphic><a:graphicData uri="${MICROSOFT}/powerpoint/2016/slidezoom"><pslz:sldZm><pslz:sldZmObj sldId="258" cId="1"><pslz:zmPr id="{12345678-1234-4234-8234-123456789012}" transitionDur="1000"><p166:blipFill xmlns:p166="${MICROSOFT}/powerpoint/2016/6/main">${fill}</p166:blipFill></pslz:zmPr></pslz:sldZmObj></pslz:sldZm></a:graphicData></a:graphic></p:graphicFrame></mc:Choice><mc:Fallback><p:pic><p:nvPicPr>${properties}<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>${fill}</p:blipFill><p:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></mc:Fallback></mc:AlternateContent></p:spTree>`,
  );
}

/** What PowerPoint puts beside a chart it has touched, and what a person makes fast in it. */
function styled(parts: Parts): void {
  const chart = partOf(parts, slideNamed(parts, 'contracts'), 'charts');
  for (const [name, kind, root] of [
    ['style1', 'chartStyle', 'chartStyle'],
    ['colors1', 'chartColorStyle', 'colorStyle'],
  ] as const)
    addPart(parts, chart, {
      path: `ppt/charts/${name}.xml`,
      kind: `${MICROSOFT}/2011/relationships/${kind}`,
      type: `application/vnd.ms-office.${kind.toLowerCase()}+xml`,
      text: `<cs:${root} xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
    });
}

/** Data of an add-in, and a tag of it on a frame that has none of ours. */
function added(parts: Parts): void {
  addPart(parts, 'ppt/presentation.xml', {
    path: 'customXml/item7.xml',
    kind: `${OFFICE}/customXml`,
    type: 'application/xml',
    text: '<addin xmlns="urn:example:addin">2.05万</addin>',
  });
  const slide = slideNamed(parts, 'skills');
  addPart(parts, slide, {
    path: 'ppt/tags/tag900.xml',
    kind: `${OFFICE}/tags`,
    type: `${TYPE}.tags+xml`,
    text: `<p:tagLst ${P}><p:tag name="ADDIN" val="7"/></p:tagLst>`,
    id: 'rId960',
  });
  replaceIn(
    parts,
    slide,
    /(name="skills\/title"(?:(?!<p:nvPr).)*<p:nvPr>)(.*?)<\/p:nvPr>/s,
    '$1$2<p:custDataLst><p:tags r:id="rId960"/></p:custDataLst></p:nvPr>',
  );
}

const KEPT = [
  'ppt/commentAuthors.xml',
  'ppt/comments/comment1.xml',
  'ppt/authors.xml',
  'ppt/comments/modernComment_101_0.xml',
  'ppt/fonts/font1.fntdata',
  'ppt/media/zoom1.svg',
  'ppt/charts/style1.xml',
  'ppt/charts/colors1.xml',
  'customXml/item7.xml',
  'ppt/tags/tag900.xml',
];

describe('a deck with parts of other hands in it', () => {
  const made = madeOnce(async () => {
    const plain = await deckOf(await yearSource());
    const old = await edited(plain, (parts) => {
      for (const edit of [comment, modernComment, staged, zoomed, styled, added]) edit(parts);
    });
    const source = await nextYear();
    const { bytes, report } = await refreshed(old, source);
    return {
      old: await openDeckFile(old),
      faults: packageFaults(old),
      bytes,
      report,
      deck: await openDeckFile(bytes),
      fresh: await openDeckFile(await freshDeck(plain, source)),
    };
  });
  const text = (deck: DeckFile, path: string): string => new TextDecoder().decode(deck.bytes(path));
  const slide = (deck: DeckFile, name: string): string =>
    text(
      deck,
      deck.paths.find((path) => /slides\/slide\d+\.xml$/.test(path) && text(deck, path).includes(`name="${name}"`)) ??
        '',
    );
  const numberOf = (deck: DeckFile, frame: string): string | undefined =>
    new RegExp(`<p:cNvPr id="(\\d+)" name="${frame}"`).exec(slide(deck, frame.split('/')[0] ?? ''))?.[1];

  it.each(KEPT)('keeps %s as it was, and what leads to it', async (path) => {
    const { old, deck } = await made();
    expect(text(deck, path)).toBe(text(old, path));
    const leading = (file: DeckFile): string[] =>
      file.paths.filter(
        (one) => one.endsWith('.rels') && new RegExp(`[/"]${path.split('/').at(-1)}"`).test(text(file, one)),
      );
    expect(leading(deck)).toEqual(leading(old));
    expect(leading(deck)).not.toEqual([]);
    expect(deck.typeOf(path)).toBe(old.typeOf(path));
  });

  it('keeps transitions, animations, shows of some slides, sections, zooms and tags', async () => {
    const { deck } = await made();
    expect(slide(deck, 'contracts')).toContain(TRANSITION);
    expect(slide(deck, 'contracts')).toContain('<p:bldP spid=');
    expect(slide(deck, 'skills')).toContain('<pslz:sldZmObj sldId="258" cId="1">');
    expect(slide(deck, 'skills')).toContain('name="幻灯片缩放定位 3"');
    expect(slide(deck, 'skills')).toContain('<p:tags r:id="rId960"/>');
    const presentation = text(deck, 'ppt/presentation.xml');
    for (const kept of ['<p:custShow name="短会"', '<p:font typeface="院内黑体"', '<p14:section name="开场白"'])
      expect(presentation).toContain(kept);
  });

  it.each(['contracts/title', 'membership/title'])('leaves %s its number, by which others know it', async (frame) => {
    const { old, deck } = await made();
    expect(numberOf(deck, frame)).toBe(numberOf(old, frame));
    expect(numberOf(deck, frame)).toBeDefined();
  });

  it('says every number of this year, and lists the zoom alone as a shape of the person’s', async () => {
    const { deck, fresh, report, bytes, faults } = await made();
    expect(report.conflicts).toEqual([]);
    expect(report.kept.map(({ frame, aspect }) => [frame, aspect])).toEqual([['skills', 'shapes']]);
    expect(saidOn(deck)).toEqual(saidOn(fresh));
    expect(packageFaults(bytes)).toEqual(faults);
  });
});
