import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { zipFiles } from '../../../src/export/zip.ts';

// Templates of offices that there are not, made part by part: nothing of them is ours.

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const NAMESPACES = `${A} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const EMU = 12700;

/** Left, upper edge, width and height in points. */
type Box = readonly [x: number, y: number, width: number, height: number];

export interface TemplateMaking {
  readonly size: readonly [width: number, height: number];
  /** dk1, lt1, dk2, lt2 and six accents. */
  readonly colors: readonly string[];
  /** Of the colour map: whether paper is what the theme calls dark. */
  readonly isMappedDark?: boolean;
  /** Of titles and text, as a scheme colour. */
  readonly ink?: string;
  readonly fonts: readonly [heading: string, body: string, eastAsian: string];
  /** Picture behind the slides, in its two colours from left to right; none for paper. */
  readonly picture?: readonly [string, string];
  readonly title: Box;
  readonly titleSize: number;
  readonly body: Box;
  readonly bodySize: number;
  readonly logo: Box;
  readonly layouts: readonly MadeLayout[];
  readonly kind?: 'presentation' | 'template' | 'slideshow';
  readonly hasNotes?: boolean;
}

interface MadeLayout {
  readonly type: string;
  readonly name: string;
  readonly places: readonly (readonly [type: string, index: number | null, box?: Box])[];
}

const NUMBER =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>1</a:t></a:fld>';

const emu = (points: number): number => Math.round(points * EMU);
const frame = ([x, y, width, height]: Box): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
const place = (id: number, type: string, index: number | null, box: Box | undefined, text = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Place ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${type === '' ? '' : ` type="${type}"`}${index === null ? '' : ` idx="${index}"`}/></p:nvPr></p:nvSpPr><p:spPr>${box === undefined ? '' : frame(box)}</p:spPr><p:txBody><a:bodyPr${type === 'title' ? ' anchor="ctr"' : ''}/><a:lstStyle/><a:p>${type === 'sldNum' ? NUMBER : `<a:r><a:rPr lang="en-US"/><a:t>${text || 'Click to edit'}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;
const tree = (inside: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:spTree>`;
const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

function themeOf({ colors, fonts }: TemplateMaking): string {
  const slots = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    ...[1, 2, 3, 4, 5, 6].map((number) => `accent${number}`),
    'hlink',
    'folHlink',
  ];
  const scheme = slots.map((slot, index) => `<a:${slot}><a:srgbClr val="${colors[index] ?? '808080'}"/></a:${slot}>`);
  const font = (name: string, latin: string): string =>
    `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface="${fonts[2]}"/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `<a:theme ${A} name="Office of nowhere"><a:themeElements><a:clrScheme name="House">${scheme.join('')}</a:clrScheme><a:fontScheme name="House">${font('majorFont', fonts[0])}${font('minorFont', fonts[1])}</a:fontScheme><a:fmtScheme name="House"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function masterOf(making: TemplateMaking): string {
  const { isMappedDark = false, ink = 'tx1', picture, title, titleSize, body, bodySize, logo, layouts, size } = making;
  const [paper, text] = isMappedDark ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  const ground =
    picture === undefined
      ? '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
      : `<p:bgPr><a:blipFill><a:blip r:embed="rId${layouts.length + 2}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>`;
  const fill = `<a:solidFill><a:schemeClr val="${ink}"/></a:solidFill>`;
  const run = (points: number, font: string): string =>
    `<a:defRPr sz="${points * 100}">${fill}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/></a:defRPr>`;
  const mark = `<p:sp><p:nvSpPr><p:cNvPr id="9" name="Logo"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(logo)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></p:spPr></p:sp>`;
  const foot: Box = [size[0] - 120, size[1] - 34, 80, 22];
  return `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg>${ground}</p:bg>${tree(place(2, 'title', null, title) + place(3, 'body', 1, body) + place(4, 'sldNum', 4, foot, '1') + mark)}</p:cSld><p:clrMap bg1="${paper}1" tx1="${text}1" bg2="${paper}2" tx2="${text}2" ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((_, index) => `<p:sldLayoutId id="${2147483700 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/>${run(titleSize, 'mj')}</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buFont typeface="Arial"/><a:buChar char="•"/>${run(bodySize, 'mn')}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr>${run(12, 'mn')}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

const layoutOf = ({ type, name, places }: MadeLayout): string =>
  `<p:sldLayout ${NAMESPACES}${type === '' ? '' : ` type="${type}"`} preserve="1"><p:cSld name="${name}">${tree(places.map(([kind, index, box], at) => place(at + 2, kind, index, box)).join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** A PNG that goes from one colour to another, from left to right. */
function pngOf([from, to]: readonly [string, string], width = 96, height = 54): Uint8Array {
  const channels = (color: string): number[] => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const [one, other] = [channels(from), channels(to)];
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const share = (x + y / 2) / (width + height / 2);
        rows[y * (1 + width * 3) + 1 + x * 3 + channel] =
          (one[channel] ?? 0) * (1 - share) + (other[channel] ?? 0) * share;
      }
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const MAIN = { presentation: 'presentation', template: 'template', slideshow: 'slideshow' } as const;

/** The parts of a template with one slide of its own, by path. */
function partsOf(making: TemplateMaking): Map<string, string | Uint8Array> {
  const { layouts, size, picture, kind = 'template', hasNotes = false } = making;
  const overrides: [string, string][] = [
    ['ppt/presentation.xml', `${TYPE}.presentationml.${MAIN[kind]}.main+xml`],
    ['ppt/slideMasters/slideMaster1.xml', `${TYPE}.presentationml.slideMaster+xml`],
    ['ppt/theme/theme1.xml', `${TYPE}.theme+xml`],
    ['ppt/slides/slide1.xml', `${TYPE}.presentationml.slide+xml`],
    ['docProps/custom.xml', `${TYPE}.custom-properties+xml`],
    ...layouts.map((_, index): [string, string] => [
      `ppt/slideLayouts/slideLayout${index + 1}.xml`,
      `${TYPE}.presentationml.slideLayout+xml`,
    ]),
    ...(hasNotes
      ? ([
          ['ppt/notesMasters/notesMaster1.xml', `${TYPE}.presentationml.notesMaster+xml`],
          ['ppt/theme/theme2.xml', `${TYPE}.theme+xml`],
        ] satisfies [string, string][])
      : []),
  ];
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`;
  const notes = `<p:notesMaster ${NAMESPACES}><p:cSld>${tree(place(2, 'sldImg', null, [54, 54, 432, 243]).replace(/<p:txBody>.*<\/p:txBody>/, '') + place(3, 'body', 1, [54, 320, 432, 350]))}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>`;
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', types],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'ppt/presentation.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ]),
    ],
    [
      'docProps/custom.xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Label"><vt:lpwstr>Internal</vt:lpwstr></property></Properties>',
    ],
    [
      'ppt/presentation.xml',
      `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${hasNotes ? '<p:notesMasterIdLst><p:notesMasterId r:id="rId4"/></p:notesMasterIdLst>' : ''}<p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${emu(size[0])}" cy="${emu(size[1])}"/><p:notesSz cx="6858000" cy="9144000"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{11111111-0000-4000-8000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      relations([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['slide', 'slides/slide1.xml'],
        ['theme', 'theme/theme1.xml'],
        ...(hasNotes ? ([['notesMaster', 'notesMasters/notesMaster1.xml']] as const) : []),
      ]),
    ],
    ['ppt/slideMasters/slideMaster1.xml', masterOf(making)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relations([
        ...layouts.map((_, index) => ['slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`] as const),
        ['theme', '../theme/theme1.xml'],
        ...(picture === undefined ? [] : ([['image', '../media/ground.png']] as const)),
      ]),
    ],
    ...layouts.flatMap((layout, index): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutOf(layout)],
      [
        `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
        relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
      ],
    ]),
    ['ppt/theme/theme1.xml', themeOf(making)],
    ...(picture === undefined ? [] : ([['ppt/media/ground.png', pngOf(picture)]] satisfies [string, Uint8Array][])),
    ...(hasNotes
      ? ([
          ['ppt/notesMasters/notesMaster1.xml', notes],
          ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([['theme', '../theme/theme2.xml']])],
          ['ppt/theme/theme2.xml', themeOf(making)],
        ] satisfies [string, string][])
      : []),
    [
      'ppt/slides/slide1.xml',
      `<p:sld ${NAMESPACES}><p:cSld>${tree(place(2, 'title', null, undefined, 'How to use this template'))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    ],
    [
      'ppt/slides/_rels/slide1.xml.rels',
      relations([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['image', '../media/example.png'],
      ]),
    ],
    ['ppt/media/example.png', pngOf(['FF0000', '00FF00'], 4, 4)],
  ]);
}

