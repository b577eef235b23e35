import { useEffect, useRef, useState } from 'react';
import { checksumOf } from '../../export/checksum.ts';
import type { Dataset, Quotation } from '../../figures/dataset.ts';
import { DESCRIPTOR, FIGURES } from '../../figures/package/data-files.ts';
import { resourcesIn } from '../../figures/package/resources.ts';
import { textPaths } from '../../figures/package/text-resources.ts';
import { whileLoaded } from '../controls/while-loaded.ts';
import { useIsBuilt } from '../panel/prerendered-chart.tsx';
import { userDataState } from '../state/import-outcome.ts';
import { isBrowser } from '../state/page-context.ts';
import { fetchSiteFile } from '../state/site-files.ts';
import { ORIGIN_ID } from './origin-id.ts';

/** What a figure's page says beyond the dataset. */
export interface FigureOrigin {
  /** The public address of the site with a slash at its end; blank where the build does not know it. */
  readonly siteUrl: string;
  /** The file the figure was read from, and its SHA-256; blank where it could not be read. */
  readonly file: string;
  readonly checksum: string;
  /** Null where the data carry no text of the report. */
  readonly quotation: Quotation | null;
  /** Whether there is a text of the report that could not be read. */
  readonly isTextLost: boolean;
}

/** Set by the build for the page that it writes next. */
let written: FigureOrigin | null = null;

/** Sets what the page that the build writes next says; for the build only. */
export function writeOrigin(origin: FigureOrigin | null): void {
  written = origin;
}

/** What a page was built with; null where it was built without. */
function builtOrigin(): FigureOrigin | null {
  if (!isBrowser) return written;
  const text = document.getElementById(ORIGIN_ID)?.textContent ?? 'null';
  return JSON.parse(text) as FigureOrigin | null;
}

/** Gives what is said of a figure beyond its dataset; null until that is read. */
export function useFigureOrigin(id: string, dataset: Dataset): FigureOrigin | null {
  const isBuilt = useIsBuilt();
  const [origin, setOrigin] = useState(isBuilt ? builtOrigin : null);
  // What the page was built with is of the data it was built from.
  const known = useRef(origin === null ? null : dataset);
  useEffect(() => {
    if (known.current === dataset) return;
    known.current = dataset;
    return whileLoaded(loadOrigin(id, dataset), setOrigin);
  }, [id, dataset]);
  return origin;
}

const NOTHING: FigureOrigin = { siteUrl: '', file: '', checksum: '', quotation: null, isTextLost: false };

async function loadOrigin(id: string, dataset: Dataset): Promise<FigureOrigin> {
  const own = userDataState().shown;
  if (own === null) return loadSiteOrigin(id, dataset);
  const { sources } = own.request;
  const table =
    sources.find(({ name }) => name === FIGURES) ?? sources.find(({ name }) => !/\.(json|txt)$/i.test(name));
  const quotation = dataset.quotations?.get(id) ?? null;
  if (table === undefined) return { ...NOTHING, quotation };
  const bytes = new Uint8Array(await table.blob.arrayBuffer());
  return { ...NOTHING, quotation, file: table.name, checksum: checksumOf(bytes) };
}

async function fetchBytes(path: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetchSiteFile(`data/${path}`, {});
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

function descriptorIn(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? undefined));
  } catch {
    return null;
  }
}

async function loadSiteOrigin(id: string, dataset: Dataset): Promise<FigureOrigin> {
  const descriptor = descriptorIn(await fetchBytes(DESCRIPTOR));
  const file = resourcesIn(descriptor).find(({ name }) => name === 'figures')?.path ?? FIGURES;
  const [bytes, quotations] = await Promise.all([fetchBytes(file), loadQuotations(descriptor, dataset)]);
  return {
    ...NOTHING,
    ...(bytes === null ? {} : { file, checksum: checksumOf(bytes) }),
    quotation: quotations?.get(id) ?? null,
    isTextLost: quotations === null && textPaths(descriptor) !== null,
  };
}

/** The sentences of the site's own report; null where it carries none, or they cannot be had. */
async function loadQuotations(descriptor: unknown, dataset: Dataset): Promise<Dataset['quotations'] | null> {
  const paths = textPaths(descriptor);
  if (paths === null) return null;
  const read = Object.values(paths).map(async (path) => [path, await fetchBytes(path)] as const);
  const files = new Map((await Promise.all(read)).flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]])));
  if (files.size < read.length) return null;
  const { readQuotations } = await import('../../text/document/quotations.ts');
  return readQuotations(descriptor, files, dataset.figures)?.quotations ?? null;
}

/** A dataset of the site with the sentences of its report, once they are read; those of the reader's own have them. */
export function useQuotedDataset(dataset: Dataset): Dataset {
  const [quoted, setQuoted] = useState(dataset);
  useEffect(() => {
    let isCurrent = true;
    setQuoted(dataset);
    if (dataset.quotations !== undefined || userDataState().shown !== null) return;
    fetchBytes(DESCRIPTOR)
      .then((bytes) => loadQuotations(descriptorIn(bytes), dataset))
      .then((quotations) => isCurrent && quotations && setQuoted({ ...dataset, quotations }));
    return () => {
      isCurrent = false;
    };
  }, [dataset]);
  return quoted;
}
