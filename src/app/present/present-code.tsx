import { useEffect, useState } from 'react';
import { presentWordsOf } from '../../words/app/present-words.ts';
import { useSettings } from '../state/settings.ts';

/** ISO/IEC 18004 asks for four white modules around the code. */
const QUIET = 4;

interface Modules {
  readonly size: number;
  /** One path covers all dark modules, a unit each. */
  readonly path: string;
}

/** Encodes an address by uqr, which is used nowhere else and loaded with the first code. */
async function encodeAddress(address: string): Promise<Modules> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}

/** Shows an address as a QR code, dark on white in either appearance, with the address itself below it. */
export function AddressCode({ address }: { readonly address: string }) {
  const words = presentWordsOf(useSettings().lang);
  const [modules, setModules] = useState<Modules | 'busy' | Error>('busy');
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Modules | Error) => {
      if (isCurrent) setModules(next);
    };
    encodeAddress(address).then(settle, settle);
    return () => {
      isCurrent = false;
    };
  }, [address]);
  if (!/^https?:/.test(address)) return <p className="present-code-none">{words.noAddress}</p>;
  // The boundary around the slide shows it.
  if (modules instanceof Error) throw modules;
  return (
    <div className="present-code" data-state={modules === 'busy' ? 'loading' : 'ready'}>
      {modules === 'busy' ? (
        <p>{words.drawing}</p>
      ) : (
        <svg
          viewBox={`0 0 ${modules.size} ${modules.size}`}
          role="img"
          aria-label={words.codeName(address)}
          shapeRendering="crispEdges"
        >
          <rect width={modules.size} height={modules.size} fill="#fff" />
          <path d={modules.path} fill="#000" />
        </svg>
      )}
      <p className="present-address">{readable(address)}</p>
    </div>
  );
}

/** Writes an address as a reader would type it: without percent signs where it can be read without. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
