import type { ReactNode } from 'react';
import { Boundary } from './boundary.tsx';

interface Props {
  /** Says why it is not there, in the reader's language. */
  readonly failed: (reason: string) => string;
  readonly children: ReactNode;
}

/** Shows a part whose code is loaded when it is asked for; where that fails, the reason stands in its place. */
export function OnDemand({ failed, children }: Props) {
  return (
    <Boundary
      instead={(reason) => (
        <p role="alert" className="problem">
          {failed(reason)}
        </p>
      )}
    >
      {children}
    </Boundary>
  );
}
