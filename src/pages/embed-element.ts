import type { Mode } from '../figures/dataset.ts';
import { panelPath } from '../panels/embed/address.ts';
import { embedAddress, FLAGS, PARAMETERS } from '../panels/embed/embed-address.ts';
import { type HostMessage, readPanelMessage, wrapMessage } from '../panels/embed/embed-message.ts';
import { noPanel } from '../words/app/embed-notice.ts';
import type { Lang } from '../words/lang.ts';

// `/embed.js` defines <shushuo-panel> for other people's pages, documented in public/embed.d.ts. It is one file that
// needs no other, as a classic script or a module, of less than 3 kB: hence one closure, whose names are shortened, and
// few fields.

const NAMES = ['panel', 'lang', 'height', ...PARAMETERS];

/** After the frame's load the element waits so long; a panel that comes later is shown all the same. */
const PATIENCE_MS = 8000;

/** This script comes from there, and the panels with it. A module is not told where; the stack of an error knows. */
const SITE = new URL(
  '.',
  (document.currentScript as HTMLScriptElement | null)?.src ||
    /http\S+?embed\.js/.exec(new Error().stack as string)?.[0],
);

/** Does everything an element does, in the page and out of it. */
function control(host: PanelElement) {
  const shade = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const frame = document.createElement('iframe');
  const notice = document.createElement('a');
  let patience: ReturnType<typeof setTimeout> | undefined;
  let lang: Lang;
  let isReady = false;
  let heightPx = 400;
  let highlighted: string | null = null;

  /** Reads the height that is asked for: blank where the frame follows the panel; a bare number means px. */
  const askedHeight = () => host.height.replace('auto', '').replace(/^[\d.]+$/, '$&px');
  const report = (type: string, detail: object) => host.dispatchEvent(new CustomEvent(type, { detail }));
  /** Shows the panel, or what is said instead of it. */
  const show = (text = '') => {
    notice.hidden = !text;
    notice.textContent = text;
    frame.style.height = text ? '0' : askedHeight() || `${heightPx}px`;
  };
  const load = () => {
    // A page without a language speaks Chinese.
    lang = /^(zh|$)/i.test(host.closest<HTMLElement>('[lang]')?.lang ?? '') ? 'zh' : 'en';
    notice.href = SITE + panelPath(host.panel, lang);
    isReady = false;
    clearTimeout(patience);
    // This is the title until the panel says its headline.
    frame.title = host.panel;
    frame.src = embedAddress(SITE.href, host.panel, lang, host);
    show();
    // This takes the frame out and in again: another address in a living frame would add to the page's history.
    shade.replaceChildren(frame, notice);
  };

  /** Tells the panel what may have changed since its address was written. */
  const tell = () => {
    if (!isReady) return;
    const messages: HostMessage[] = [
      { type: 'hello', follows: !askedHeight() },
      { type: 'set-theme', theme: host.theme || 'auto' },
      { type: 'set-view', view: host.view || null },
      { type: 'highlight', figure: highlighted },
    ];
    for (const message of messages)
      frame.contentWindow?.postMessage(wrapMessage(message), origin === 'null' ? '*' : SITE.origin);
  };
  const hear = ({ source, origin: from, data }: MessageEvent) => {
    // A page without an origin, as in a sandbox, has frames without one.
    const isOurs = source === frame.contentWindow && (from === SITE.origin || from + origin === 'nullnull');
    const heard = isOurs && readPanelMessage(data);
    if (!heard) return;
    const { type, ...detail } = heard;
    if ('height' in heard) heightPx = heard.height;
    if ('title' in heard) {
      frame.title = heard.title;
      // A panel says that it is ready after each change, too.
      if (!isReady) {
        isReady = true;
        tell();
      }
    }
    show();
    report(type, detail);
  };

  frame.loading = 'lazy';
  frame.onload = () => {
    patience = setTimeout(() => {
      if (isReady) return;
      show(noPanel[lang]);
      report('error', { message: noPanel[lang] });
    }, PATIENCE_MS);
  };
  sheet.replaceSync(':host(:not([hidden])),iframe{display:block}iframe{width:100%;border:0}');
  shade.adoptedStyleSheets = [sheet];
  host.highlight = (figure) => {
    highlighted = figure;
    tell();
  };
  return {
    enter() {
      load();
      addEventListener('message', hear);
    },
    leave() {
      clearTimeout(patience);
      removeEventListener('message', hear);
    },
    change(name: string) {
      if (!frame.src) return;
      if (/theme|view|height/.test(name)) tell();
      else load();
      show();
    },
  };
}

class PanelElement extends HTMLElement {
  static observedAttributes = NAMES;
  declare panel: string;
  declare theme: 'light' | 'dark' | 'auto' | '';
  declare view: Mode | '';
  declare height: string;
  declare transparent: boolean;
  declare plain: boolean;
  declare static: boolean;
  declare highlight: (figure: string | null) => void;
  #control = control(this);

  connectedCallback() {
    this.#control.enter();
  }

  disconnectedCallback() {
    this.#control.leave();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null) {
    if (before !== after) this.#control.change(name);
  }
}

for (const name of NAMES)
  Object.defineProperty(PanelElement.prototype, name, {
    get(this: PanelElement) {
      return (FLAGS as readonly string[]).includes(name) ? this.hasAttribute(name) : (this.getAttribute(name) ?? '');
    },
    set(this: PanelElement, value: string) {
      if (value) this.setAttribute(name, value);
      else this.removeAttribute(name);
    },
  });

if (!customElements.get('shushuo-panel')) customElements.define('shushuo-panel', PanelElement);
