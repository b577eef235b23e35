import { PAGE_FAULT } from '../app/state/page-fault.ts';
import { decodeBase91 } from '../export/base91.ts';

// This is the one script that stands in the one file as it is: the program itself is packed to a third beside it.

const page = document.documentElement;

/** Sets the theme that is asked for, or was chosen last, before the page is painted, as early.ts does. */
function showTheme(): void {
  const asked = new URLSearchParams(location.search).get('theme');
  const known = () => new URLSearchParams(localStorage.getItem('shushuo') ?? '').get('theme');
  const theme = asked ?? known();
  if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme;
}

async function unpack(text: string): Promise<string> {
  const stream = new Blob([decodeBase91(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

const unpackPart = (id: string): Promise<string> => unpack(document.getElementById(id)?.textContent ?? '');

/**
 * Adopts the page's rules, and runs the program as an inline script, so that the page's policy allows it by its hash and
 * nothing else.
 */
async function start(): Promise<void> {
  const [rules, script] = [new CSSStyleSheet(), document.createElement('script')];
  rules.replaceSync(await unpackPart('rules'));
  document.adoptedStyleSheets = [rules];
  script.textContent = await unpackPart('program');
  document.body.append(script);
}

/** Unpacks the licences once somebody opens them; until then their names stand there. */
function unpackLicences(): void {
  const place = document.getElementById('licences');
  const [details, text, packed] = ['details', 'pre', 'script'].map((name) => place?.querySelector(name));
  const fill = async () => {
    if (text) text.textContent = await unpack(packed?.textContent ?? '');
  };
  details?.addEventListener('toggle', () => void fill().catch(() => {}), { once: true });
}

unpackLicences();
try {
  showTheme();
} catch {
  // A browser may forbid its memory; then the page looks as the system has it.
}

function sayTooOld(): void {
  if (page.dataset['live'] !== undefined) return;
  for (const message of document.querySelectorAll<HTMLElement>('[data-too-old]')) message.hidden = false;
}

// The program is not understood, or has failed as a whole; a failure of the unpacking comes the other way.
window.addEventListener('error', sayTooOld);
window.addEventListener(PAGE_FAULT, sayTooOld);
start().catch(sayTooOld);
