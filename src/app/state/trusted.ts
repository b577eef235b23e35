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

let pasted: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Lets a parser read pasted markup, into a document that is never shown: nothing in it runs or is fetched. */
export function markedPaste(html: string): string {
  pasted ??= trustedTypes?.createPolicy('shushuo-pasted', { createHTML: (text) => text });
  return pasted?.createHTML(html) ?? html;
}
