import type { Issue } from '../../figures/issue.ts';
import { useLang, useWords } from '../state/settings.ts';

const SHOWN_AT_ONCE = 4;

interface Props {
  readonly issues: readonly Issue[];
  readonly retry: () => void;
}

/** Says what was found in data that were loaded all the same. */
export function Findings({ issues, retry }: Props) {
  const { findings } = useWords();
  const rest = issues.slice(SHOWN_AT_ONCE);
  return (
    <section className="findings" data-doctor="" role="status">
      <h2>{findings.heading(issues.length)}</h2>
      <p>{findings.loadedLead}</p>
      <FindingList issues={issues.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{findings.rest(rest.length)}</summary>
          <FindingList issues={rest} />
        </details>
      )}
      <Retry retry={retry} />
    </section>
  );
}

/** Stands in place of the page where nothing could be loaded. */
export function Failed({ issues, retry }: Props) {
  const { findings } = useWords();
  return (
    <main id="content" tabIndex={-1} className="failed">
      <section className="findings" data-doctor="" role="alert">
        <h1>{findings.failed}</h1>
        <p>{findings.failedLead}</p>
        <FindingList issues={issues} />
        <Retry retry={retry} />
      </section>
    </main>
  );
}

export function Retry({ retry }: { readonly retry: () => void }) {
  const { findings } = useWords();
  return (
    <button type="button" className="action" onClick={retry}>
      {findings.retry}
    </button>
  );
}

export function FindingList({ issues }: { readonly issues: readonly Issue[] }) {
  const lang = useLang();
  const { findings } = useWords();
  return (
    <ul>
      {issues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two faults may be alike.
        <li key={index} data-code={issue.code}>
          <strong data-severity={issue.severity}>{findings.severity[issue.severity]}</strong>
          {issue.message[lang]}
        </li>
      ))}
    </ul>
  );
}
