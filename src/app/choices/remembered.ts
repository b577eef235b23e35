/**
 * What the fields of choices were like before one was made: each makes the page anew, and a reader who filters goes on
 * filtering, from the control they had just used.
 */
export const remembered = { isOpen: false, column: '', control: -1 };

const CONTROLS = 'button, select, input, summary';

/** Notes which control of some fields has the focus. */
export function noteControl(fields: HTMLElement): void {
  remembered.control = [...fields.querySelectorAll(CONTROLS)].findIndex((one) => one.matches(':focus'));
}

/** Gives the focus back to the control in the place of the one that had it; only once. */
export function returnToControl(fields: HTMLElement): void {
  const control = [...fields.querySelectorAll<HTMLElement>(CONTROLS)][remembered.control];
  remembered.control = -1;
  control?.focus({ preventScroll: true });
}
