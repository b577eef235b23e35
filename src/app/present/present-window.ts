import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Keys, takeKey } from './present-keys.ts';

export interface NotesWindow {
  readonly window: Window | null;
  /** The element of the other window's document that React writes into. */
  readonly root: HTMLElement | null;
  readonly open: () => void;
  /** Whether the browser refused the window, for as long as that is worth saying. */
  readonly isBlocked: boolean;
}

/** A reader can read two sentences in this time. */
const SAID_MS = 12_000;

/**
 * Opens a second window of this page, filled from here: it needs no address, so it works offline and from a file. It
 * closes with the presentation or with the page.
 */
export function useNotesWindow(title: string): NotesWindow {
  const [opened, setOpened] = useState<{ window: Window; root: HTMLElement } | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => {
    if (opened === null) return;
    const forget = () => setOpened(null);
    const close = () => opened.window.close();
    opened.window.addEventListener('pagehide', forget);
    window.addEventListener('pagehide', close);
    return () => {
      opened.window.removeEventListener('pagehide', forget);
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [opened]);
  useEffect(() => {
    if (!isBlocked) return;
    const timer = setTimeout(() => setBlocked(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isBlocked]);
  useLayoutEffect(() => {
    if (opened !== null) opened.window.document.title = title;
  }, [opened, title]);
  const open = () => {
    // The window may have been closed without telling.
    if (opened !== null && !opened.window.closed) {
      opened.window.focus();
      return;
    }
    const other = window.open('', '', 'popup,width=1080,height=760');
    setBlocked(other === null);
    if (other !== null) setOpened({ window: other, root: prepare(other.document) });
  };
  return {
    window: opened?.window ?? null,
    root: opened?.root ?? null,
    open,
    isBlocked,
  };
}

/** Gives an empty document this page's style sheets. Links are copied with their full address. */
function prepare(other: Document): HTMLElement {
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], head > style')) {
    const copy = other.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    other.head.append(copy);
  }
  const root = other.createElement('div');
  other.body.append(root);
  return root;
}

/** Gives the keys of a window to the presentation. */
export function useKeys(target: Window | null, keys: Keys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (target === null) return;
    const onKey = (event: KeyboardEvent) => takeKey(event, latest.current);
    target.addEventListener('keydown', onKey, { capture: true });
    return () => target.removeEventListener('keydown', onKey, { capture: true });
  }, [target]);
}
