import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { SANS } from '../src/charts/fonts.ts';
import { encodeBase91 } from '../src/export/base91.ts';
import { withData } from '../src/export/one-file.ts';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { messagesOf } from '../src/words/app/messages.ts';
import { oneFileWordsOf } from '../src/words/app/one-file-words.ts';
import { siteWordsOf } from '../src/words/app/site-words.ts';
import { OLDER_BROWSERS } from './browsers.ts';
import { readDataFiles, readTextFiles } from './data.ts';
import { noticesIn } from './licences/plugin.ts';
import { noteShipped } from './licences/shipped.ts';
import { hashOf, policyMeta } from './policy.ts';
import { bundleStandalone } from './standalone.ts';
import { packText } from './zopfli.ts';

/** What the file holds besides its data. */
interface Program {
  /** Unpacks and starts the rest. */
  readonly boot: string;
  readonly code: string;
  readonly css: string;
  readonly icon: string;
  /** The licences and notices of what others made of it. */
  readonly notices: { readonly list: string; readonly text: string };
}

/** What stands in the file as it is: the colours until the rest is unpacked, and the licences, which need no program. */
const FIRST_STYLE =
  ':root{color-scheme:light dark}#licences{font-size:.875rem;padding:0 1.5rem 2rem}#licences pre{white-space:pre-wrap}@media print{#licences{display:none}}';

const NOTHING = '\0nothing';

/** What the one file never opens: PDFs and outlines of letters, which need the site's fonts, templates of slides and refreshed decks. */
const NEVER_OPENED =
  /^pdfkit$|\/pdf\/(?:booklet|pdf)\.ts$|\/fonts\/outlines\.ts$|\/slide-template\/template-(?:note|form|memory)\.tsx?$|\/refresh-form\.tsx$/;

const STAND_IN =
  'const nothing = undefined; export { nothing as default, nothing as exportBooklet, nothing as exportPdf, nothing as outlineTexts, nothing as rememberedTemplate };';

/** Leaves it out. */
const WITHOUT: Plugin = {
  name: 'shushuo:never-opened',
  enforce: 'pre',
  resolveId: (source) => (NEVER_OPENED.test(source) ? NOTHING : null),
  load: (id) => (id === NOTHING ? STAND_IN : null),
};

async function bundleProgram(root: string, version: string): Promise<Program> {
  const { code, css, modules } = await bundleStandalone(resolve(root, 'src/pages/one-file.ts'), {
    define: { 'import.meta.env.ONE_FILE': 'true', SHUSHUO_VERSION: JSON.stringify(version) },
    plugins: [WITHOUT],
  });
  const boot = await bundleStandalone(resolve(root, 'src/pages/one-file-boot.ts'), { target: OLDER_BROWSERS });
  const icon = await readFile(join(root, 'public/favicon.svg'), 'base64');
  const all = [...modules, ...boot.modules];
  noteShipped('shushuo.html', all);
  return {
    boot: boot.code,
    code,
    css: `:root{--sans:${SANS}}${css}`,
    icon,
    notices: await noticesIn(all),
  };
}

/** The data by path below the site's root. */
async function readData(root: string): Promise<Map<string, Uint8Array>> {
  const files = [...(await readDataFiles(root)), ...(await readTextFiles(root))];
  return new Map(files.map(([name, bytes]) => [`data/${name}`, bytes]));
}

/** Packs texts, once for all sites that hold the same. */
const packer =
  (root: string) =>
  async (text: string): Promise<string> =>
    encodeBase91(await packText(text, join(root, 'node_modules/.cache/shushuo-packed')));

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function pageOf(
  { boot, code, css, icon, notices }: Program,
  title: string,
  packed: (text: string) => Promise<string>,
): Promise<string> {
  const [zh, en] = [oneFileWordsOf('zh'), oneFileWordsOf('en')];
  const html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#FBF9F4">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15191B">
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">
<style>${FIRST_STYLE}</style>
</head>
<body>
<div id="app">
<noscript><p lang="zh-CN">${zh.scriptless}</p><p lang="en">${en.scriptless}</p></noscript>
<p lang="zh-CN" data-too-old hidden>${zh.unreadable}</p><p lang="en" data-too-old hidden>${en.unreadable}</p>
</div>
<aside id="licences">
<details>
<summary><span lang="zh-CN">${siteWordsOf('zh').licences}</span> · <span lang="en">${siteWordsOf('en').licences}</span></summary>
<pre lang="en">${escapeHtml(notices.list)}</pre>
</details>
<script type="application/gzip">${await packed(notices.text)}</script>
</aside>
<!-- files -->
<script type="application/gzip" id="rules">${await packed(css)}</script>
<script type="application/gzip" id="program">${await packed(code)}</script>
<script>${boot}</script>
</body>
</html>
`;
  return policyMeta(html, 'one-file', { scripts: [hashOf(boot), hashOf(code)] });
}

/** Writes `shushuo.html`: program, styles and data in one file that opens from a disk. */
export function oneFile(): Plugin {
  let root = '';
  let version = '';
  return {
    name: 'shushuo:one-file',
    apply: 'build',
    enforce: 'post',
    async configResolved(config) {
      root = config.root;
      version = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
    },
    generateBundle: {
      order: 'post',
      async handler() {
        const data = await readData(root);
        const { title } = JSON.parse(new TextDecoder().decode(data.get(`data/${DESCRIPTOR}`)));
        const program = await bundleProgram(root, version);
        const page = await pageOf(program, `${messagesOf('zh').brand} · ${title}`, packer(root));
        this.emitFile({ type: 'asset', fileName: 'shushuo.html', source: withData(page, data) });
      },
    },
  };
}
