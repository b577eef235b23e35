import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { makePicture, type PictureOrder } from './resvg.ts';

// Renders and packs pictures beside the program, one at a time; answers each order with its PNG, or with what was wrong.

/** What the thread says of an order. */
export type PictureAnswer = { readonly png: Uint8Array<ArrayBuffer> } | { readonly fault: unknown };

// What resvg takes for a picture, 50 MB, the garbage collector does not see: left alone, it comes after the thirtieth.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function answer(order: PictureOrder): PictureAnswer {
  try {
    return { png: new Uint8Array(makePicture(order, workerData as string)) };
  } catch (fault) {
    return { fault };
  }
}

parentPort?.on('message', async (order: PictureOrder) => {
  const said = answer(order);
  // What one turn has made can be let go of in the next, and is given back in the one after.
  await setImmediate();
  collect();
  await setImmediate();
  parentPort?.postMessage(said, 'png' in said ? [said.png.buffer] : []);
});
