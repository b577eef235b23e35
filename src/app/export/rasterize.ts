import type { Rasterizer } from '../../export/png.ts';
import { nameFamilies } from '../../export/svg.ts';

/** A rasterizer of the browser's own, in the reader's fonts. */
export const rasterizeInPage: Rasterizer = async (svg, widthPx) => {
  const href = URL.createObjectURL(new Blob([nameFamilies(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = href;
    await image.decode();
    return await pngOf(image, widthPx);
  } finally {
    URL.revokeObjectURL(href);
  }
};

async function pngOf(image: HTMLImageElement, widthPx: number): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = Math.round((image.naturalHeight / image.naturalWidth) * widthPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('invalid canvas: the browser gives none');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null)
    throw new RangeError(`invalid size: ${canvas.width}x${canvas.height} is too large for the browser`);
  return new Uint8Array(await blob.arrayBuffer());
}
