import { format } from 'node:util';
import { afterAll, afterEach, vi } from 'vitest';

/**
 * A warning fails the test that caused it. A test about a warning takes it away first:
 * `vi.spyOn(console, 'warn').mockImplementation(() => {})`.
 */
const printed: string[] = [];

for (const level of ['warn', 'error'] as const) {
  console[level] = (...parts: unknown[]) => {
    printed.push(`console.${level}: ${format(...parts)}`);
  };
}
const keepWarning = (warning: Error): void => {
  printed.push(String(warning));
};
process.on('warning', keepWarning);

function failIfPrinted(): void {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(lines.join('\n'));
}

afterEach(failIfPrinted);
// What a file prints while it loads or ends. The next file of this process listens for itself, and finds no stand-ins.
afterAll(() => {
  process.off('warning', keepWarning);
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  failIfPrinted();
});
