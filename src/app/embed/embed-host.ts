import { type HostMessage, type PanelMessage, readHostMessage, wrapMessage } from '../../panels/embed/embed-message.ts';

/** True where a page stands around this one. */
const isFramed = window.parent !== window;

/** Tells where the page around comes from, as far as the browser says; null where it does not. */
function hostOrigin(): string | null {
  const [nearest] = 'ancestorOrigins' in location ? location.ancestorOrigins : [];
  return nearest ?? null;
}

/** Hears what the page around says to the panel, and nothing that anybody else says. */
export function listenToHost(hear: (message: HostMessage) => void): void {
  if (!isFramed) return;
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== (hostOrigin() ?? origin)) return;
    const message = readHostMessage(data);
    if (message !== null) hear(message);
  });
}

/** Sends a message to the page around. That may be anybody's: it holds nothing that the panel does not show. */
export function tellHost(message: PanelMessage): void {
  if (isFramed) window.parent.postMessage(wrapMessage(message), '*');
}
