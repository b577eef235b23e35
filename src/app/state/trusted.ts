// Where an engine has Trusted Types, the page's policy closes every place in which a text could become markup or a
// program. These are the exceptions: what is not named here is refused.

interface Rules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (address: string) => string | null;
}

interface TrustedTypes {
  /** A rule that answers null refuses. */
  createPolicy(name: string, rules: Rules): { createHTML(text: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

const isOwn = (address: string): boolean => new URL(address, document.baseURI).host === location.host;

/** Closes all but what the program needs: emptying an element, and workers and scripts of this host. To be called first. */
export function closeSinks(): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (text === '' ? text : null),
    createScriptURL: (address) => (isOwn(address) ? address : null),
  });
}

let inert: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Lets markup into a place where nothing of it runs: into a document that is parsed and never shown, or into a frame
 * without any rights.
 */
export function inertMarkup(html: string): string {
  inert ??= trustedTypes?.createPolicy('shushuo-inert', { createHTML: (text) => text });
  return inert?.createHTML(html) ?? html;
}
