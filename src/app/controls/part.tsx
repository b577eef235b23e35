import type { ReactNode } from 'react';

/** A part of a page about one thing, under a heading of its own. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
