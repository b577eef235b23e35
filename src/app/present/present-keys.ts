/** The commands that a key can give a presentation. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'mode'
  | 'language'
  | 'theme'
  | 'code'
  | 'notes'
  | 'help'
  | 'full-screen'
  | 'enter'
  | 'leave'
  | { readonly digit: string };

/** Maps `key` in small letters to its command; a remote sends the keys of turning, `.` (black) and `Escape`. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['arrowright', 'next'],
  ['arrowdown', 'next'],
  ['pagedown', 'next'],
  [' ', 'next'],
  ['arrowleft', 'previous'],
  ['arrowup', 'previous'],
  ['pageup', 'previous'],
  ['backspace', 'previous'],
  ['home', 'first'],
  ['end', 'last'],
  ['b', 'black'],
  ['.', 'black'],
  ['v', 'mode'],
  ['l', 'language'],
  ['t', 'theme'],
  ['q', 'code'],
  ['n', 'notes'],
  ['h', 'help'],
  ['?', 'help'],
  ['f', 'full-screen'],
  ['enter', 'enter'],
  ['escape', 'leave'],
]);

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Finds the command of a key; keys that are the browser's, or the focused element's own, mean nothing here. */
function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey, target }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  if ((key === ' ' || key === 'Enter') && isButton(target)) return null;
  if ((key === 'ArrowDown' || key === 'ArrowUp') && scrolls(target)) return null;
  if (/^\d$/.test(key)) return { digit: key };
  const command = COMMANDS.get(key.toLowerCase()) ?? null;
  return command === 'next' && key === ' ' && shiftKey ? 'previous' : command;
}

/** Takes elements of any window: one of the notes window is none of this window's classes. */
const elementOf = (target: EventTarget | null): Element | null =>
  target !== null && 'tagName' in target ? (target as Element) : null;

const isButton = (target: EventTarget | null): boolean => elementOf(target)?.matches('button, a, input') === true;

/** Tells whether the reader has gone into a slide or table that is too large for a small screen. */
const scrolls = (target: EventTarget | null): boolean => elementOf(target)?.matches('[data-scrolls]') === true;

/** These keys only change what another key means. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Only these commands go on while a key is held down. */
const REPEATED: readonly Command[] = ['next', 'previous'];

export interface Keys {
  readonly isBlack: boolean;
  readonly wake: () => void;
  readonly run: (command: Command) => void;
}

/** Does what a key asks for, in whichever window it is pressed; nothing else in the page hears of it. */
export function takeKey(event: KeyboardEvent, { isBlack, wake, run }: Keys): void {
  const command = commandOf(event);
  const wakes = isBlack && !MODIFIERS.has(event.key);
  if (command === null && !wakes) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.repeat && (wakes || command === null || !REPEATED.includes(command))) return;
  if (wakes) wake();
  else if (command !== null) run(command);
}
