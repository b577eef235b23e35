import { elements, type OfficePackage, values } from './package.ts';

const DOCUMENT = 'word/document.xml';

/** What Word asks of a document, and the schemas do not say. */
export function wordFaults(file: OfficePackage): string[] {
  if (!file.parts.includes(DOCUMENT)) return [];
  return [...styleFaults(file), ...linkFaults(file), ...tableFaults(file), ...fieldFaults(file)];
}

const namesIn = (file: OfficePackage, path: string, xpath: string): string[] =>
  file.inside(path, (root) => values(root, xpath));

/** Every style that is used is there, and of its kind. */
function styleFaults(file: OfficePackage): string[] {
  const used = { paragraph: 'pStyle', character: 'rStyle', table: 'tblStyle' };
  const texts = file.parts.filter((path) => /^word\/(document|header\d|footer\d)\.xml$/.test(path));
  return Object.entries(used).flatMap(([kind, element]) => {
    const known = namesIn(file, 'word/styles.xml', `//w:style[@w:type="${kind}"]/@w:styleId`);
    const asked = texts.flatMap((path) => namesIn(file, path, `//w:${element}/@w:val`));
    return [...new Set(asked)].filter((id) => !known.includes(id)).map((id) => `no ${kind} style ${id}`);
  });
}

/** Every link within the document, and every number of a page, has its bookmark. */
function linkFaults(file: OfficePackage): string[] {
  const known = namesIn(file, DOCUMENT, '//w:bookmarkStart/@w:name');
  const fields = file.inside(DOCUMENT, (root) => elements(root, '//w:instrText').map(({ content }) => content));
  const numbered = fields.flatMap((field) => /PAGEREF (\S+)/.exec(field)?.[1] ?? []);
  const linked = namesIn(file, DOCUMENT, '//w:hyperlink/@w:anchor');
  return [...numbered, ...linked].filter((name) => !known.includes(name)).map((name) => `no bookmark ${name}`);
}

/** A row has as many cells as its table has columns; a cell ends with a paragraph, and two tables do not touch. */
function tableFaults(file: OfficePackage): string[] {
  return file.inside(DOCUMENT, (root) =>
    elements(root, '//w:tbl').flatMap((table) => {
      const columns = elements(table, 'w:tblGrid/w:gridCol').length;
      const rows = elements(table, 'w:tr');
      return [
        ...rows.filter((row) => elements(row, 'w:tc').length !== columns).map(() => 'a row of other columns'),
        ...elements(table, 'w:tr/w:tc[not(*[last()][self::w:p])]').map(() => 'a cell that ends without a paragraph'),
        ...elements(table, 'following-sibling::*[1][self::w:tbl or self::w:sectPr]').map(
          () => 'a table with no paragraph behind it',
        ),
        ...(rows.length === 0 ? ['a table without rows'] : []),
      ];
    }),
  );
}

/** Every field that begins has a result and an end. */
function fieldFaults(file: OfficePackage): string[] {
  const marks = ['begin', 'separate', 'end'].map((type) =>
    namesIn(file, DOCUMENT, `//w:fldChar/@w:fldCharType[.="${type}"]`),
  );
  const counts = new Set(marks.map(({ length }) => length));
  return counts.size === 1 ? [] : ['a field that does not end'];
}
