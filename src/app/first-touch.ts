const { documentElement } = document;
const BUSY = 'aria-busy';
/** What a reader does, and the elements that answer it. */
const ACTS = { click: 'button', input: 'input[type=search]' } as const;

/** What was touched before anything answered, each once, in the order of the last touches. */
const touched = new Set<HTMLElement>();

function hear({ type, target }: Event): void {
  const element = target instanceof Element ? target.closest<HTMLElement>(ACTS[type as keyof typeof ACTS]) : null;
  // Nothing comes to life on a page that stays as it was built.
  if (element === null || documentElement.dataset['still'] !== undefined) return;
  touched.delete(element);
  touched.add(element);
  element.setAttribute(BUSY, 'true');
}

/** Takes back what has been heard, and returns it. */
function release(): readonly HTMLElement[] {
  const elements = [...touched];
  touched.clear();
  for (const element of elements) element.removeAttribute(BUSY);
  return elements;
}

/** Types anew what stands in a field: the program of the page has its own state of it, which is blank. */
function retype(field: HTMLInputElement): void {
  const { value } = field;
  const tell = () => field.dispatchEvent(new Event('input', { bubbles: true }));
  // The first has this part of the page come to life, and the field emptied.
  tell();
  field.setRangeText(value, 0, field.value.length, 'end');
  tell();
}

/**
 * Keeps what a reader presses or types, by pointer or keys, before the program of the page listens, shows that it was
 * heard, and does it again once the program does. React itself answers from then on, so that nothing is done twice. What
 * was meant for a page that is left, or stays as it was built, is forgotten.
 */
export function hearFirstTouch(): void {
  const acts = Object.keys(ACTS);
  for (const act of acts) window.addEventListener(act, hear, true);
  window.addEventListener('pagehide', release);
  const changes = new MutationObserver(() => {
    const isLive = documentElement.dataset['live'] !== undefined;
    const elements = release();
    if (!isLive) return;
    for (const act of acts) window.removeEventListener(act, hear, true);
    changes.disconnect();
    for (const element of elements) {
      if (element instanceof HTMLInputElement) retype(element);
      else element.click();
    }
  });
  changes.observe(documentElement, { attributeFilter: ['data-live', 'data-still'] });
}
