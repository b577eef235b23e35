import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { SYSTEM_FONTS } from '../../src/charts/fonts.ts';
import { aptInstall, isDebianAsRoot } from './apt.ts';

/** Without a window first: the same Chromium, and it starts twice as fast. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Of Debian; the second browser is for releases that lack the first. */
const BROWSERS = ['chromium-headless-shell', 'chromium'];
const FONT = ['fontconfig', 'fonts-noto-cjk'];

/** What it is started with. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

const onPath = (): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((name) => join(folder, name)));

/** Browsers that Playwright downloaded, of whatever version, newest first. */
function inPlaywrightCache(): string[] {
  const [, cache, inside] = /^(.*)chromium-\d+(.*)$/.exec(chromium.executablePath()) ?? [];
  if (cache === undefined || inside === undefined || !existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => join(cache, name) + inside);
}

/** Path of a Chromium or Chrome: `CHROMIUM` if set, then the PATH, the usual places and Playwright's cache. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM'];
  if (chosen === undefined) return [...onPath(), ...PLACES, ...inPlaywrightCache()].find((path) => existsSync(path));
  if (!existsSync(chosen)) throw new Error(`invalid CHROMIUM: ${chosen}`);
  return chosen;
}

/** Whether a Chinese font of the page's stack is installed; other systems than Linux always bring one. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const families = execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).split(/[\n,]/);
    return families.some((family) => (SYSTEM_FONTS as readonly string[]).includes(family.trim()));
  } catch {
    return false;
  }
}

function installMissing(): void {
  if (!hasChineseFont()) aptInstall(FONT);
  for (const browser of BROWSERS) if (!findChromium()) aptInstall([browser]);
}

/** What the browser tests lack, as package names of Debian; nothing if all is there. */
const missing = (): string[] => [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : FONT)];

/**
 * Makes sure of a browser and a Chinese font; on Debian and Ubuntu installs them when run as root.
 * Returns one line that says what to install, if something is still missing.
 */
export function ensureBrowser(): string | undefined {
  if (missing().length > 0 && isDebianAsRoot()) installMissing();
  const still = missing();
  if (still.length === 0) return undefined;
  return `The browser tests need Chromium or Chrome (or CHROMIUM=<path>) and a Chinese font. Install: ${still.join(' ')}`;
}
