import { createHash } from 'node:crypto';

/**
 * How an answer is met: as a page of the report in its own window, in other people's pages, as the one file that holds
 * everything, or as anything else, workers and error pages among it.
 */
export type PageKind = 'page' | 'embed' | 'one-file' | 'other';

/** What a page holds inline, each as `'sha256-…'`. */
export interface Inline {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Where else than its own origin an embed's files come from, as sources of a policy. Default: none. */
  readonly hosts?: readonly string[];
}

export const NOTHING_INLINE: Inline = { styles: [], scripts: [] };

/**
 * Where an embed's styles, fonts and pictures come from, in words that hold in a sandbox too: there the document has no
 * origin, and in WebKit `'self'` matches nothing. The site itself where its address is known, else any server.
 */
export const hostsOf = (siteUrl: string | null): readonly string[] =>
  siteUrl === null ? ['https:', 'http:'] : [new URL(siteUrl).origin];

/** How a policy names a text that stands in the page itself. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const STYLE = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g;

/** The inline stylesheets of a page, those inside its SVGs included. */
export const stylesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(STYLE)].map(([, text = '']) => hashOf(text))),
];

const CONNECT: Readonly<Record<PageKind, string>> = {
  page: "'self' https: http:",
  embed: "'self'",
  'one-file': "'none'",
  other: "'self'",
};

const TRUSTED = ["require-trusted-types-for 'script'", 'trusted-types default shushuo-inert'];

/** Where the scripts of each kind come from, beside those that it holds itself and names by their hashes. */
const SCRIPTS: Readonly<Record<PageKind, string>> = {
  page: " 'self' 'wasm-unsafe-eval'",
  embed: " 'strict-dynamic'",
  'one-file': '',
  other: " 'self' 'wasm-unsafe-eval'",
};

const SCRIPT = /<script(?: nomodule)?>([\s\S]*?)<\/script>/g;

/** The inline scripts of a page. */
export const scriptsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(SCRIPT)].map(([, text = '']) => hashOf(text))),
];

const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * What a page may load and run, as the meta element says it.
 *
 * - `style-src-attr` is open because an SVG chart puts `style` attributes on its elements.
 * - `wasm-unsafe-eval` lets the export worker run its font and picture libraries; it allows no scripts.
 * - `connect-src` is open on pages of the report, as a reader may name the address of data, `?data=…`; nothing is asked of
 *   any other host. Whatever cannot open data reaches its own host alone.
 * - Trusted Types, where the engine has them, leave only the sinks of `src/app/state/trusted.ts`.
 * - An embed runs the script that it holds and what that one starts, `strict-dynamic`: no address says so in a sandbox
 *   without an origin. Its own script starts files of its own host alone.
 * - Scripts that stand in a page are allowed by their hashes: what has to happen before the page is painted, and in the
 *   one file, which brings all its scripts along, those and no others. Its workers run the same program from a blob,
 *   which only a script that is allowed can make, under this same policy.
 */
export function pagePolicy(kind: PageKind, { styles, scripts, hosts = [] }: Inline): string {
  const isFile = kind === 'one-file';
  const own = ["'self'", ...hosts].join(' ');
  return [
    "default-src 'none'",
    `${['script-src', ...scripts].join(' ')}${SCRIPTS[kind]}`,
    `worker-src ${isFile ? 'blob:' : "'self'"}`,
    ['style-src', ...(isFile ? [] : [own]), ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    `font-src ${isFile ? 'data:' : own}`,
    `img-src ${isFile ? '' : `${own} `}data: blob:`,
    `connect-src ${CONNECT[kind]}`,
    ...(isFile ? [] : ["frame-src 'self'"]),
    ...(kind === 'page' || kind === 'embed' ? TRUSTED : []),
    "base-uri 'none'",
    // The page that stands in for what is not there has a form that leads to the search.
    `form-action ${kind === 'other' ? "'self'" : "'none'"}`,
  ].join('; ');
}

/**
 * Writes the policy into a finished page, in place of an earlier one, for hosts that set no headers. Inline styles and
 * scripts are allowed by their hashes, so nothing may change in them afterwards. `frame-ancestors` counts in headers only.
 */
export function policyMeta(html: string, kind: PageKind, given: Partial<Omit<Inline, 'styles'>> = {}): string {
  const policy = pagePolicy(kind, { scripts: scriptsIn(html), ...given, styles: stylesIn(html) });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  if (META.test(html)) return html.replace(META, () => meta);
  if (!html.includes('<head>')) throw new Error('invalid page: no <head>');
  return html.replace('<head>', () => `<head>\n${meta}`);
}
