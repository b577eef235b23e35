import type { Parts } from './person.ts';

// How other programs write what they were given, done to parts by hand.

const isSlide = (path: string): boolean => /^ppt\/slides\/slide\d+\.xml$/.test(path);
const isChart = (path: string): boolean => /^ppt\/charts\/chart\d+\.xml$/.test(path);

function rewrite(parts: Parts, is: (path: string) => boolean, change: (text: string, path: string) => string): void {
  for (const [path, text] of [...parts]) if (is(path)) parts.set(path, change(text, path));
}

/** Gives a part another name everywhere. */
function rename(parts: Parts, from: string, to: string): void {
  const relations = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');
  for (const path of [from, relations(from)]) {
    const text = parts.get(path);
    if (text !== undefined) parts.set(path === from ? to : relations(to), text);
    parts.delete(path);
  }
  const [old, fresh] = [from, to].map((path) => path.split('/').slice(-2).join('/'));
  rewrite(
    parts,
    (path) => path.endsWith('.rels') || path === '[Content_Types].xml',
    (text) => text.replaceAll(`${old}"`, `${fresh}"`),
  );
}

/** Ids of relationships as another program counts them. */
function renumber(parts: Parts, path: string): void {
  const relations = path.replace(/([^/]*)$/, '_rels/$1.rels');
  const move = (text: string): string =>
    text.replace(/\b(r:id|Id)="rId(\d+)"/g, (_, name, id) => `${name}="rId${Number(id) + 40}"`);
  for (const one of [path, relations]) parts.set(one, move(parts.get(one) ?? ''));
}

const CREATION =
  '<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="{7A1B2C3D-0000-4000-8000-000000000001}"/></a:ext></a:extLst>';

/** Runs that a spelling check divided, with marks of its own. */
const splitRuns = (text: string): string =>
  text.replace(
    /<a:r><a:rPr lang="([^"]*)"([^>]*?)(\/>|>((?:(?!<\/a:rPr>).)*)<\/a:rPr>)<a:t>([^<&]{5,})<\/a:t><\/a:r>/g,
    (_, lang, more, __, inside = '', words) => {
      const at = Math.floor(words.length / 2);
      const run = (part: string, mark: string): string =>
        `<a:r><a:rPr kumimoji="1" lang="${lang}" altLang="en-US"${more} dirty="0"${mark}>${inside}</a:rPr><a:t>${part}</a:t></a:r>`;
      return run(words.slice(0, at), '') + run(words.slice(at), ' err="1"');
    },
  );

const C14 =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>';

/** As PowerPoint saves: parts and ids counted anew, marks of creation, runs divided, ends of paragraphs set. */
export function asPowerPoint(parts: Parts): void {
  rewrite(parts, isSlide, (text) =>
    splitRuns(text)
      .replace(/<p:cNvPr (id="(?!1")[^>]*?)\/>/g, `<p:cNvPr $1>${CREATION}</p:cNvPr>`)
      .replace(
        /(<a:r>(?:(?!<\/a:p>|<a:endParaRPr).)*)<\/a:p>/g,
        '$1<a:endParaRPr kumimoji="1" lang="zh-CN" dirty="0"/></a:p>',
      ),
  );
  rewrite(parts, isChart, (text) =>
    text
      .replace('<c:roundedCorners val="0"/>', `<c:roundedCorners val="0"/>${C14}`)
      .replaceAll(
        '<c:ext uri="{02D57815',
        '<c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"><c16:uniqueId val="{00000000-1111-4000-8000-000000000001}"/></c:ext><c:ext uri="{02D57815',
      )
      .replace(/<a:rPr lang="([^"]*)" sz="(\d+)" b="(\d)">/g, '<a:rPr b="$3" sz="$2" lang="$1">'),
  );
  for (const path of [...parts.keys()].filter(isSlide)) renumber(parts, path);
  renumber(parts, 'ppt/presentation.xml');
  for (const path of [...parts.keys()].filter((one) => isSlide(one) || isChart(one)))
    rename(
      parts,
      path,
      path.replace(/(\d+)\.xml$/, (_, number) => `${Number(number) + 200}.xml`),
    );
}

/** As WPS saves: no tags, namespaces where they are used and under other prefixes, a theme of its own. */
export function asWps(parts: Parts): void {
  rewrite(parts, isSlide, (text) =>
    text
      .replace(/<p:custDataLst>.*?<\/p:custDataLst>/g, '')
      .replaceAll('<p:nvPr></p:nvPr>', '<p:nvPr/>')
      .replace('xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ', '')
      .replace(/<(\/?)a:/g, '<$1d:')
      .replace('<p:sld ', '<p:sld xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/main" '),
  );
  rewrite(parts, isChart, (text) =>
    text
      .replace('xmlns:c="', 'xmlns="')
      .replace(/<(\/?)c:/g, '<$1')
      .replace(/<c15:f>/g, '<c15:f xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">')
      .replace(/<c15:dlblRangeCache>(.*?)<\/c15:dlblRangeCache>/g, '<c15:dlblRangeCache>$1</c15:dlblRangeCache>'),
  );
  rewrite(
    parts,
    (path) => /\/slides\/_rels\//.test(path),
    (text) => text.replace(/<Relationship [^>]*\/tags"[^>]*\/>/g, ''),
  );
  for (const path of [...parts.keys()].filter((one) => one.startsWith('ppt/tags/'))) {
    parts.delete(path);
    parts.set(
      '[Content_Types].xml',
      (parts.get('[Content_Types].xml') ?? '').replace(
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.presentationml.tags+xml"/>`,
        '',
      ),
    );
  }
  rewrite(
    parts,
    (path) => path === 'ppt/theme/theme1.xml',
    (text) =>
      text
        .replace(/<a:accent1>.*?<\/a:accent1>/, '<a:accent1><a:srgbClr val="4874CB"/></a:accent1>')
        .replaceAll('name="Shushuo"', 'name="WPS"'),
  );
}
