import type { AxisEnds } from '../../panels/panel.ts';
import type { ImportedData } from './import-request.ts';
import { stretched } from './import-state.ts';
import { restOnStretch } from './import-store.ts';
import { change, imports } from './imports.ts';

/** A reader who does nothing for so long has found the stretch: it goes into the address and into the browser's memory. */
const REST_MS = 600;

let wanted: AxisEnds | null = null;
let asking: Promise<void> | null = null;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the stretch of the axis between two ends. Of several asked for while one is drawn only the last is drawn next;
 * resolves once nothing is asked for any more.
 */
export function showBetween(ends: AxisEnds): Promise<void> {
  wanted = ends;
  asking ??= drawWanted().finally(() => {
    asking = null;
  });
  return asking;
}

async function drawWanted(): Promise<void> {
  while (wanted !== null) {
    const next = wanted;
    wanted = null;
    await drawBetween(next);
  }
}

async function drawBetween(ends: AxisEnds): Promise<void> {
  const before = imports.now().current;
  const { plain } = before?.answer ?? {};
  if (before === null || !plain) return;
  const { mapping, chosen } = plain;
  const { dataset, choices } = await before.reader.stretch(mapping, chosen, before.dataset.title.zh, ends);
  // Other data, or the same drawn another way, were put before the reader meanwhile.
  if (imports.now().current?.answer !== before.answer) return;
  const data: ImportedData = {
    ...before,
    dataset,
    keeping: null,
    options: { ...before.options, mapping, choices },
    answer: { ...before.answer, plain: { ...plain, chosen: choices } },
  };
  change(stretched(imports.now(), data));
  clearTimeout(rest);
  rest = setTimeout(() => restOnStretch(data), REST_MS);
}
