import { listenToHost, tellHost } from '../app/embed/embed-host.ts';
import { closeSinks } from '../app/state/trusted.ts';
import { embedPath } from '../panels/embed/address.ts';
import { FLAGS } from '../panels/embed/embed-address.ts';
import type { HostMessage } from '../panels/embed/embed-message.ts';
import type { Lang } from '../words/lang.ts';

// This runs before an embedded panel is painted: what its address asks for is there at the first paint. Then it lets
// the live panel come, or serves a static one by itself.

closeSinks();

const page = document.documentElement;
const asked = new URLSearchParams(location.search);
const lang: Lang = page.lang.startsWith('en') ? 'en' : 'zh';
const { embed: panel = '', root = './', script = '', view: ownView = '', views = '' } = page.dataset;

/** Leads to the same panel in the other language; in this frame's history it takes the same place. */
function turnTo(other: Lang): void {
  page.hidden = true;
  const address = new URL(root + embedPath(panel, other), location.href);
  asked.delete('lang');
  address.search = asked.toString();
  location.replace(address);
}

function setTheme(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme;
  else delete page.dataset['theme'];
}

/** Tells whether another way of looking is asked for than the page was built with. */
const isOther = (view: string | null): view is string =>
  view !== null && view !== ownView && views.split(' ').includes(view);

let isLive = false;

/** Lets the live panel take the place of the one that the page was built with. */
function goLive(): void {
  if (isLive) return;
  isLive = true;
  const element = document.createElement('script');
  element.src = root + script;
  // It is not found, or does not come whole.
  element.addEventListener('error', stayStill);
  // It is not understood, or has failed as a whole; the live panel then has put the built one back.
  window.addEventListener('error', ({ filename }) => {
    // A sandbox without an origin is not told which script it was.
    if (['', element.src].includes(filename) && page.dataset['live'] === undefined) stayStill();
  });
  document.head.append(element);
}

/** Serves the panel that the page was built with where the live one fails. */
function stayStill(): void {
  if (page.dataset['still'] !== undefined) return;
  page.dataset['still'] = '';
  delete page.dataset['waits'];
  isLive = false;
  whenRead(serve);
}

function whenRead(task: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task);
  else task();
}

/** With parts of a px, as the live embed takes them. */
const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height;

function tellHeight(figure: HTMLElement, isFirst: boolean): void {
  if (isLive) return;
  const room = figure.querySelector<HTMLElement>('.embed-room');
  const svg = [...figure.querySelectorAll<SVGSVGElement>('.still > svg')].find((one) => one.clientWidth > 0);
  if (room === null) return;
  // A small frame shows no drawing.
  const { width = 1, height = 0 } = svg?.viewBox.baseVal ?? {};
  const naturalPx = ((svg?.clientWidth ?? 0) / width) * height;
  const heightPx = Math.ceil(heightOf(figure) - heightOf(room) + naturalPx);
  if (!isFirst) {
    tellHost({ type: 'height', height: heightPx });
    return;
  }
  const isDark = page.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const title = figure.querySelector('h1')?.textContent ?? '';
  tellHost({ type: 'ready', panel, title, lang, theme: isDark === 'dark' ? 'dark' : 'light', height: heightPx });
}

/** Serves a static panel: the drawing the page was built with, in the theme and size that the page around asks for. */
function serve(): void {
  const figure = document.querySelector<HTMLElement>('.embed');
  if (figure === null) throw new Error('invalid page: no panel');
  const answer = (message: HostMessage): void => {
    if (isLive) return;
    if (message.type === 'set-lang' && message.lang !== lang) turnTo(message.lang);
    if (message.type === 'set-view' && page.dataset['still'] === undefined && isOther(message.view)) {
      page.dataset['asked'] = message.view;
      goLive();
    }
    if (message.type === 'hello') page.toggleAttribute('data-follows', message.follows);
    if (message.type === 'set-theme') setTheme(message.theme);
    if (message.type === 'hello' || message.type === 'set-theme') tellHeight(figure, true);
  };
  void document.fonts.ready.then(() => {
    figure.dataset['state'] = 'ready';
    tellHeight(figure, true);
    listenToHost(answer);
    new ResizeObserver(() => tellHeight(figure, false)).observe(figure);
  });
}

setTheme(asked.get('theme'));
for (const flag of FLAGS) if (asked.get(flag) === '1') page.dataset[flag] = '';
if (asked.get('height') === 'auto') page.dataset['follows'] = '';
const view = asked.get('view');
if (isOther(view)) {
  page.dataset['asked'] = view;
  page.dataset['waits'] = '';
}
const other: Lang = lang === 'en' ? 'zh' : 'en';
if (asked.get('lang') === other) turnTo(other);
else if (page.dataset['static'] === undefined || isOther(view)) goLive();
else whenRead(serve);
