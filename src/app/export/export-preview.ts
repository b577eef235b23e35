import { useEffect, useRef, useState } from 'react';
import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import { Refusal, reasonOf } from '../../export/refusal.ts';
import { requestExport } from './exporter.ts';

/** Long enough that typing a number does not draw every digit. */
const SETTLE_MS = 180;

/**
 * The file of a request, made anew once another one has stood for a moment; the last one until then. Null before the
 * first, and the reason in both languages where there is none. Without a request nothing is made.
 */
export function useExportPreview(request: ExportRequest | null): ExportResult | Refusal | null {
  const [made, setMade] = useState<ExportResult | Refusal | null>(null);
  const asked = JSON.stringify(request);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    const wanted: ExportRequest | null = JSON.parse(asked);
    if (wanted === null) return;
    const timer = setTimeout(() => {
      requestExport(wanted).then(
        (result) => latest.current === asked && setMade(result),
        (reason: unknown) => latest.current === asked && setMade(new Refusal(reasonOf(reason))),
      );
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return made;
}
