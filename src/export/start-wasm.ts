import { noWasm } from '../words/export/export-words.ts';
import { Refusal } from './refusal.ts';

/** The smallest module there is: magic number and version. */
const NOTHING = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

function canRunWasm(): boolean {
  try {
    return new WebAssembly.Module(NOTHING) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/**
 * Starts a library of WebAssembly. Rejects with a `Refusal` where the browser, or the policy of who runs it, allows none
 * at all; whatever else is wrong with the library is passed on.
 */
export async function startWasm<Library>(start: () => Promise<Library>): Promise<Library> {
  try {
    return await start();
  } catch (reason) {
    throw canRunWasm() ? reason : new Refusal(noWasm());
  }
}
