/**
 * A page of the tests only: mounts one real panel of the report, with the page's card, and takes it away again, on demand, under StrictMode
 * and with React's development build, which mounts everything twice.
 */
import { Profiler, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Card } from '../../../src/app/panel/card.tsx';
import { PanelCard } from '../../../src/app/report/panel-card.tsx';
import { loadDataset } from '../../../src/app/state/report-data.ts';
import { closeSinks } from '../../../src/app/state/trusted.ts';
import { init } from '../../../src/draw/echarts.ts';

export interface Mounts {
  readonly mount: (id: string) => void;
  readonly unmount: () => void;
  /** How often anything in the panel was rendered. */
  readonly commits: () => number;
  /** What all charts inherit from: a debugger counts the living by it. */
  readonly prototype: () => object;
}

closeSinks();

const root = createRoot(document.querySelector('#app') ?? document.body);
const loaded = await loadDataset({});
if (!loaded.ok) throw new Error('invalid data');
const { dataset } = loaded;

let commits = 0;
const countCommit = () => {
  commits += 1;
};

function mount(id: string): void {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid panel: ${id}`);
  flushSync(() =>
    root.render(
      <StrictMode>
        <Profiler id="panel" onRender={countCommit}>
          <PanelCard view={view} dataset={dataset} />
        </Profiler>
        <Card />
      </StrictMode>,
    ),
  );
}

function prototype(): object {
  const probe = init(null, null, { renderer: 'svg', ssr: true, width: 10, height: 10 });
  const found: object = Object.getPrototypeOf(probe);
  probe.dispose();
  return found;
}

const mounts: Mounts = {
  mount,
  unmount: () => flushSync(() => root.render(null)),
  commits: () => commits,
  prototype,
};
Object.assign(window, { mounts });
