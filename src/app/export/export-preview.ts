import { useEffect, useRef, useState } from 'react';
import type { ExportResult, Order } from '../../export/export-request.ts';
import { fulfil } from './exporter.ts';

/** Long enough that typing a number does not draw every digit. */
const SETTLE_MS = 180;

/**
 * The file of an order, made anew once another one has stood for a moment; the last one until then. Null before the
 * first, and the reason in words where there is none. Without an order nothing is made.
 */
export function useExportPreview(order: Order | null): ExportResult | string | null {
  const [made, setMade] = useState<ExportResult | string | null>(null);
  const asked = JSON.stringify(order);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    const wanted: Order | null = JSON.parse(asked);
    if (wanted === null) return;
    const timer = setTimeout(() => {
      fulfil(wanted).then(
        (delivery) => latest.current === asked && setMade(delivery),
        (reason: unknown) => latest.current === asked && setMade(reason instanceof Error ? reason.message : ''),
      );
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return made;
}
