import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { formatUserDataSnippet, type UserDataEmbedding } from '../../../src/panels/embed/user-data-snippets.ts';

const PLAIN: UserDataEmbedding = {
  id: 'table',
  headline: '兰州市最高',
  lang: 'zh',
  look: { theme: 'dark', view: '' },
  picture: { file: '人口-table-zh-dark-16x9@2x.png', widthPx: 1600 },
  page: '人口-report.html',
  live: null,
};

const HOSTILE = `"><script>alert(1)</script>' onload='x' & [a](b) \`c\`\n<!--`;

describe('the code that names a saved file', () => {
  it.each([
    [
      'picture',
      '<img src="人口-table-zh-dark-16x9@2x.png" alt="兰州市最高" width="1600" style="max-width:100%;height:auto">',
    ],
    ['markdown', '![兰州市最高](人口-table-zh-dark-16x9@2x.png)'],
    [
      'frame',
      '<iframe src="人口-report.html?lang=zh&amp;theme=dark#table" title="兰州市最高" width="100%" height="720" loading="lazy" style="border:0;color-scheme:normal"></iframe>',
    ],
  ] as const)('%s', (way, code) => {
    expect(formatUserDataSnippet(way, PLAIN)).toBe(code);
  });

  it('leads to the panel in the language and view that were chosen', () => {
    const code = formatUserDataSnippet('frame', {
      ...PLAIN,
      lang: 'en',
      id: '人口 1',
      look: { theme: '', view: 'growth' },
    });
    expect(code).toContain('src="人口-report.html?lang=en&amp;view=growth#人口%201"');
  });

  it('links the picture of data that have an address to where they are live', () => {
    const live = 'https://example.org/?data=https://example.com/a(1.csv&lang=en#table';
    const linked = { ...PLAIN, live };
    expect(formatUserDataSnippet('picture', linked)).toBe(
      `<a href="${live.replace('&', '&amp;')}">${formatUserDataSnippet('picture', PLAIN)}</a>`,
    );
    expect(formatUserDataSnippet('markdown', linked)).toBe(
      `[${formatUserDataSnippet('markdown', PLAIN)}](${live.replace('(', '%28')})`,
    );
    expect(formatUserDataSnippet('frame', linked)).toBe(formatUserDataSnippet('frame', PLAIN));
  });

  it.each(['picture', 'frame'] as const)('%s holds any headline and file name as text, never as markup', (way) => {
    const embedding = { ...PLAIN, headline: HOSTILE, page: `a${HOSTILE}.html` };
    const code = formatUserDataSnippet(way, { ...embedding, picture: { file: `a${HOSTILE}.png`, widthPx: 320 } });
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
    const parsed = parser.parse(code.replace(/(<img[^>]*)>$/, '$1/>'));
    expect(Object.keys(parsed)).toEqual([way === 'frame' ? 'iframe' : 'img']);
    const [element] = Object.values<Record<string, string>>(parsed);
    expect(element?.[way === 'frame' ? '@_title' : '@_alt']).toBe(HOSTILE);
    expect(element?.['@_src']).toMatch(/^a%22%3E%3Cscript%3E.*%0A.*\.(png|html\?lang=zh&theme=dark#table)$/);
  });

  it('closes no bracket of Markdown early', () => {
    const picture = { file: 'a) [b](c).png', widthPx: 320 };
    expect(formatUserDataSnippet('markdown', { ...PLAIN, headline: 'A [b] *c*\n`d`', picture })).toBe(
      '![A \\[b\\] \\*c\\* \\`d\\`](a%29%20%5Bb%5D%28c%29.png)',
    );
  });
});
