import { expect, it } from 'vitest';
import { hostsOf, type PageKind, pagePolicy } from '../../build/policy.ts';
import { headersOf, type InlineByKind } from '../../build/site-headers.ts';

const directive = (policy: string, name: string): string =>
  policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? '';

it.each([
  // A sandboxed frame has no origin, and in WebKit 'self' is nothing there.
  [null, "font-src 'self' https: http:"],
  ['https://example.org/some/site/', "font-src 'self' https://example.org"],
])(
  'an embed of a site at %s may load its files in a sandbox, and scripts by its own script alone',
  (siteUrl, fonts) => {
    const policy = pagePolicy('embed', { styles: ["'sha256-a'"], scripts: ["'sha256-b'"], hosts: hostsOf(siteUrl) });
    expect(directive(policy, 'script-src')).toBe("script-src 'sha256-b' 'strict-dynamic'");
    expect(directive(policy, 'font-src')).toBe(fonts);
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hostsOf(siteUrl).join(' ')} 'sha256-a'`);
    const inline: InlineByKind = new Map([
      ['embed', { styles: ["'sha256-a'"], scripts: ["'sha256-b'"], hosts: hostsOf(siteUrl) }],
    ]);
    expect(headersOf('embed/relief/', inline)['Content-Security-Policy']).toBe(policy);
  },
);

it.each<PageKind>(['page', 'one-file'])('a %s loads nothing from other hosts', (kind) => {
  const policy = pagePolicy(kind, { styles: [], scripts: ["'sha256-a'"] });
  expect(directive(policy, 'script-src')).not.toMatch(/https?:/);
});
