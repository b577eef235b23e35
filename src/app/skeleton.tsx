import { useWords } from './state/settings.ts';

/** Stands where the report will: taller than any window, so that nothing moves when it comes. */
export function Skeleton() {
  const words = useWords();
  return (
    <main id="content" tabIndex={-1} className="skeleton" aria-busy="true">
      <p role="status">{words.loading}</p>
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-block" />
      <div className="skeleton-block" />
    </main>
  );
}
