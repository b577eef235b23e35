import { decodeQR } from 'qr/decode.js';

/** Pixels of a side beyond which a picture is reduced before it is read. */
const MOST_PX = 4000;

/** What the QR code in a picture says, read by qr, which is used nowhere else; null for a picture without one. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  const scale = Math.min(1, MOST_PX / Math.max(image.width, image.height));
  // A code may be too fine for the reader as it is, and is no other when it is enlarged.
  return readCode(image, scale) ?? (scale === 1 && image.width * 2 <= MOST_PX ? readCode(image, 2) : null);
}

function readCode(image: ImageBitmap, scale: number): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // What is transparent is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), {
      effort: Number.POSITIVE_INFINITY,
      timeLimit: 3000,
    });
  } catch {
    // The reader throws where it finds no code.
    return null;
  }
}
