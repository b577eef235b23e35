/** What a person does to a deck, done to its parts. Each throws where there is nothing to do it to. */

export type Parts = Map<string, string>;

type Replacement = string | ((...found: string[]) => string);

export function replaceIn(parts: Parts, path: string, from: string | RegExp, to: Replacement): void {
  const text = parts.get(path) ?? '';
  const changed = text.replace(from, to as string);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  parts.set(path, changed);
}

/** Path of the slide of a name. */
export function slideNamed(parts: Parts, name: string): string {
  const found = [...parts].find(
    ([path, text]) => path.startsWith('ppt/slides/slide') && text.includes(`<p:cSld name="${name}">`),
  );
  if (found === undefined) throw new Error(`no slide ${name}`);
  return found[0];
}

export const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** Path of the first part of a kind, `charts` or `notesSlides`, that a slide leads to. */
export function partOf(parts: Parts, slide: string, folder: string): string {
  const found = new RegExp(`Target="\\.\\./(${folder}/[^"]*)"`).exec(parts.get(relationsOf(slide)) ?? '');
  if (found === null) throw new Error(`${slide} has no ${folder}`);
  return `ppt/${found[1]}`;
}

/** Moves and scales a frame of the slide, in EMU. */
export function moveFrame(parts: Parts, slide: string, name: string, [x, y, width, height]: readonly number[]): void {
  const from = new RegExp(
    `(name="${name}"(?:(?!<a:off).)*?)<a:off x="-?[0-9]+" y="-?[0-9]+"/><a:ext cx="[0-9]+" cy="[0-9]+"/>`,
    's',
  );
  replaceIn(parts, slide, from, `$1<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>`);
}

export const TEXT_BOX =
  '<p:sp><p:nvSpPr><p:cNvPr id="900" name="TextBox 5"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="100" y="100"/><a:ext cx="3000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square"/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>讨论稿，请勿外传</a:t></a:r></a:p></p:txBody></p:sp>';

export const addShape = (parts: Parts, slide: string, shape: string): void =>
  replaceIn(parts, slide, '</p:spTree>', `${shape}</p:spTree>`);

/** Takes a slide out, as PowerPoint does: with its parts. */
export function deleteSlide(parts: Parts, slide: string): void {
  const relations = 'ppt/_rels/presentation.xml.rels';
  const id = new RegExp(`Id="(rId\\d+)"[^>]*Target="${slide.replace('ppt/', '')}"`).exec(
    parts.get(relations) ?? '',
  )?.[1];
  const number = new RegExp(`<p:sldId id="(\\d+)" r:id="${id}"/>`).exec(parts.get('ppt/presentation.xml') ?? '')?.[1];
  replaceIn(parts, 'ppt/presentation.xml', `<p:sldId id="${number}" r:id="${id}"/>`, '');
  replaceIn(parts, 'ppt/presentation.xml', `<p14:sldId id="${number}"/>`, '');
  replaceIn(parts, relations, new RegExp(`<Relationship Id="${id}"[^>]*/>`), '');
  const gone = [
    slide,
    ...[...(parts.get(relationsOf(slide)) ?? '').matchAll(/Target="\.\.\/((?:tags|charts|notesSlides)\/[^"]*)"/g)].map(
      ([, target]) => `ppt/${target}`,
    ),
  ];
  for (const path of gone) {
    const inside = /Target="\.\.\/(embeddings\/[^"]*)"/.exec(parts.get(relationsOf(path)) ?? '')?.[1];
    if (inside !== undefined) throw new Error('delete a slide without a chart');
    parts.delete(path);
    parts.delete(relationsOf(path));
    replaceIn(parts, '[Content_Types].xml', new RegExp(`<Override PartName="/${path}"[^>]*/>`), '');
  }
}

/** Puts the last slide first. */
export function lastSlideFirst(parts: Parts): void {
  replaceIn(
    parts,
    'ppt/presentation.xml',
    /<p:sldIdLst>(.*)(<p:sldId [^>]*\/>)<\/p:sldIdLst>/,
    '<p:sldIdLst>$2$1</p:sldIdLst>',
  );
}

