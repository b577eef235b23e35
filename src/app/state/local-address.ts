/** Addresses that nobody else can open. */
export const isLocal = (site: string): boolean =>
  /^(localhost|\[?::1\]?|127\.|10\.|192\.168\.|$)/.test(new URL(site).hostname);
