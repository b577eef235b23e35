/** Runs a task once the page has been painted as it is now; returns how to leave it undone. */
export function afterPaint(task: () => void): () => void {
  let isCurrent = true;
  requestAnimationFrame(() => setTimeout(() => isCurrent && task()));
  return () => {
    isCurrent = false;
  };
}
