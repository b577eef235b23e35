import type { Provenance } from '../draw/picture.ts';
import type { Dataset } from '../figures/dataset.ts';
import type { Panel } from '../panels/panel.ts';
import type { Lang } from '../words/lang.ts';

/** Where the numbers come from and what wrote the file. */
export interface Origin {
  /** Name of the file the figures were read from. */
  readonly file: string;
  /** Its SHA-256, hexadecimal. */
  readonly checksum: string;
  /** Of this program. */
  readonly version: string;
}

/** What a picture of a panel says about itself, the same from the page and from the command line. */
export function provenanceOf(
  panel: Panel,
  dataset: Dataset,
  lang: Lang,
  { checksum, file, version }: Origin,
): Provenance {
  const { licence, title } = dataset;
  return {
    dataset: title[lang],
    source: panel.source,
    licence: licence.url === null ? licence.name : `${licence.name} ${licence.url}`,
    panelId: panel.id,
    checksum,
    file,
    version,
  };
}
