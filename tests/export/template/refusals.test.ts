import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { reasonOf } from '../../../src/export/refusal.ts';
import { runExport } from '../../../src/export/requests/run-export.ts';
import { matchTemplate } from '../../../src/export/template/open-template.ts';
import { dataset, exportTools, ORIGIN } from '../tools.ts';
import { NIGHT, templateFile } from './made-template.ts';

const TYPES = '[Content_Types].xml';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compound file as far as anybody looks into it, with the name of a stream. */
const compound = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);

/** The template with its list of types rewritten. */
const retyped = (from: RegExp, to: string) =>
  templateFile(NIGHT, (parts) => parts.set(TYPES, String(parts.get(TYPES)).replace(from, to)));

const word = () =>
  Promise.resolve(
    zipSync({
      [TYPES]: encode(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': encode('<w:document xmlns:w="w"/>'),
    }),
  );

/** A zip whose list says that a part unpacks to nearly 4 GB. */
async function bomb(): Promise<Uint8Array> {
  const bytes = new Uint8Array(await templateFile(NIGHT));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
  return bytes;
}

it.each<[string, () => Promise<Uint8Array>, RegExp]>([
  ['text', async () => encode('a,b\n1,2\n'), /is no presentation or template of PowerPoint/],
  ['nothing', async () => new Uint8Array(), /is no presentation or template of PowerPoint/],
  ['a document of Word', word, /is no presentation or template of PowerPoint/],
  ['a zip of something else', async () => zipSync({ 'a.txt': encode('a') }), /is no presentation or template/],
  ['half a file', async () => (await templateFile(NIGHT)).slice(0, 3000), /no whole PPTX file/],
  [
    'a broken master',
    () => templateFile(NIGHT, (parts) => parts.set('ppt/slideMasters/slideMaster1.xml', '<p:sldMaster')),
    /cannot be read: ppt\/slideMasters/,
  ],
  ['the format before 2007', async () => compound('PowerPoint Document'), /before 2007/],
  ['one with a password', async () => compound('EncryptedPackage'), /password/],
  [
    'one with macros by its type',
    () =>
      retyped(/application\/[^"]*template\.main\+xml/, 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml'),
    /macros/,
  ],
  [
    'one with macros by its parts',
    () => templateFile(NIGHT, (parts) => parts.set('ppt/vbaProject.bin', encode('vba'))),
    /macros/,
  ],
  ['one without layouts', () => templateFile({ ...NIGHT, layouts: [] }), /no master with layouts/],
  [
    'Strict Open XML',
    () =>
      templateFile(NIGHT, (parts) =>
        parts.set('ppt/presentation.xml', '<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'),
      ),
    /Strict Open XML/,
  ],
  ['what unpacks beyond all measure', bomb, /unpacks to more than any deck/],
  ['what is too large', async () => new Uint8Array(100_000_001), /larger than 100 MB/],
])('refuses %s in words', async (_, make, said) => {
  const reason = await matchTemplate('house.potx', await make()).then(() => null, reasonOf);
  expect(reason?.en).toMatch(said);
  expect(reason?.zh).toMatch(/[。]$/);
});

it.each(['presentation', 'template', 'slideshow'] as const)(
  'takes a %s, and makes a presentation of it',
  async (kind) => {
    const template = { name: 'house', bytes: await templateFile({ ...NIGHT, kind }) };
    const request = {
      kind: 'slides',
      panels: ['contracts'],
      view: null,
      lang: 'en',
      theme: 'light',
      size: '16:9',
      template,
    } as const;
    const { bytes } = await runExport(request, { dataset, origin: ORIGIN, originals: new Map() }, exportTools);
    const { template: made } = await matchTemplate('made.pptx', bytes);
    expect(made.file.typeOf('ppt/presentation.xml')).toMatch(/presentation\.main\+xml$/);
  },
);

it('says that the one file cannot, which has no room for it', async () => {
  const { template: _, ...without } = exportTools;
  const template = { name: 'house.potx', bytes: await templateFile(NIGHT) };
  const request = {
    kind: 'slides',
    panels: null,
    view: null,
    lang: 'en',
    theme: 'light',
    size: '16:9',
    template,
  } as const;
  const made = runExport(request, { dataset, origin: ORIGIN, originals: new Map() }, without);
  expect((await made.then(() => null, reasonOf))?.en).toMatch(/single file cannot use a template/);
});
