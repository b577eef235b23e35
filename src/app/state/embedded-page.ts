// The one file as it was opened, so that it can be written again with other files inside: from a disk no page can read
// itself.

let asOpened: HTMLElement | null = null;

/** Before the program changes anything in the page. */
export function rememberPage(): void {
  const page = document.documentElement.cloneNode(true);
  if (!(page instanceof HTMLElement)) throw new RangeError('invalid page: it is no HTML');
  for (const held of page.querySelectorAll('script[data-file]')) {
    // With the end of its line.
    if (held.nextSibling instanceof Text) held.nextSibling.remove();
    held.remove();
  }
  // The appearance was chosen by who reads it, and not by who wrote it.
  delete page.dataset['theme'];
  asOpened = page;
}

/** Its text, without the files it holds. */
export function heldPage(): string {
  if (asOpened === null) throw new RangeError('invalid page: it was not remembered');
  return `<!DOCTYPE html>\n${asOpened.outerHTML}\n`;
}
