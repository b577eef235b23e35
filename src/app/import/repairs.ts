import type { Undone } from '../../figures/repair.ts';
import { redoing, undoing } from '../../panels/own/undo.ts';
import type { Request } from './import-request.ts';
import { open } from './import-store.ts';

// The page is built anew by each load: who asked for one among its findings has to be found again.
let isAsked = false;

/** Whether what is shown was asked for by the findings before; says so once. */
export function isAskedAgain(): boolean {
  const was = isAsked;
  isAsked = false;
  return was;
}

/** Reads the same files another way, as their findings offer it. */
export async function openAgain(request: Request): Promise<void> {
  isAsked = true;
  await open(request);
  isAsked = false;
}

export const undoRepairs = (request: Request, repairs: Undone): Promise<void> =>
  openAgain({ ...request, options: undoing(request.options, repairs) });

export const redoRepairs = (request: Request, repairs: Undone): Promise<void> =>
  openAgain({ ...request, options: redoing(request.options, repairs) });
