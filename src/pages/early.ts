import { hearFirstTouch } from '../app/first-touch.ts';
import { PAGE_FAULT } from '../app/state/page-fault.ts';
import { isLive, stayStill } from '../app/still-page.ts';

// This stands in the page and runs before anything of it is painted, and nothing of it is needed later: the appearance,
// layout and language that the address asks for, or the reader chose last, are there at the first paint, data and
// bundled font after.

const page = document.documentElement;
const asked = new URLSearchParams(location.search);

function readMemory(): string {
  try {
    return localStorage.getItem('shushuo') ?? '';
  } catch {
    return '';
  }
}

const known = new URLSearchParams(readMemory());
const theme = asked.get('theme') ?? known.get('theme');
// The system's, too: the page's program says which it is as it comes to life, and would have every element styled anew.
const systems = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
page.dataset['theme'] = theme === 'light' || theme === 'dark' ? theme : systems;

// The report's own page is built as an overview, and says so; other pages have one layout only.
const isReading = (asked.get('layout') ?? known.get('layout')) === 'report';
if (isReading && page.dataset['layout'] !== undefined) page.dataset['layout'] = 'report';

// An English page was asked for by its path; only the address itself overrules that, as in app/state/settings.ts.
const isEnglish = page.lang === 'en';
const lang = asked.get('lang') ?? (isEnglish ? null : known.get('lang'));
if (lang === (isEnglish ? 'zh' : 'en')) {
  const root = new URL(page.dataset['root'] ?? './', location.href).pathname;
  const rest = location.pathname.slice(root.length);
  page.hidden = true;
  location.replace(root + (isEnglish ? rest.replace(/^en\//, '') : `en/${rest}`) + location.search + location.hash);
}

/** Whether a fault is that of a script of the page, which was not found, is not understood or has thrown. */
function isOfPage(event: Event): boolean {
  const source = event.target instanceof HTMLScriptElement ? event.target.src : (event as ErrorEvent).filename;
  return `${source}`.startsWith(new URL(`${page.dataset['root'] ?? './'}assets/`, location.href).href);
}

// A browser that is too old for the page's script, or does not get it, keeps the page as it was built.
window.addEventListener('error', (event) => !isLive() && isOfPage(event) && stayStill(), true);
window.addEventListener(PAGE_FAULT, stayStill);

hearFirstTouch();

const later: (task: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 200);

/** Lets in what must not delay the first paint: the data, and font faces, which have the whole page laid out again. */
function admitRest(): void {
  if (document.readyState === 'loading') return;
  document.removeEventListener('readystatechange', admitRest);
  later(() => {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-late]')) link.media = 'all';
  });
}

document.addEventListener('readystatechange', admitRest);
admitRest();
