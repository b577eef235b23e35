// The browser's memory: one connection at a time, open only as long as something is asked of it.

/** Of the browser's databases: a reader's own data, the text under review, and the template for slides. */
export type Database = 'shushuo' | 'shushuo-review' | 'shushuo-template';
const RECORDS = 'own-data';

/** So long the memory may take to open, and then to do what is asked of it, before it counts as none. */
const PATIENCE_MS = { open: 3_000, work: 30_000 };

/** Waits for the end of a request within a transaction. */
export function ended<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Reads a record; undefined where there is none, null for one that the memory has but cannot give. */
function recordAt(records: IDBObjectStore, key: IDBValidKey): Promise<unknown> {
  return new Promise((resolve) => {
    const request = records.get(key);
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Else the whole step would be undone for the one record.
      event.preventDefault();
      resolve(null);
    };
  });
}

/**
 * Goes through records one by one, so that no more than one of them is in the page at once; `but` is passed over unread,
 * as to read a large one stops the page. A record that the memory cannot give is seen as null.
 */
export function eachRecord(
  records: IDBObjectStore,
  see: (key: IDBValidKey, value: unknown) => void,
  but?: IDBValidKey,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = records.openKeyCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve();
      const { key } = cursor;
      if (key === but) return cursor.continue();
      void recordAt(records, key).then((value) => {
        see(key, value);
        cursor.continue();
      });
    };
  });
}

/** Why a record cannot be read: it is damaged or of another version, or the memory does not answer. */
export type Unread = 'damaged' | 'silent';

class Silence extends Error {}

/** By these a browser says that it has no memory at all for a page, as in a private window. */
const NO_MEMORY: readonly string[] = ['SecurityError', 'InvalidStateError'];

/** Whether there may be a memory that keeps something, which does not answer or fails. */
export const isSilence = (reason: unknown): boolean =>
  reason instanceof Silence || (reason instanceof DOMException && !NO_MEMORY.includes(reason.name));

/** Rejects once `task` has taken longer than it may; `giveUp` is called then. */
function within<Result>(patienceMs: number, task: Promise<Result>, giveUp: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp();
      reject(new Silence('invalid memory: it does not answer'));
    }, patienceMs);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function openDatabase(name: Database): Promise<IDBDatabase> {
  let isLate = false;
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('invalid memory: it is blocked'));
    request.onsuccess = () => {
      if (isLate) request.result.close();
      else resolve(request.result);
    };
  });
  return within(PATIENCE_MS.open, opening, () => {
    isLate = true;
  });
}

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/**
 * Does something with the records in one step, which counts wholly or not at all; the connection is closed at its end.
 * `work` may wait for nothing but requests of these records. Rejects where the browser has no memory or no room in it, or
 * does not answer.
 */
export async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => Promise<Result>,
  name: Database = 'shushuo',
): Promise<Result> {
  const database = await openDatabase(name);
  try {
    // Another page may want to change or delete the memory.
    database.onversionchange = () => database.close();
    const transaction = database.transaction(RECORDS, mode);
    const done = committed(transaction);
    const doing = Promise.all([work(transaction.objectStore(RECORDS)), done]).then(([result]) => result);
    return await within(PATIENCE_MS.work, doing, () => transaction.abort());
  } finally {
    database.close();
  }
}

/** Reads a record by `read`, which gives null for one that is not as it should be; null where there is none. */
export async function readKept<Kept>(
  key: IDBValidKey,
  read: (value: unknown) => Kept | null,
  name?: Database,
): Promise<Kept | Unread | null> {
  try {
    const value: unknown = await inStore('readonly', (records) => recordAt(records, key), name);
    return value === undefined ? null : (read(value) ?? 'damaged');
  } catch (reason) {
    return isSilence(reason) ? 'silent' : null;
  }
}

/** Deletes a record. False where the memory does not answer; one that cannot be reached at all keeps nothing either. */
export async function deleteKept(key: IDBValidKey, name?: Database): Promise<boolean> {
  try {
    await inStore('readwrite', (records) => ended(records.delete(key)), name);
    return true;
  } catch (reason) {
    return !isSilence(reason);
  }
}
