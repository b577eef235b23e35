import { useEffect, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { useLang } from '../state/settings.ts';

/** Says of a page that the code of a picture led to whether the picture's data are those of the page; blank on others. */
export function ProofNote({ dataset }: { readonly dataset: Dataset }) {
  const lang = useLang();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!location.search.includes('proof=')) return;
    void import('../export/dropped-picture.ts').then(async ({ checkAddress }) =>
      setSaid(await checkAddress(location.href, dataset, lang)),
    );
  }, [dataset, lang]);
  return (
    <p className="proof-note" role="status">
      {said}
    </p>
  );
}
