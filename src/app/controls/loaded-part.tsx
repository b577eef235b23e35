import { type ComponentType, useEffect, useState } from 'react';
import { whileLoaded } from './while-loaded.ts';

type Loader<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A component whose code is loaded when it is first shown; nothing stands in its place until then. React's own `lazy` shows
 * something else meanwhile and then keeps what it has loaded from sight for 300 ms. Where loading fails, the boundary around
 * it is told, and it is tried again when it is shown anew. (`lazy` stays where something holds the place of several parts
 * until all of them are there.)
 */
export function loadedPart<Props extends object>(load: Loader<Props>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  return function LoadedPart(props: Props) {
    const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
    const [isThere, setIsThere] = useState(Loaded !== null);
    useEffect(() => {
      if (isThere) return;
      return whileLoaded(
        load(),
        (module) => {
          Loaded = module.default;
          setIsThere(true);
        },
        (reason) => setFailure({ reason }),
      );
    }, [isThere]);
    if (failure !== null) throw failure.reason;
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
