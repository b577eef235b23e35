import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { formatCaptionedPicture } from '../../../src/export/copy/captioned-picture.ts';
import { HOSTILE, panelOf } from '../hostile.ts';
import { dataset } from '../tools.ts';

const panel = panelOf('contracts', dataset, 'en');

interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly (Element | { readonly data: string })[];
}

const imageIn = (paragraph: Element | undefined) => (paragraph?.children[0] as Element | undefined)?.attribs;

const paragraphs = (html: string): Element[] =>
  parseDocument(html).children.filter((one) => 'name' in one) as unknown as Element[];

describe('a picture with its caption for Word', () => {
  it('has the chart in words as its alternative text and the headline below, as wide as a column', () => {
    const html = formatCaptionedPicture(panel, { png: new Uint8Array([1, 2, 3]) }, 'en', 16 / 9);
    const [picture, caption, ...others] = paragraphs(html);
    expect(others).toEqual([]);
    expect(imageIn(picture)).toEqual({
      src: 'data:image/png;base64,AQID',
      alt: panel.description,
      width: '600',
      height: '338',
    });
    expect(caption?.attribs['lang']).toBe('en');
    expect(caption?.children).toMatchObject([{ data: panel.headline }]);
  });

  it('names the picture where it can be fetched', () => {
    const address = 'https://example.org/images/contracts.en.light.png';
    expect(formatCaptionedPicture(panel, { address }, 'en', 1)).toContain(`<img src="${address}"`);
  });

  it.each(HOSTILE)('holds %s as words', (_, text) => {
    const [picture, caption] = paragraphs(
      formatCaptionedPicture({ ...panel, headline: text, description: text }, { address: 'x' }, 'en', 1),
    );
    const words = text.replace(/\s+/g, ' ').trim();
    expect(imageIn(picture)?.['alt']).toBe(words);
    expect(caption?.children).toMatchObject([{ data: words }]);
  });
});
