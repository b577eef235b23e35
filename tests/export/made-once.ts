/** The same function, which makes once for all tests of a file what it is asked for with the same arguments. */
export function madeOnce<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const first = make(...args);
    made.set(key, first);
    return first;
  };
}
