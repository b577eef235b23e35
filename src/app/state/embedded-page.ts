/**
 * Set to a copy of the one file as it was opened, to be saved with other files inside: no page can read itself from a
 * disk.
 */
let pageAsOpened: HTMLElement | null = null;

/** Takes a copy of the page; to be called before the program changes anything in it. */
export function rememberPage(): void {
  const page = document.documentElement.cloneNode(true);
  if (!(page instanceof HTMLElement)) throw new RangeError('invalid page: it is no HTML');
  for (const element of page.querySelectorAll('script[data-file]')) {
    // The end of the line goes with its element.
    if (element.nextSibling instanceof Text) element.nextSibling.remove();
    element.remove();
  }
  // The appearance was chosen by who reads the page, and not by who wrote it.
  delete page.dataset['theme'];
  pageAsOpened = page;
}

/** Writes the remembered page as HTML, without the files embedded in it. Throws where no page was remembered. */
export function textOfPage(): string {
  if (pageAsOpened === null) throw new RangeError('invalid page: it was not remembered');
  return `<!DOCTYPE html>\n${pageAsOpened.outerHTML}\n`;
}
