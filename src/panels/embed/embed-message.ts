import type { Mode } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';

// What a page and the panel it embeds say to each other by postMessage. Part of the contract with the outside: a new
// kind of message may be added, a changed meaning is a new version.

const VERSION = 1;

/** From the page to the panel. */
export type HostMessage =
  /** Asks for `ready` once more, and says whether the frame follows the panel's height; otherwise the panel has to fit it. */
  | { readonly type: 'hello'; readonly follows: boolean }
  | { readonly type: 'set-theme'; readonly theme: 'light' | 'dark' | 'auto' }
  /** Null leaves the panel its own way of looking. */
  | { readonly type: 'set-view'; readonly view: Mode | null }
  | { readonly type: 'set-lang'; readonly lang: Lang }
  /** Lights a figure up; null puts the light out. */
  | { readonly type: 'highlight'; readonly figure: string | null };

/** From the panel to the page. Heights are in CSS px. */
export type PanelMessage =
  | {
      readonly type: 'ready';
      readonly panel: string;
      readonly title: string;
      readonly lang: Lang;
      readonly theme: 'light' | 'dark';
      readonly height: number;
    }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'error'; readonly message: string }
  | {
      readonly type: 'figure-select';
      readonly figure: string;
      readonly panel: string;
      readonly name: string;
      /** As the report states it; blank for what it does not state. */
      readonly stated: string;
    };

/** A message as it is posted. */
export const wrapMessage = <Message extends HostMessage | PanelMessage>(message: Message) => ({
  shushuo: VERSION,
  ...message,
});

type Check = (value: unknown) => boolean;

/** A check for every field of a message. */
type Shape<Message> = Message extends unknown ? { readonly [Field in keyof Message]: Check } : never;

const isText: Check = (value) => typeof value === 'string' && value.length <= 2000;
const isHeight: Check = (value) => typeof value === 'number' && value >= 0 && value < 1e5;
const isOneOf =
  (...known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value);
const isLang = isOneOf('zh', 'en');

const HOST_SHAPES: readonly Shape<HostMessage>[] = [
  { type: isOneOf('hello'), follows: isOneOf(true, false) },
  { type: isOneOf('set-theme'), theme: isOneOf('light', 'dark', 'auto') },
  { type: isOneOf('set-view'), view: isOneOf('level', 'index', 'growth', null) },
  { type: isOneOf('set-lang'), lang: isLang },
  { type: isOneOf('highlight'), figure: (value) => value === null || isText(value) },
];

const PANEL_SHAPES: readonly Shape<PanelMessage>[] = [
  {
    type: isOneOf('ready'),
    panel: isText,
    title: isText,
    lang: isLang,
    theme: isOneOf('light', 'dark'),
    height: isHeight,
  },
  { type: isOneOf('height'), height: isHeight },
  { type: isOneOf('error'), message: isText },
  { type: isOneOf('figure-select'), figure: isText, panel: isText, name: isText, stated: isText },
];

/** The fields of a message of one of the shapes, and no others. */
function readMessage(value: unknown, shapes: readonly Readonly<Record<string, Check>>[]): unknown {
  try {
    // The object's own data: nothing inherited, nothing that runs code.
    const field = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;
    if (field('shushuo') !== VERSION) return null;
    const shape = shapes.find((one) => Object.entries(one).every(([name, check]) => check(field(name))));
    return shape ? Object.fromEntries(Object.keys(shape).map((name) => [name, field(name)])) : null;
  } catch {
    // Null and undefined have no properties, and a proxy may throw at any touch.
    return null;
  }
}

/** What a page says to a panel; null for anything else, whatever it is. */
export const readHostMessage = (value: unknown): HostMessage | null => readMessage(value, HOST_SHAPES) as HostMessage;

/** What a panel says to its page; null for anything else, whatever it is. */
export const readPanelMessage = (value: unknown): PanelMessage | null =>
  readMessage(value, PANEL_SHAPES) as PanelMessage;
