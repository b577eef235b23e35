import type { DocumentTool } from '../../words/app/copy-words.ts';
import { oneLine } from '../../words/one-line.ts';
import { type Attribute, escapeMarkdown, escapeMarkup, formatElement, withoutUnheard } from './markup.ts';
import { HEIGHT_PX, SANDBOX } from './snippets.ts';

/** A panel as documents of other programs hold it. */
export interface DocumentPanel {
  readonly headline: string;
  /** The chart in words, for those who do not see it. */
  readonly description: string;
  /** Where its picture lies: an address, or a file beside the document as `fileAddress` writes it. */
  readonly picture: string;
  /** Where it is live; null for data that lie on no site. */
  readonly frame: string | null;
  /** Where a reader finds it whole; null where there is no such place. */
  readonly page: string | null;
}

/** The programs by name that a panel has code for; without a site, those that take a file beside the document. */
export const documentTools = ({ frame }: Pick<DocumentPanel, 'frame'>): readonly DocumentTool[] =>
  frame === null
    ? ['slidev', 'marp', 'quarto', 'jupyter']
    : ['slidev', 'marp', 'quarto', 'jupyter', 'notion', 'wordpress'];

/** The code to copy for a document of one program. Every value is escaped for the place it stands in. */
export function formatDocumentSnippet(tool: DocumentTool, panel: DocumentPanel): string {
  switch (tool) {
    case 'slidev':
      return slidevCode(panel);
    case 'marp':
      return marpCode(panel);
    case 'quarto':
      return quartoCode(panel);
    case 'jupyter':
      return jupyterCode(panel);
    case 'notion':
      return panel.frame ?? panel.picture;
    case 'wordpress':
      return `<!-- wp:html -->\n${frameCode(panel, `width:100%;height:${HEIGHT_PX}px`)}\n<!-- /wp:html -->`;
  }
}

function frameCode({ frame, headline }: DocumentPanel, size: string): string {
  return formatElement('iframe', [
    ['src', frame ?? ''],
    ['title', oneLine(headline)],
    ['sandbox', SANDBOX],
    ['style', `border:0;${size};color-scheme:normal`],
  ]);
}

/** A picture as HTML, and a way from it to the panel: several readers of Markdown drop signs of its alternative texts. */
function pictureCode({ picture, page, headline }: DocumentPanel, size: Attribute): string {
  const image = formatElement('img', [['src', picture], ['alt', oneLine(headline)], size]);
  return page === null ? image : formatElement('a', [['href', page]], image);
}

/** A slide that the frame fills, or the picture as far as its shape allows. */
function slidevCode(panel: DocumentPanel): string {
  const inside = panel.frame === null ? slidevPicture(panel) : frameCode(panel, 'width:100%;height:100%');
  return `---\nlayout: full\n---\n\n${inside}\n`;
}

/** Each tag on a line of its own: Markdown puts whatever else begins with a link into a paragraph, which has no height. */
function slidevPicture({ picture, page, headline }: DocumentPanel): string {
  const image = formatElement('img', [
    ['src', `./${picture}`],
    ['alt', oneLine(headline)],
    ['style', 'width:100%;height:100%;object-fit:contain'],
  ]);
  if (page === null) return image;
  const link: Attribute[] = [
    ['href', page],
    ['style', 'display:block;height:100%'],
  ];
  return formatElement('a', link, `\n${image}\n`);
}

/** As high as a slide of 720 px has room for. */
const marpCode = (panel: DocumentPanel): string => `---\n\n${pictureCode(panel, ['height', '560'])}\n`;

/** Live where scripts run, a picture in what is printed and in e-books: Quarto calls the former `html:js`. */
function quartoCode(panel: DocumentPanel): string {
  const alternative = oneLine(panel.description).replace(/[\\"]/g, '\\$&');
  const picture = `![${escapeMarkdown(panel.headline)}](${panel.picture}){fig-alt="${alternative}" width=100%}`;
  if (panel.frame === null) return `${picture}\n`;
  const block = (when: string, inside: string) => `::: {.content-visible ${when}-format="html:js"}\n${inside}\n:::\n`;
  const frame = `\`\`\`{=html}\n${frameCode(panel, `width:100%;height:${HEIGHT_PX}px`)}\n\`\`\``;
  return `${block('when', frame)}\n${block('unless', picture)}`;
}

function jupyterCode(panel: DocumentPanel): string {
  const { frame, headline, picture, description } = panel;
  // Python opens a file by its name and not by its address.
  if (frame === null)
    return `from IPython.display import Image\nImage(${python(decodeURIComponent(picture))}, width=800, alt=${python(oneLine(description))})\n`;
  const extras = [`sandbox="${SANDBOX}"`, `title="${escapeMarkup(oneLine(headline))}"`].map(python);
  return [
    'from IPython.display import IFrame',
    `IFrame(${python(frame)}, width="100%", height=${HEIGHT_PX}, extras=[${extras.join(', ')}])`,
    '',
  ].join('\n');
}

/** A text of JSON is one of Python, too, once halves of characters are out of it. */
const python = (text: string): string => JSON.stringify(withoutUnheard(text));
