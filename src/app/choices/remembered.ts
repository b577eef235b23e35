/**
 * What the fields of choices were like before one was made: each makes the page anew, and a reader who filters goes on
 * filtering, from the control they had just used.
 */
export const remembered = { isOpen: false, column: '', control: '' };

const CONTROLS = 'button, select, input, summary';
/** Letters by which a control is known: those of a list's first entries are enough. */
const MOST = 60;

const calledBy = (control: HTMLElement): string =>
  `${control.tagName} ${control.ariaLabel ?? (control.closest('label') ?? control).textContent}`.slice(0, MOST);

const controlsIn = (fields: HTMLElement): HTMLElement[] => [...fields.querySelectorAll<HTMLElement>(CONTROLS)];

/** Notes which control of some fields has the focus. */
export function noteControl(fields: HTMLElement): void {
  const control = controlsIn(fields).find((one) => one.matches(':focus'));
  remembered.control = control === undefined ? '' : calledBy(control);
}

/** Gives the focus back to the control of the same name; only once. */
export function returnToControl(fields: HTMLElement): void {
  const control = controlsIn(fields).find((one) => calledBy(one) === remembered.control);
  remembered.control = '';
  control?.focus({ preventScroll: true });
}
