import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { readDataset } from '../src/figures/package/read.ts';
import { embedPath, picturePath, rootFrom } from '../src/panels/embed/address.ts';
import type { Lang } from '../src/words/lang.ts';
import { readDataFiles } from './data.ts';
import { escapeAttribute } from './discovery.ts';
import { noteShipped } from './licences/shipped.ts';

const FOLDER = 'examples/reveal';

/** What the example needs of reveal.js, under names every server knows; its style is the example's own. */
const LIBRARY = { 'reveal.js': 'reveal.js', 'reveal.css': 'reveal.css' };

/** Stands in the deck where its live slides go. */
const PANELS = '<!-- panels -->';
/** One for each live slide. */
const SLIDE_LANGS: readonly Lang[] = ['zh', 'zh', 'en'];

/** A slide with a live embed for each of the report's first panels, named after the topic of the panel; a picture in print. */
async function liveSlides(root: string): Promise<string> {
  const files = await readDataFiles(root);
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR)));
  const reading = readDataset({ descriptor, files });
  if (!reading.ok) throw new Error(`invalid data: ${reading.issues.map(({ message }) => message.en).join(' ')}`);
  const { views, topics } = reading.dataset;
  const slides = SLIDE_LANGS.slice(0, views.length).map((lang, at) => {
    const { id = '', topic = '' } = views[at] ?? {};
    const title = topics.find((one) => one.id === topic)?.name[lang] ?? id;
    const root = rootFrom(`${FOLDER}/`);
    // From a disk a folder has no page of its own.
    const address = `${root}${embedPath(id, lang)}index.html?theme=light`;
    const picture = root + picturePath(id, lang, 'light', 'svg');
    return `<section>
      <iframe class="r-stretch" data-src="${address}" data-preload title="${escapeAttribute(title)}"></iframe>
      <img class="in-print" src="${picture}" alt="${escapeAttribute(title)}" loading="lazy">
    </section>`;
  });
  return slides.join('\n    ');
}

/** Writes the reveal.js deck with three live embeds, with the library beside it, to `dist/examples/reveal/`. */
export function revealExample(): Plugin {
  let root = '';
  return {
    name: 'shushuo:reveal-example',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const library = dirname(createRequire(import.meta.url).resolve('reveal.js'));
      const own = await readdir(join(root, FOLDER));
      const files = [
        ...own.map((name) => [name, join(root, FOLDER, name)] as const),
        ...Object.entries(LIBRARY).map(([name, file]) => [name, join(library, file)] as const),
      ];
      const slides = await liveSlides(root);
      for (const name of Object.keys(LIBRARY)) noteShipped(`${FOLDER}/${name}`, [library]);
      for (const [name, path] of files) {
        const bytes = await readFile(path);
        const source = name.endsWith('.html') ? bytes.toString().replace(PANELS, () => slides) : bytes;
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source });
      }
      const licence = await readFile(join(library, '../LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'licences/reveal.js.txt', source: licence });
    },
  };
}
