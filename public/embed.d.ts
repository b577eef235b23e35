/**
 * <shushuo-panel>: one chart of the report inside another page.
 *
 * ```html
 * <script async src="https://example.org/shushuo/embed.js"></script>
 * <shushuo-panel panel="contracts" lang="en">
 *   <a href="https://example.org/shushuo/en/panels/contracts/">Contracts</a>
 * </shushuo-panel>
 * ```
 *
 * The link inside stands where scripts are blocked. The panel is loaded when it comes near the window. The page's own
 * content policy has to allow the site in `script-src` and `frame-src`.
 */
export interface ShushuoPanelElement extends HTMLElement {
  /** Which panel: its id, the last part of the address of its page. Reflects the attribute, as all properties here. */
  panel: string;
  /** `zh` or `en`; blank takes the language of the page around it. Another language loads the panel anew. */
  lang: string;
  /** Blank or `auto` follows the reader's system. */
  theme: ShushuoTheme | 'auto' | '';
  /** How figures with a baseline are looked at; blank leaves the panel its own way. */
  view: ShushuoView | '';
  /** Blank follows the panel's height; a number means px, anything else is a CSS length. The panel then fits into it. */
  height: string;
  /** Without a ground of its own. */
  transparent: boolean;
  /** Without title, notes and source. */
  plain: boolean;
  /** A picture: nothing to point at. */
  static: boolean;
  /** Lights a figure up by its id, in the panel that is there or comes; null puts the light out. */
  highlight(figure: string | null): void;

  addEventListener<Type extends keyof ShushuoPanelEventMap>(
    type: Type,
    listener: (this: ShushuoPanelElement, event: ShushuoPanelEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ShushuoPanelEventMap>(
    type: Type,
    listener: (this: ShushuoPanelElement, event: ShushuoPanelEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

export type ShushuoTheme = 'light' | 'dark';
export type ShushuoView = 'level' | 'index' | 'growth';

/** The events of the element. None bubbles: listen at the element itself. */
export interface ShushuoPanelEventMap extends Omit<HTMLElementEventMap, 'error'> {
  /** The chart is drawn; again after each change of theme, view or language. */
  ready: CustomEvent<{
    readonly panel: string;
    readonly title: string;
    readonly lang: 'zh' | 'en';
    readonly theme: ShushuoTheme;
    readonly height: number;
  }>;
  /** The panel has another height, in px; the element has already taken it. */
  height: CustomEvent<{ readonly height: number }>;
  /** What went wrong, in the reader's language. A panel that is only late is shown all the same when it comes. */
  error: CustomEvent<{ readonly message: string }>;
  /** The reader has chosen a figure by click, tap or Enter. */
  'figure-select': CustomEvent<{
    readonly figure: string;
    readonly panel: string;
    readonly name: string;
    /** As the report states it; blank for what it does not state. */
    readonly stated: string;
  }>;
}

/**
 * What a page may post to the window of an embedded panel (`<iframe src=".../embed/contracts/">`), for pages that do
 * not use the element. A panel hears its parent only.
 */
export type ShushuoHostMessage = { readonly shushuo: 1 } & (
  | {
      /** Asks for `ready` once more; says whether the frame follows the panel's height or the panel has to fit. */
      readonly type: 'hello';
      readonly follows: boolean;
    }
  | { readonly type: 'set-theme'; readonly theme: ShushuoTheme | 'auto' }
  | { readonly type: 'set-view'; readonly view: ShushuoView | null }
  | { readonly type: 'set-lang'; readonly lang: 'zh' | 'en' }
  | { readonly type: 'highlight'; readonly figure: string | null }
);

/** What a panel posts to its parent. Check `event.source`; the origin is `null` where the frame is sandboxed. */
export type ShushuoPanelMessage = {
  [Type in 'ready' | 'height' | 'error' | 'figure-select']: {
    readonly shushuo: 1;
    readonly type: Type;
  } & ShushuoPanelEventMap[Type]['detail'];
}['ready' | 'height' | 'error' | 'figure-select'];

declare global {
  interface HTMLElementTagNameMap {
    'shushuo-panel': ShushuoPanelElement;
  }
}
