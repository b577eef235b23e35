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
  document.head.append(element);
}

function tellHeight(figure: HTMLElement, isFirst: boolean): void {
  if (isLive) return;
  const room = figure.querySelector<HTMLElement>('.embed-room');
  const svg = [...figure.querySelectorAll<SVGSVGElement>('.still > svg')].find((one) => one.clientWidth > 0);
  if (room === null) return;
  // A small frame shows no drawing.
  const { width = 1, height = 0 } = svg?.viewBox.baseVal ?? {};
  const naturalPx = ((svg?.clientWidth ?? 0) / width) * height;
  const heightPx = Math.ceil(figure.offsetHeight - room.offsetHeight + naturalPx);
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
    if (message.type === 'set-view' && isOther(message.view)) {
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
else document.addEventListener('DOMContentLoaded', serve);
