import type { Mapping } from '../../figures/mapping/plot.ts';
import { isSameRepair, type Repair, type Undone } from '../../figures/repair.ts';
import type { UserDataOptions } from './read-user-data.ts';

/** The same files with some repairs left undone. A mapping stays unless it draws what is now text, or rows have changed. */
export function undoing({ mapping, ...options }: UserDataOptions, repairs: Undone): UserDataOptions {
  const { undone = [] } = options;
  const added = repairs.filter((repair) => !undone.some((one) => isSameRepair(one, repair)));
  const stays = mapping !== undefined && added.every((repair) => 'column' in repair && !isDrawn(mapping, repair));
  return { ...options, ...(stays ? { mapping } : {}), undone: [...undone, ...added] };
}

/** The same files with some repairs made after all. */
export function redoing({ mapping, undone = [], ...options }: UserDataOptions, repairs: Undone): UserDataOptions {
  const left = undone.filter((one) => !repairs.some((repair) => isSameRepair(one, repair)));
  const stays = mapping !== undefined && repairs.every((repair) => 'column' in repair);
  return { ...options, ...(stays ? { mapping } : {}), ...(left.length > 0 ? { undone: left } : {}) };
}

const isDrawn = ({ values, time }: Mapping, repair: Repair): boolean =>
  'column' in repair && (values.includes(repair.column) || time === repair.column);
