import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PictureAnswer } from './picture-thread.ts';
import type { PictureMaker, PictureOrder } from './resvg.ts';
import { newTemporaryFolder } from './temporary-folder.ts';

/**
 * Makes pictures on threads, each started when all others are at work, `most` at most. `program` is the built
 * `picture-thread.ts`. Rejects as a maker without threads does, and with what ended a thread at its work.
 */
export function newPictureThreads(program: URL, most: number): PictureMaker {
  const idle: Worker[] = [];
  const waiting: ((thread: Worker) => void)[] = [];
  let started = 0;
  const start = () => new Worker(program, { workerData: newTemporaryFolder() });
  const take = (): Worker | Promise<Worker> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (started === most) return new Promise((taken) => waiting.push(taken));
    started += 1;
    return start();
  };
  const giveBack = (thread: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  return async (order) => {
    const thread = await take();
    const answer = await ask(thread, order).catch((fault: unknown) => {
      // Another takes the place of one that ended.
      giveBack(start());
      throw fault;
    });
    giveBack(thread);
    if ('fault' in answer) throw answer.fault;
    return answer.png;
  };
}

/** An idle thread does not hold the program, one at work does. */
async function ask(thread: Worker, order: PictureOrder): Promise<PictureAnswer> {
  thread.ref();
  try {
    thread.postMessage(order);
    const [answer] = (await once(thread, 'message')) as [PictureAnswer];
    return answer;
  } finally {
    thread.unref();
  }
}
