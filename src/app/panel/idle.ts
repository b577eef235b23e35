/** Runs a task when the page has nothing else to do, two seconds later at the latest. */
export const whenIdle: (task: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (task) => requestIdleCallback(task, { timeout: 2000 })
    : (task) => setTimeout(task, 50);
