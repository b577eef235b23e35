import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Repair, Undone } from '../../figures/repair.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { ImportRequest } from './import-request.ts';
import { open } from './import-store.ts';

/**
 * Leaves some repairs of the same files undone. A mapping stays unless it draws what is now text, or rows have changed.
 */
export function undoing({ mapping, ...options }: UserDataOptions, repairs: Undone): UserDataOptions {
  const { undone = [] } = options;
  const added = repairs.filter((repair) => !undone.some((one) => isSameRepair(one, repair)));
  const stays = mapping !== undefined && added.every((repair) => 'column' in repair && !isDrawn(mapping, repair));
  return { ...options, ...(stays ? { mapping } : {}), undone: [...undone, ...added] };
}

/** Has some repairs of the same files made after all. */
export function redoing({ mapping, undone = [], ...options }: UserDataOptions, repairs: Undone): UserDataOptions {
  const left = undone.filter((one) => !repairs.some((repair) => isSameRepair(one, repair)));
  const stays = mapping !== undefined && repairs.every((repair) => 'column' in repair);
  return { ...options, ...(stays ? { mapping } : {}), ...(left.length > 0 ? { undone: left } : {}) };
}

const isSameRepair = (one: Repair, other: Repair): boolean =>
  one.code === other.code && ('column' in one ? one.column : -1) === ('column' in other ? other.column : -1);

const isDrawn = ({ values, time }: Mapping, repair: Repair): boolean =>
  'column' in repair && (values.includes(repair.column) || time === repair.column);

/**
 * Set while the findings have their own files read another way. The page is built anew by each import: the findings of
 * the new one have to learn that those before asked for it.
 */
let isAsked = false;

/** Tells whether the findings before asked for what is shown; true only once for each. */
export function isAskedAgain(): boolean {
  const was = isAsked;
  isAsked = false;
  return was;
}

/** Reads the same files another way, as their findings offer it. */
export async function openAgain(request: ImportRequest): Promise<void> {
  isAsked = true;
  await open(request);
  isAsked = false;
}

export const undoRepairs = (request: ImportRequest, repairs: Undone): Promise<void> =>
  openAgain({ ...request, options: undoing(request.options, repairs) });

export const redoRepairs = (request: ImportRequest, repairs: Undone): Promise<void> =>
  openAgain({ ...request, options: redoing(request.options, repairs) });
