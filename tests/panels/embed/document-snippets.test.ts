import { Marp } from '@marp-team/marp-core';
import { parseDocument } from 'htmlparser2';
import { createMarkdownExit } from 'markdown-exit';
import { describe, expect, it } from 'vitest';
import {
  type DocumentPanel,
  documentTools,
  formatDocumentSnippet,
} from '../../../src/panels/embed/document-snippets.ts';
import { HOSTILE } from '../../export/hostile.ts';

const LIVE: DocumentPanel = {
  headline: 'Contracts more than doubled',
  description: 'Bars: 20,500 in 2016, "9,318" in 2008.',
  picture: 'https://example.org/images/contracts.en.light.png',
  frame: 'https://example.org/en/embed/contracts/',
  page: 'https://example.org/en/panels/contracts/',
};

const FILE: DocumentPanel = { ...LIVE, picture: 'members-2016%20(1).png', frame: null, page: null };

const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';

describe('the code for documents', () => {
  it.each<[Parameters<typeof formatDocumentSnippet>[0], string]>([
    [
      'slidev',
      `---
layout: full
---

<iframe src="https://example.org/en/embed/contracts/" title="Contracts more than doubled" ${SANDBOX} style="border:0;width:100%;height:100%;color-scheme:normal"></iframe>
`,
    ],
    [
      'marp',
      `---

<a href="https://example.org/en/panels/contracts/"><img src="https://example.org/images/contracts.en.light.png" alt="Contracts more than doubled" height="560"></a>
`,
    ],
    [
      'quarto',
      `::: {.content-visible when-format="html:js"}
\`\`\`{=html}
<iframe src="https://example.org/en/embed/contracts/" title="Contracts more than doubled" ${SANDBOX} style="border:0;width:100%;height:480px;color-scheme:normal"></iframe>
\`\`\`
:::

::: {.content-visible unless-format="html:js"}
![Contracts more than doubled](https://example.org/images/contracts.en.light.png){fig-alt="Bars: 20,500 in 2016, \\"9,318\\" in 2008." width=100%}
:::
`,
    ],
    [
      'jupyter',
      `from IPython.display import IFrame
IFrame("https://example.org/en/embed/contracts/", width="100%", height=480, extras=["sandbox=\\"allow-scripts allow-popups allow-popups-to-escape-sandbox\\"", "title=\\"Contracts more than doubled\\""])
`,
    ],
    ['notion', 'https://example.org/en/embed/contracts/'],
    [
      'wordpress',
      `<!-- wp:html -->
<iframe src="https://example.org/en/embed/contracts/" title="Contracts more than doubled" ${SANDBOX} style="border:0;width:100%;height:480px;color-scheme:normal"></iframe>
<!-- /wp:html -->`,
    ],
  ])('of %s', (tool, code) => {
    expect(formatDocumentSnippet(tool, LIVE)).toBe(code);
  });

  it('names a file beside the document for data that lie on no site, where the program takes one', () => {
    expect(documentTools(LIVE)).toEqual(['slidev', 'marp', 'quarto', 'jupyter', 'notion', 'wordpress']);
    expect(documentTools(FILE)).toEqual(['slidev', 'marp', 'quarto', 'jupyter']);
    expect(formatDocumentSnippet('slidev', FILE)).toContain('<img src="./members-2016%20(1).png"');
    expect(formatDocumentSnippet('jupyter', FILE)).toContain('Image("members-2016 (1).png", width=800');
    for (const tool of documentTools(FILE)) expect(formatDocumentSnippet(tool, FILE)).not.toContain('http');
  });
});

/** The slides of a deck with a snippet behind its first slide, as Marp renders them. */
function marpSlides(panel: DocumentPanel) {
  const deck = `---\nmarp: true\n---\n\n# Title\n\n${formatDocumentSnippet('marp', panel)}`;
  const { html } = new Marp({ script: false }).render(deck, { htmlAsArray: true });
  const images = html.map((slide) => allOf(parseDocument(slide)).filter(({ name }) => name === 'img'));
  return {
    slides: html,
    image: images[1]?.[0],
    links: html.map((slide) => allOf(parseDocument(slide)).filter(({ name }) => name === 'a')),
  };
}

describe('the code for Slidev, in its Markdown', () => {
  const markdown = createMarkdownExit({ html: true, linkify: true, xhtmlOut: true });
  /** What stands below the head of the slide. */
  const slideOf = (panel: DocumentPanel): string =>
    markdown.render(formatDocumentSnippet('slidev', panel).replace(/^---\nlayout: full\n---\n/, ''));

  it.each<[string, DocumentPanel, string[]]>([
    ['a live panel', LIVE, ['iframe']],
    ['a picture beside the deck', FILE, ['img']],
    ['a picture that leads to its page', { ...FILE, page: LIVE.page }, ['a', 'img']],
  ])('%s stands in no paragraph, so that it fills the slide', (_, panel, tags) => {
    const all = allOf(parseDocument(slideOf(panel)));
    expect(all.map(({ name }) => name)).toEqual(tags);
    for (const { attribs } of all) expect(attribs['style']).toContain('height:100%');
  });

  it.each(HOSTILE.filter(([, text]) => text.length < 1000))('takes %s for words', (_, headline) => {
    const [image] = allOf(parseDocument(slideOf({ ...FILE, headline })));
    expect(image?.attribs['alt']).toBe(headline.replace(/\s+/g, ' ').trim());
  });
});

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

function allOf(node: object): Element[] {
  const children = 'children' in node ? (node.children as object[]) : [];
  return [...('attribs' in node ? [node as Element] : []), ...children.flatMap(allOf)];
}

describe('the code for Marp, in Marp', () => {
  it.each([LIVE.headline, '集体合同达2.05万份，是2008年的2.2倍', 'Up 50% in contrast to [2008](x), w:20 sepia <b>'])(
    'is a slide of its own with the picture, its headline and a way to the panel: %s',
    (headline) => {
      const { slides, image, links } = marpSlides({ ...LIVE, headline });
      expect(slides).toHaveLength(2);
      expect(image?.attribs).toEqual({ src: LIVE.picture, alt: headline, height: '560' });
      expect(links[1]?.map(({ attribs }) => attribs['href'])).toEqual([LIVE.page]);
    },
  );

  it.each(HOSTILE.filter(([, text]) => text.length < 1000))('takes %s for words', (_, headline) => {
    const { slides, image } = marpSlides({ ...LIVE, headline });
    expect(slides).toHaveLength(2);
    expect(image?.attribs['alt']).toBe(headline.replace(/\s+/g, ' ').trim());
    expect(slides.join('')).not.toContain('<script');
  });
});
