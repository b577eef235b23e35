/** Holds a value that is replaced as a whole, and tells those who listen. */
export interface Store<Value> {
  readonly now: () => Value;
  /** Replaces the value and tells the listeners; says nothing where it is the same. */
  readonly set: (next: Value) => void;
  /** Calls back after each change; returns how to leave. */
  readonly onChange: (listener: () => void) => () => void;
}

export function newStore<Value>(first: Value): Store<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
