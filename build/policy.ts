import type { Plugin } from 'vite';

/**
 * What the built pages may load and run. Written into each page; the browser tests also send it as a header.
 *
 * - `style-src-attr` is open because an SVG chart puts `style` attributes on its elements.
 * - `wasm-unsafe-eval` lets the export worker run its font and picture libraries; it allows no scripts.
 * - `frame-ancestors` is absent because panels are made to be embedded.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into every built page; the development server needs inline scripts and goes without. */
export function contentPolicy(): Plugin {
  return {
    name: 'shushuo:policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}