/** A template as its file; `change` changes its parts before. */
export function templateFile(
  making: TemplateMaking,
  change: (parts: Map<string, string | Uint8Array>) => void = () => {},
): Promise<Uint8Array> {
  const parts = partsOf(making);
  change(parts);
  return zipFiles(parts, '2020-01-01');
}

/** Wide, dark by its map of colours and on a picture, in Latin fonts; the layouts of PowerPoint. */
export const NIGHT: TemplateMaking = {
  size: [960, 540],
  colors: ['0B1026', 'F4F1E8', '2B3A67', 'B9C4E0', 'FFB84C', '4CC9F0', '8AE234', 'F72585', '9AA5C9', 'E9C46A'],
  isMappedDark: true,
  fonts: ['Georgia', 'Verdana', ''],
  picture: ['0B1026', '27376B'],
  title: [66, 30, 700, 86],
  titleSize: 36,
  body: [66, 130, 828, 344],
  bodySize: 24,
  logo: [850, 30, 60, 60],
  layouts: [
    {
      type: 'title',
      name: 'Title Slide',
      places: [
        ['ctrTitle', null, [120, 120, 720, 150]],
        ['subTitle', 1, [120, 284, 720, 120]],
      ],
    },
    {
      type: 'obj',
      name: 'Title and Content',
      places: [
        ['title', null],
        ['', 1, [66, 130, 828, 344]],
        ['sldNum', 12],
      ],
    },
    {
      type: 'secHead',
      name: 'Section Header',
      places: [
        ['title', null, [66, 140, 828, 130]],
        ['body', 1, [66, 280, 828, 180]],
        ['sldNum', 12],
      ],
    },
    {
      type: 'titleOnly',
      name: 'Title Only',
      places: [
        ['title', null],
        ['sldNum', 12],
      ],
    },
  ],
};

/**
 * Of 4:3 at 10 by 7.5 inches, whose theme believes its paper white, with white words on a dark picture; its layouts say
 * no kind, and the only one for content has a title below.
 */
export const HARBOUR: TemplateMaking = {
  size: [720, 540],
  colors: ['1A1A1A', 'FFFFFF', '243B53', 'D9E2EC', '102A43', '2CB1BC', 'F0B429', 'E12D39', '829AB1', '3EBD93'],
  ink: 'bg1',
  fonts: ['Times New Roman', 'Arial', ''],
  picture: ['102A43', '0A558C'],
  title: [120, 20, 560, 64],
  titleSize: 28,
  body: [40, 100, 640, 380],
  bodySize: 20,
  logo: [36, 20, 64, 64],
  kind: 'presentation',
  hasNotes: true,
  layouts: [
    {
      type: '',
      name: 'Opening',
      places: [
        ['ctrTitle', null, [60, 150, 600, 120]],
        ['subTitle', 1, [60, 280, 600, 120]],
      ],
    },
    {
      type: '',
      name: 'Page',
      places: [
        ['title', null],
        ['', 1, [40, 100, 640, 380]],
        ['sldNum', 12],
      ],
    },
  ],
};
