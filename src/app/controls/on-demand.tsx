import type { ReactNode } from 'react';
import { useLang } from '../state/settings.ts';
import { Boundary } from './boundary.tsx';

interface Props {
  /** Says why it is not there, in the reader's language. */
  readonly failed: (reason: string) => string;
  readonly children: ReactNode;
}

/** Shows a part whose code is loaded when it is asked for; where that fails, the reason stands in its place. */
export function OnDemand({ failed, children }: Props) {
  const lang = useLang();
  return (
    <Boundary
      instead={(reason) => (
        <p role="alert" className="problem">
          {failed(reason[lang])}
        </p>
      )}
    >
      {children}
    </Boundary>
  );
}
