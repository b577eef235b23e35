import { useEffect, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { startWordsOf } from '../../words/app/start-words.ts';
import { fetchedAhead } from '../controls/ahead.ts';
import { loadedPart } from '../controls/loaded-part.tsx';
import { OnDemand } from '../controls/on-demand.tsx';
import { choose, useLang } from '../state/settings.ts';

const load = () => import('./wall.tsx');
const Wall = loadedPart(load);
const AHEAD = fetchedAhead(load);

/** Tells whether the address asks for the wall, as `?wall=20` does on a screen that nobody touches. */
const isAsked = (): boolean => new URLSearchParams(location.search).has('wall');

/** Puts the overview on a wall; its code is loaded when it is first asked for. */
export function WallButton({ dataset }: { readonly dataset: Dataset }) {
  const words = startWordsOf(useLang());
  const [isOn, setOn] = useState(false);
  useEffect(() => setOn(isAsked()), []);
  const start = () => {
    // A browser that does not fill the screen shows the wall in its window.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    choose({ layout: 'overview' });
    setOn(true);
  };
  return (
    <>
      <button type="button" className="plain" title={words.wallHint} {...AHEAD} onClick={start}>
        {words.wall}
      </button>
      {isOn && (
        <OnDemand failed={words.wallFailed}>
          <Wall dataset={dataset} onEnd={() => setOn(false)} />
        </OnDemand>
      )}
    </>
  );
}
