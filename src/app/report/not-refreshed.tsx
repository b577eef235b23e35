import type { Issue } from '../../figures/issue.ts';
import { BuiltParts } from '../panel/built-parts.tsx';
import { builtPage } from '../state/built-page.ts';
import { useWords } from '../state/settings.ts';
import { FindingList, Retry } from './findings.tsx';

interface Props {
  /** Empty while the data are asked for once more. */
  readonly issues: readonly Issue[];
  readonly retry: () => void;
}

/** Shows the page as it was built, and why it could not be refreshed. */
export function NotRefreshed({ issues, retry }: Props) {
  const { findings } = useWords();
  return (
    <>
      {issues.length > 0 && (
        <div className="failed">
          <section className="findings" data-doctor="" role="alert">
            <h2>{findings.notRefreshed}</h2>
            <FindingList issues={issues} />
            <Retry retry={retry} />
          </section>
        </div>
      )}
      <BuiltParts nodes={builtPage()?.nodes ?? NONE} />
    </>
  );
}

const NONE = [] as const;
