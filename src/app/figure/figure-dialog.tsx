import type { Dataset, Figure } from '../../figures/dataset.ts';
import { Dialog } from '../controls/dialog.tsx';
import { askedFigure } from '../panel/stated-link.tsx';
import { useSettings } from '../state/settings.ts';
import '../export/export.css';
import './figure.css';
import { FigureAccount } from './figure-account.tsx';
import { useFigureOrigin } from './figure-origin.ts';

interface Props {
  readonly figure: Figure;
  readonly dataset: Dataset;
}

/** Shows over the page what a figure's own page would say of it, where there is none. */
export default function FigureDialog({ figure, dataset }: Props) {
  const { lang } = useSettings();
  const origin = useFigureOrigin(figure.id, dataset);
  return (
    <Dialog heading={figure.name[lang]} onClose={close}>
      <FigureAccount figure={figure} dataset={dataset} origin={origin} />
    </Dialog>
  );
}

/** An address that asked for the figure asks for it no longer. */
function close(): void {
  askedFigure.set('');
  const { pathname, search, hash } = location;
  if (hash.startsWith('#figures/')) history.replaceState(history.state, '', pathname + search);
}
