import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether packages can be installed here without asking anybody. */
export function isDebianAsRoot(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && process.getuid?.() === 0;
}

/** Installs packages of Debian; what came of it is to be looked for. */
export function aptInstall(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const parts of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    console.log(`apt-get ${parts.join(' ')}`);
    spawnSync('apt-get', parts, { stdio: ['ignore', 'inherit', 'inherit'], env });
  }
}