/** A slide of the person's own, third. */
export function addSlide(parts: Parts): void {
  const path = 'ppt/slides/slide77.xml';
  const space = [
    'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    'p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  ];
  const head = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
  parts.set(
    path,
    `<p:sld ${space.map((one) => `xmlns:${one}`).join(' ')}><p:cSld><p:spTree>${head}${TEXT_BOX.replace('讨论稿，请勿外传', '我们自己的一页')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts.set(
    relationsOf(path),
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/slideLayout" Target="../slideLayouts/slideLayout3.xml"/></Relationships>`,
  );
  replaceIn(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>`,
  );
  replaceIn(
    parts,
    'ppt/_rels/presentation.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId700" Type="${office}/slide" Target="slides/slide77.xml"/></Relationships>`,
  );
  replaceIn(
    parts,
    'ppt/presentation.xml',
    /(<p:sldIdLst>(?:<p:sldId [^>]*\/>){2})/,
    '$1<p:sldId id="700" r:id="rId700"/>',
  );
  replaceIn(parts, 'ppt/presentation.xml', '<p14:sldIdLst>', '<p14:sldIdLst><p14:sldId id="700"/>');
}

/** Adds a part of any kind that another one leads to, which has relations or is given some. */
export function addPart(
  parts: Parts,
  from: string,
  {
    path,
    kind,
    type,
    text,
    id = `rId${800 + parts.size}`,
  }: Record<'path' | 'kind' | 'type' | 'text', string> & { id?: string },
): void {
  parts.set(path, text);
  const relations = relationsOf(from);
  if (!parts.has(relations))
    parts.set(
      relations,
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    );
  const [up] = [
    from
      .split('/')
      .slice(1, -1)
      .map(() => '../')
      .join(''),
  ];
  const target = path.startsWith('ppt/') ? `${up}${path.slice(4)}` : `/${path}`;
  replaceIn(
    parts,
    relations,
    '</Relationships>',
    `<Relationship Id="${id}" Type="${kind}" Target="${target}"/></Relationships>`,
  );
  replaceIn(parts, '[Content_Types].xml', '</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`);
}

/** A second one of a slide, behind the last, as PowerPoint makes it: with a chart of its own and the same tags. */
export function doubleSlide(parts: Parts, slide: string): void {
  const chart = partOf(parts, slide, 'charts');
  for (const [from, to] of [
    [slide, 'ppt/slides/slide90.xml'],
    [chart, 'ppt/charts/chart90.xml'],
  ] as const) {
    parts.set(to, parts.get(from) ?? '');
    parts.set(relationsOf(to), parts.get(relationsOf(from)) ?? '');
    const type =
      new RegExp(`<Override PartName="/${from}"([^>]*)/>`).exec(parts.get('[Content_Types].xml') ?? '')?.[1] ?? '';
    replaceIn(parts, '[Content_Types].xml', '</Types>', `<Override PartName="/${to}"${type}/></Types>`);
  }
  replaceIn(parts, relationsOf('ppt/slides/slide90.xml'), /charts\/chart\d+\.xml/, 'charts/chart90.xml');
  replaceIn(parts, relationsOf('ppt/slides/slide90.xml'), /<Relationship [^>]*notesSlide"[^>]*\/>/, '');
  replaceIn(
    parts,
    'ppt/_rels/presentation.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId790" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide90.xml"/></Relationships>',
  );
  replaceIn(parts, 'ppt/presentation.xml', /<\/p:sldIdLst>/, '<p:sldId id="790" r:id="rId790"/></p:sldIdLst>');
  replaceIn(
    parts,
    'ppt/presentation.xml',
    /<\/p14:sldIdLst>(?!.*<\/p14:sldIdLst>)/s,
    '<p14:sldId id="790"/></p14:sldIdLst>',
  );
}
