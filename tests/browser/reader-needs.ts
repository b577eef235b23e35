import type { Locator, Page } from 'playwright-core';

/** What can be pressed, of less than 24 px either way; of a field with a label round it the label is pressed, too. */
export const smallTargets = (part: Locator): Promise<string[]> =>
  part.locator('button, input, select, textarea, summary, a').evaluateAll((found) =>
    found.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) ? [`${one.outerHTML.slice(0, 90)}: ${width} × ${height}`] : [];
    }),
  );

/** The reader's own style that WCAG 2.2 has in mind (1.4.12). */
export const SPACING =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }';

/** Gives the page a style of the reader's, which no content policy forbids. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Texts of drawings that reach over the window's edge, or over their drawing's where that cuts; parts that cut theirs. */
export const cut = (page: Page, within = 'main, header, .toolbar'): Promise<string[]> =>
  page.evaluate((parts) => {
    const drawn = [...document.querySelectorAll(`:is(${parts}) .live svg text`)].flatMap((text) => {
      const [own, svg] = [text.getBoundingClientRect(), text.closest('svg')];
      if (svg === null || own.width === 0) return [];
      const frame = svg.getBoundingClientRect();
      const isOver = own.left < frame.left - 1 || own.right > frame.right + 1;
      const isOut = own.left < 0 || own.right > innerWidth;
      return isOut || (isOver && getComputedStyle(svg).overflow !== 'visible') ? [`drawing: ${text.textContent}`] : [];
    });
    const held = [...document.querySelectorAll<HTMLElement>(`:is(${parts}) *`)].flatMap((one) => {
      if (one.closest('.unseen, svg, .still') !== null || one.children.length > 0) return [];
      const { overflowX } = getComputedStyle(one);
      return overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
        ? [`${one.tagName}: ${one.textContent}`]
        : [];
    });
    return [...drawn, ...held];
  }, within);
