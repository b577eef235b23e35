/** A passage as another program would hand it over, with the place of every character. */
export interface Rendering {
  readonly text: string;
  /** Where the character at an index of the passage begins; one more for the end. */
  readonly places: readonly number[];
}

function render(text: string, each: (glyph: string, at: number) => string): Rendering {
  let out = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const glyph = text[at] ?? '';
    const made = each(glyph, at);
    const blanks = /^[ \n]*/.exec(made)?.[0].length ?? 0;
    places.push(out.length + (blanks < made.length ? blanks : 0));
    out += made;
  }
  return { text: out, places: [...places, out.length] };
}

const FULL_WIDTH_SHIFT = 0xfee0;
const isDigit = (glyph: string | undefined): boolean => /\d/.test(glyph ?? '');
const isHan = (glyph: string | undefined): boolean => /\p{Script=Han}/u.test(glyph ?? '');

/** Lines of a PDF are cut where they are full, English ones at spaces only; and digits stand apart from Chinese. */
const LINE = 34;

function pdfLike(text: string): Rendering {
  let width = 0;
  const isChinese = isHan(text);
  return render(text, (glyph, at) => {
    const before = text[at - 1];
    width = glyph === '\n' ? 0 : width + 1;
    if (glyph === '\n') return glyph;
    if (width > LINE && (isHan(glyph) || (isChinese && isDigit(glyph)) || before === ' ')) {
      width = 1;
      return `\n${glyph}`;
    }
    const isSeam = (isDigit(before) && isHan(glyph)) || (isHan(before) && isDigit(glyph));
    return isSeam ? ` ${glyph}` : glyph;
  });
}

export const RENDERINGS: Readonly<Record<string, (text: string) => Rendering>> = {
  'as written': (text) => render(text, (glyph) => glyph),
  'full width': (text) =>
    render(text, (glyph) => {
      if (glyph === ' ') return '\u3000';
      return glyph > ' ' && glyph <= '~' ? String.fromCharCode(glyph.charCodeAt(0) + FULL_WIDTH_SHIFT) : glyph;
    }),
  NFKC: (text) => render(text, (glyph) => glyph.normalize('NFKC')),
  'PDF-like': pdfLike,
};
