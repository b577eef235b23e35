import type { XmlElement } from 'libxml2-wasm';
import { doubled, elements, type OfficePackage, values } from './package.ts';

const PRESENTATION = 'ppt/presentation.xml';

/** What the standard asks of slides, and the schemas do not say. */
export function presentationFaults(file: OfficePackage): string[] {
  if (!file.parts.includes(PRESENTATION)) return [];
  return [
    ...themeFaults(file),
    ...notesFaults(file),
    ...idFaults(file),
    ...textFaults(file),
    ...sectionFaults(file),
    ...placeFaults(file),
  ];
}

const partsIn = ({ parts }: OfficePackage, folder: string): string[] =>
  parts.filter((path) => path.startsWith(`ppt/${folder}/`) && path.endsWith('.xml'));

const targets = ({ relations }: OfficePackage, path: string, type: string): string[] =>
  relations(path).flatMap((relation) => (relation.type === type && relation.target !== null ? [relation.target] : []));

/** Every master has a theme, and one of its own. */
function themeFaults(file: OfficePackage): string[] {
  const masters = ['slideMasters', 'notesMasters', 'handoutMasters'].flatMap((folder) => partsIn(file, folder));
  const themes = masters.map((path) => targets(file, path, 'theme'));
  return [
    ...masters.filter((_, index) => themes[index]?.length !== 1).map((path) => `${path} has not one theme`),
    ...doubled(themes.flat()).map((path) => `${path} is the theme of two masters`),
  ];
}

/** Slides and their notes lead to each other, and to the master that the presentation names. */
function notesFaults(file: OfficePackage): string[] {
  const notes = partsIn(file, 'notesSlides');
  const named = file.inside(PRESENTATION, (root) => values(root, 'p:notesMasterIdLst/p:notesMasterId/@r:id'));
  const masters = file.relations(PRESENTATION).filter(({ id, type }) => type === 'notesMaster' && named.includes(id));
  const back = notes.filter((path) => {
    const [slide = '', ...others] = targets(file, path, 'slide');
    return others.length > 0 || !targets(file, slide, 'notesSlide').includes(path);
  });
  const strange = notes.filter((path) => targets(file, path, 'notesMaster')[0] !== masters[0]?.target);
  return [
    ...(notes.length > 0 && masters.length !== 1 ? [`${masters.length} masters of notes`] : []),
    ...back.map((path) => `${path} and its slide do not lead to each other`),
    ...strange.map((path) => `${path} has another master than the presentation`),
  ];
}

/** Ids of masters and layouts are one series, from 2 147 483 648; those of slides begin with 256. */
function idFaults(file: OfficePackage): string[] {
  const idsOf = (path: string, xpath: string): string[] => file.inside(path, (root) => values(root, xpath));
  const masters = idsOf(PRESENTATION, 'p:sldMasterIdLst/*/@id');
  const layouts = partsIn(file, 'slideMasters').flatMap((path) => idsOf(path, 'p:sldLayoutIdLst/*/@id'));
  const slides = idsOf(PRESENTATION, 'p:sldIdLst/*/@id');
  return [
    ...doubled([...masters, ...layouts]).map((id) => `${id} is the id of two masters or layouts`),
    ...[...masters, ...layouts].filter((id) => Number(id) < 2 ** 31).map((id) => `${id} is too low for a master`),
    ...slides.filter((id) => Number(id) < 256 || Number(id) >= 2 ** 31).map((id) => `${id} is no id of a slide`),
  ];
}

/** A body of text has its properties and a paragraph, even where it is blank; a place for words has a body. */
function textFaults(file: OfficePackage): string[] {
  const folders = ['slides', 'slideLayouts', 'slideMasters', 'notesSlides', 'notesMasters'];
  return folders.flatMap((folder) =>
    partsIn(file, folder).flatMap((path) => file.inside(path, textFaultsIn).map((fault) => `${path}: ${fault}`)),
  );
}

function textFaultsIn(root: XmlElement): string[] {
  const bodies = elements(root, '//p:txBody[not(a:bodyPr) or not(a:p)] | //a:txBody[not(a:bodyPr) or not(a:p)]');
  const places = elements(root, '//p:sp[p:nvSpPr/p:nvPr/p:ph[not(@type="sldImg")]][not(p:txBody)]');
  const cells = elements(root, '//a:tc[not(a:txBody)]');
  const tables = elements(root, '//a:tbl');
  const rows = tables.flatMap((table) => {
    const columns = elements(table, 'a:tblGrid/a:gridCol').length;
    return elements(table, 'a:tr').filter((row) => elements(row, 'a:tc').length !== columns);
  });
  return [
    ...bodies.map(() => 'a body of text without properties or paragraph'),
    ...places.map(() => 'a place for words without a body of text'),
    ...cells.map(() => 'a cell without a body of text'),
    ...rows.map(() => 'a row of other columns'),
    ...tables.filter((table) => elements(table, 'a:tr').length === 0).map(() => 'a table without rows'),
  ];
}

/** A place that a slide fills is one of its layout, and filled once: by number or, for those that have none, by kind. */
function placeFaults(file: OfficePackage): string[] {
  const placesOn = (path: string): string[] =>
    file.inside(path, (root) =>
      elements(root, '//p:nvPr/p:ph').map(
        (place) => values(place, '@idx')[0] ?? headKind(values(place, '@type')[0] ?? 'obj'),
      ),
    );
  return partsIn(file, 'slides').flatMap((path) => {
    const [layout = ''] = targets(file, path, 'slideLayout');
    const [own, known] = [placesOn(path), placesOn(layout)];
    return [
      ...doubled(own).map((place) => `${path} fills the place ${place} twice`),
      ...own.filter((place) => !known.includes(place)).map((place) => `${path}: no place ${place} in ${layout}`),
    ];
  });
}

/** A title in the middle is a title. */
const headKind = (type: string): string => (type === 'ctrTitle' ? 'title' : type);

/** A section lists slides that are there, each slide in one of them. */
function sectionFaults(file: OfficePackage): string[] {
  return file.inside(PRESENTATION, (root) => {
    const slides = values(root, 'p:sldIdLst/*/@id');
    const listed = values(root, '//p14:section//p14:sldId/@id');
    if (listed.length === 0) return [];
    const lost = listed.filter((id) => !slides.includes(id)).map((id) => `a section lists ${id}, which is no slide`);
    return [...lost, ...slides.filter((id) => !listed.includes(id)).map((id) => `slide ${id} is in no section`)];
  });
}
