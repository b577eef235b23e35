import { type Inline, NOTHING_INLINE, type PageKind, pagePolicy } from './policy.ts';

/** What is answered to a path decides the headers it is answered with. */
export type Kind = 'one-file' | 'embed' | 'hashed' | 'picture' | 'open' | 'page' | 'other';

/** Kinds by the paths below the root of the site they stand at; the first that fits counts, `other` fits all. */
export const KINDS: readonly (readonly [kind: Kind, pattern: string])[] = [
  ['one-file', 'shushuo\\.html$'],
  ['embed', '(en/)?embed/'],
  ['hashed', 'assets/'],
  ['picture', 'images/'],
  ['open', '(data/|oembed/|fonts/|embed\\.js$)'],
  ['page', '((en/)?(index\\.html)?$|(en/)?(panels|figures)/)'],
  ['other', ''],
];

/** Of a path relative to the root of the site: '' or `en/panels/relief/`, also with `index.html`. */
export function kindOf(path: string): Kind {
  return KINDS.find(([, pattern]) => new RegExp(`^${pattern}`).test(path))?.[0] ?? 'other';
}

/** How answers of a kind are met. */
export const metAs = (kind: Kind): PageKind =>
  kind === 'one-file' || kind === 'embed' || kind === 'page' ? kind : 'other';

/** What the pages of each kind hold inline. */
export type InlineByKind = ReadonlyMap<Kind, Inline>;

/** On every answer. */
export const COMMON: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** A picture opened by itself: its own type and styles, and no script. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Asked for again each time, with a short answer if nothing has changed. */
const FRESH = 'no-cache';
const AN_HOUR = 'public, max-age=3600';
/** The name changes with the contents. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** May be used by pages of other origins; a sandboxed embed counts as one itself, whatever it loads. */
const SHARED = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The headers of a kind beyond the common ones. */
export function headersOfKind(kind: Kind, inline: InlineByKind): Readonly<Record<string, string>> {
  const held = inline.get(kind) ?? NOTHING_INLINE;
  const policy = pagePolicy(metAs(kind), held);
  switch (kind) {
    case 'page':
    case 'other':
    case 'one-file':
      return {
        'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': FRESH,
      };
    // No frame-ancestors: even `*` would keep out a deck opened from a disk.
    case 'embed':
      return {
        'Content-Security-Policy': policy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': FRESH,
      };
    // A worker goes by the policy it is itself sent with.
    case 'hashed':
      return { 'Content-Security-Policy': policy, ...SHARED, 'Cache-Control': FOR_EVER };
    case 'open':
      return { 'Content-Security-Policy': policy, ...SHARED, 'Cache-Control': FRESH };
    case 'picture':
      return { 'Content-Security-Policy': PICTURE_POLICY, ...SHARED, 'Cache-Control': AN_HOUR };
  }
}

/** All headers a path is answered with. */
export function headersOf(path: string, inline: InlineByKind): Readonly<Record<string, string>> {
  return { ...COMMON, ...headersOfKind(kindOf(path), inline) };
}
