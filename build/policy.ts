import { createHash } from 'node:crypto';

/**
 * What the built pages may load and run; `style` is the text of the page's one `<style>` element.
 *
 * - `style-src-attr` is open because an SVG chart puts `style` attributes on its elements.
 * - `wasm-unsafe-eval` lets the export worker run its font and picture libraries; it allows no scripts.
 * - `frame-ancestors` is absent because a meta element cannot say it.
 */
export function contentPolicy(style: string): string {
  const digest = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `style-src 'self' 'sha256-${digest}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
