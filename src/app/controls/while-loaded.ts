/**
 * Runs what is to be done with what is loaded on demand, unless the returned function is called before; that also calls
 * the function that `run` may return. `failed` is told why it cannot be loaded.
 */
export function whileLoaded<Loaded>(
  loading: Promise<Loaded>,
  run: (loaded: Loaded) => unknown,
  failed: (reason: unknown) => void = () => undefined,
): () => void {
  let stop: unknown;
  let isCurrent = true;
  loading.then((loaded) => {
    if (isCurrent) stop = run(loaded);
  }, failed);
  return () => {
    isCurrent = false;
    if (typeof stop === 'function') stop();
  };
}
