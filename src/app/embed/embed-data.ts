import { fingerprintOf } from '../../figures/fingerprint.ts';
import { newIssue } from '../../figures/issue.ts';
import { DESCRIPTOR } from '../../figures/package/data-files.ts';
import { readDataset } from '../../figures/package/read.ts';
import { unreachable } from '../../words/app/messages.ts';
import { siteAddress } from '../state/page-context.ts';
import { type Loaded, loadDataset } from '../state/report-data.ts';

declare global {
  interface Window {
    /** The data folder's files by name, as text; the script that `embed-pages` of the build makes sets it. */
    shushuoFiles?: Readonly<Record<string, string>>;
  }
}

/**
 * Loads the data of an embedded panel. In a sandbox without an origin the server's files cannot be read unless it
 * allows it to everybody, and a script can: there the data are those of the build.
 */
export async function loadEmbedData(script: string): Promise<Loaded> {
  if (window.origin !== 'null') return loadDataset({});
  if (!(await runScript(siteAddress(script)))) {
    return { ok: false, issues: [newIssue('unreachable', 'fatal', unreachable())] };
  }
  const encoder = new TextEncoder();
  const texts = Object.entries(window.shushuoFiles ?? {});
  const files = new Map(texts.map(([name, text]) => [name, encoder.encode(text)]));
  const descriptor: unknown = JSON.parse(window.shushuoFiles?.[DESCRIPTOR] ?? 'null');
  const read = readDataset({ descriptor, files });
  return read.ok ? { ...read, fingerprint: fingerprintOf(files) } : read;
}

/** Runs a script of the site; false where it does not arrive. */
function runScript(address: string): Promise<boolean> {
  return new Promise((settle) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => settle(true);
    element.onerror = () => settle(false);
    document.head.append(element);
  });
}
