import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { type Plugin, parseSync } from 'vite';
import { BUNDLED_FONT, SANS } from '../src/charts/fonts.ts';
import { dataFolder } from '../src/command/data-folder.ts';
import { notoFile, notoPath, WEIGHTS, type Weight } from './noto.ts';

/** The stylesheet a page links to get `--sans` and the bundled font; this plugin writes it. */
const LINKED = /^\/fonts\.css(?=\?|$)/;

/** Written by the words of a reader's own data more often than by ours. */
const ALWAYS =
  '“”‘’…—–·、。，；：？！（）《》〈〉【】「」『』％＋－＝／～￥¥€×÷≈≥≤≠±−‰°→←↑↓↗↘▲▼●○■□①②③④⑤⑥⑦⑧⑨⑩０１２３４５６７８９';

const FEATURES = ['ccmp', 'kern', 'liga', 'mark', 'halt', 'palt'];

/** Blocks the font is for, so that an emoji or a Tibetan word does not fetch it. */
const RANGES =
  'U+20-7E, U+A0-17F, U+2000-206F, U+20A0-214F, U+2190-22FF, U+2460-25FF, U+3000-303F, U+3400-4DBF, U+4E00-9FFF, U+FF00-FFEF';

/** The same font under the names by which systems that hide it from the stack (Android) still give it out. */
const LOCAL: Record<Weight, readonly string[]> = {
  400: ['NotoSansCJKsc-Regular', 'NotoSansCJKSC-Regular', 'Noto Sans CJK SC', 'Noto Sans CJK SC Regular'],
  700: ['NotoSansCJKsc-Bold', 'NotoSansCJKSC-Bold', 'Noto Sans CJK SC Bold'],
};

function withoutComments(name: string, text: string): string {
  if (!/\.tsx?$/.test(name)) return text;
  const { comments } = parseSync(name, text);
  return comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Every character in the sources and the data, with ASCII and common punctuation: what a page can say. */
export async function charactersIn(root: string): Promise<string> {
  const characters = new Set(ALWAYS);
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code));
  for (const folder of [join(root, 'src'), dataFolder(root)]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|css|csv|json)$/.test(entry.name)) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      for (const character of withoutComments(entry.name, text)) characters.add(character);
    }
  }
  return [...characters]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

async function writeSubset(weight: Weight, characters: string, path: string): Promise<void> {
  const options = { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true } as const;
  await writeFile(path, await subsetFont(await readFile(notoPath(weight)), characters, options));
}

const fontFace = (weight: Weight, file: string): string => `@font-face {
  font-family: "${BUNDLED_FONT}";
  font-weight: ${weight};
  font-display: swap;
  src: ${LOCAL[weight].map((name) => `local("${name}")`).join(', ')}, url("./${file}") format("woff2");
  unicode-range: ${RANGES};
}
`;

/** Writes stylesheet and subsets into a folder of the cache named after what they hold; returns the stylesheet. */
async function writeFonts(root: string, cache: string): Promise<string> {
  const characters = await charactersIn(root);
  const { version } = JSON.parse(await readFile(notoFile('package.json'), 'utf8')) as { version: string };
  const contents = JSON.stringify([version, characters, FEATURES, LOCAL, RANGES, SANS]);
  const folder = join(cache, createHash('sha256').update(contents).digest('hex').slice(0, 16));
  const stylesheet = join(folder, 'fonts.css');
  if (existsSync(stylesheet)) return stylesheet;
  await mkdir(folder, { recursive: true });
  const file = (weight: Weight) => `shushuo-sans-${weight}.woff2`;
  for (const weight of WEIGHTS) await writeSubset(weight, characters, join(folder, file(weight)));
  await writeFile(stylesheet, variable() + WEIGHTS.map((weight) => fontFace(weight, file(weight))).join(''));
  return stylesheet;
}

const variable = (): string => `:root {\n  --sans: ${SANS};\n}\n`;

async function writeVariableOnly(cache: string): Promise<string> {
  const stylesheet = join(cache, 'development.css');
  await mkdir(cache, { recursive: true });
  await writeFile(stylesheet, variable());
  return stylesheet;
}

/**
 * Answers `<link rel="stylesheet" href="/fonts.css">`: the font stack as `--sans`, and in a build Noto Sans SC cut to
 * the characters in use. Subsets are kept in `node_modules/.cache`, as cutting them takes seconds.
 */
export function fonts(): Plugin {
  let root = '';
  let cache = '';
  let isBuild = false;
  return {
    name: 'shushuo:fonts',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      cache = join(root, 'node_modules/.cache/shushuo-fonts');
      isBuild = config.command === 'build';
    },
    resolveId: {
      filter: { id: LINKED },
      // The development server asks with a query, which has to stay.
      handler: async (id) => {
        const stylesheet = isBuild ? await writeFonts(root, cache) : await writeVariableOnly(cache);
        return id.replace(LINKED, () => stylesheet);
      },
    },
    async generateBundle() {
      const source = await readFile(notoFile('LICENSE_FONT'));
      this.emitFile({ type: 'asset', fileName: 'licences/noto-sans-sc.txt', source });
    },
  };
}
