import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { EMBED_WAYS, type Embedding, formatSnippet } from '../../../src/panels/embed/snippets.ts';

// The same texts on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

/** Every element a snippet may hold. */
const KNOWN = ['x', 'iframe', 'script', 'shushuo-panel', 'a', 'section', 'img'];

const PLAIN: Embedding = {
  site: 'https://example.org/shushuo/',
  id: 'contracts',
  headline: 'Contracts more than doubled',
  lang: 'en',
  look: { theme: 'auto', view: '', transparent: false, plain: false, static: false },
  heightPx: null,
};

const FULL: Embedding = {
  ...PLAIN,
  lang: 'zh',
  look: { theme: 'dark', view: 'growth', transparent: true, plain: true, static: false },
  heightPx: 360,
};

describe('the code to copy', () => {
  it.each<[string, Embedding, (typeof EMBED_WAYS)[number], string]>([
    [
      'a frame',
      PLAIN,
      'iframe',
      '<iframe src="https://example.org/shushuo/en/embed/contracts/" title="Contracts more than doubled" width="100%" height="480" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;color-scheme:normal"></iframe>',
    ],
    [
      'a frame with everything chosen',
      FULL,
      'iframe',
      '<iframe src="https://example.org/shushuo/embed/contracts/?theme=dark&amp;view=growth&amp;transparent=1&amp;plain=1" title="Contracts more than doubled" width="100%" height="360" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;color-scheme:normal"></iframe>',
    ],
    [
      'a web component with everything chosen',
      FULL,
      'element',
      `<script async src="https://example.org/shushuo/embed.js"></script>
<shushuo-panel panel="contracts" lang="zh" theme="dark" view="growth" height="360" transparent plain>
  <a href="https://example.org/shushuo/panels/contracts/">Contracts more than doubled（图表）</a>
</shushuo-panel>`,
    ],
    [
      'a slide',
      PLAIN,
      'slide',
      `<section>
  <iframe class="r-stretch" data-src="https://example.org/shushuo/en/embed/contracts/" data-preload sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" title="Contracts more than doubled" style="border:0;width:100%;color-scheme:normal"></iframe>
</section>`,
    ],
    [
      'Markdown',
      { ...FULL, headline: 'A [b] *c*\n`d`' },
      'markdown',
      '[![A \\[b\\] \\*c\\* \\`d\\`](https://example.org/shushuo/images/contracts.zh.dark.png)](https://example.org/shushuo/panels/contracts/)',
    ],
    [
      'a picture for either appearance',
      PLAIN,
      'picture',
      `<a href="https://example.org/shushuo/en/panels/contracts/">
  <picture>
    <source media="(prefers-color-scheme: dark)" srcset="https://example.org/shushuo/images/contracts.en.dark.png">
    <img src="https://example.org/shushuo/images/contracts.en.light.png" alt="Contracts more than doubled" loading="lazy" style="max-width:100%">
  </picture>
</a>`,
    ],
    [
      'a picture for one appearance',
      FULL,
      'picture',
      '<a href="https://example.org/shushuo/panels/contracts/"><img src="https://example.org/shushuo/images/contracts.zh.dark.png" alt="Contracts more than doubled" loading="lazy" style="max-width:100%"></a>',
    ],
  ])('%s', (_, embedding, way, code) => {
    expect(formatSnippet(way, embedding)).toBe(code);
  });

  it('holds any headline as text, never as markup', () => {
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true, htmlEntities: false });
    // What XML cannot hold is not the snippet's fault.
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((one) => /^[\P{Cc}]+$/u.test(one));
    const hostile = fc.oneof(
      text,
      fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '</section>', '&quot;'),
    );
    fc.assert(
      fc.property(hostile, (headline) => {
        for (const way of EMBED_WAYS.filter((one) => one !== 'markdown')) {
          const code = formatSnippet(way, { ...PLAIN, headline, look: FULL.look });
          const xml = `<x>${code}</x>`
            .replace(/ (async|data-preload|transparent|plain)(?=[ >])/g, ' $1=""')
            .replace(/<img([^>]*)>/g, '<img$1/>');
          expect(XMLValidator.validate(xml)).toBe(true);
          const names = [...JSON.stringify(parser.parse(xml)).matchAll(/"(\w[\w-]*)":/g)].map(([, name]) => name);
          expect(names.filter((name) => !KNOWN.includes(name ?? ''))).toEqual([]);
        }
      }),
    );
  });
});
