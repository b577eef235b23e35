/**
 * Chromium 109 has these methods of ES2023. The compiler's library gives them only along with others that it lacks
 * (`toSorted`, `toReversed`, `toSpliced`, `with`), so `tsconfig.json` stays at ES2022 and these are named here.
 */
interface ReadonlyArray<T> {
  findLast<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: readonly T[]) => boolean): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => boolean): number;
}

interface Array<T> {
  findLast<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: T[]) => boolean): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: T[]) => boolean): number;
}
