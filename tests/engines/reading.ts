import { vi } from 'vitest';
import { ENDLESS_MS } from './downloads.ts';
import type { Script, Tab } from './engine.ts';

/** Waits until a script says yes; a page that is just leaving for another is asked again. */
export async function until<Given>(
  tab: Tab,
  script: Script<Given, boolean>,
  given: Given,
  frame?: Script<void, Element | null | undefined>,
): Promise<void> {
  const ask = async () => {
    if (await tab.run(script, given, frame)) return;
    throw new Error(`invalid page: not so (${JSON.stringify(given)}): ${script}`);
  };
  await vi.waitFor(ask, { timeout: ENDLESS_MS, interval: 100 });
}

/** Waits until an element is there that a selector finds, holding a text. */
export const appears = (tab: Tab, selector: string, text = ''): Promise<void> =>
  until(tab, ([css, part]) => [...document.querySelectorAll(css)].some((one) => one.textContent.includes(part)), [
    selector,
    text,
  ] as const);

/** Clicks what a script finds, once it is there. */
export const clickOnce = <Given>(
  tab: Tab,
  find: Script<Given, Element | null | undefined>,
  given: Given,
): Promise<void> => vi.waitFor(() => tab.click(find, given), { timeout: ENDLESS_MS, interval: 100 });

/** Clicks the button of a name, the first within what a selector finds, once it is there and can be pressed. */
export const clickButton = (tab: Tab, name: string, within = 'body'): Promise<void> =>
  clickOnce(
    tab,
    ([css, wanted]) =>
      [...(document.querySelector(css)?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])].find((button) =>
        [button.textContent.trim(), button.ariaLabel].includes(wanted),
      ),
    [within, name] as const,
  );

/** Waits until no panel is on its way any more. */
export const panelsDrawn = (tab: Tab): Promise<void> =>
  until(
    tab,
    () => {
      const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')];
      return panels.length > 0 && panels.every((panel) => panel.dataset['state'] !== 'loading');
    },
    undefined,
  );

/** Ids of the panels in a state, in the order of the page. */
export const panelsIn = (tab: Tab, state: 'ready' | 'error'): Promise<string[]> =>
  tab.run((wanted) => [...document.querySelectorAll(`[data-panel][data-state=${wanted}]`)].map(({ id }) => id), state);

export const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.run((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', selector);

/** What is wider than its window is read by nobody on a phone. */
export const overflowPx = (tab: Tab): Promise<number> =>
  tab.run(() => document.documentElement.scrollWidth - window.innerWidth, undefined);
