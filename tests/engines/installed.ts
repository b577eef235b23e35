import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isDebianAsRoot } from '../browser/apt.ts';

const onPath = (names: readonly string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** Path of a Firefox: the one with long support first. */
export const findFirefox = (): string | undefined => onPath(['firefox-esr', 'firefox']);

const LIBRARIES = '/usr/lib';

/** Path of WebKitGTK's own small browser, which its driver starts; undefined where a part of either is missing. */
export function findMiniBrowser(): string | undefined {
  if (!onPath(['WebKitWebDriver']) || !onPath(['xvfb-run']) || !onPath(['xauth'])) return undefined;
  const places = readdirSync(LIBRARIES).flatMap((name) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) =>
      join(LIBRARIES, name, version, 'MiniBrowser'),
    ),
  );
  return places.find((path) => existsSync(path));
}

/** Whether Chromium 109 runs here: it is packed for Linux on an x86-64 alone. */
export const hasChromium109 = (): boolean => process.platform === 'linux' && process.arch === 'x64';

interface Wanted {
  readonly name: string;
  readonly isHere: () => boolean;
  /** Of Debian; blank where the engine comes with the tests, and then runs or does not. */
  readonly packages: readonly string[];
}

const WANTED: readonly Wanted[] = [
  { name: 'Chromium 109', isHere: hasChromium109, packages: [] },
  { name: 'Firefox ESR', isHere: () => findFirefox() !== undefined, packages: ['firefox-esr'] },
  {
    name: 'WebKit',
    isHere: () => findMiniBrowser() !== undefined,
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
];

const lackOf = ({ name, packages }: Wanted): string =>
  packages.length === 0
    ? `${name} is not tested: it runs on Linux on an x86-64 only.`
    : `${name} is not tested: it is not here. Install: ${packages.join(' ')}`;

/**
 * Makes sure of the engines besides Chromium; on Debian installs them when run as root. Returns a line for each that is
 * still missing.
 */
export function ensureEngines(): string[] {
  const missing = () => WANTED.filter(({ isHere }) => !isHere());
  const packages = missing().flatMap((one) => one.packages);
  if (packages.length > 0 && isDebianAsRoot()) aptInstall(packages);
  return missing().map(lackOf);
}
