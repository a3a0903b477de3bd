/** 別スレッドの組版 — the program of the typesetting thread: one request at a time, in order. */
import { parentPort, workerData } from 'node:worker_threads';

import { createTypesetter, type TypesetRequest, type TypesetterOptions } from './typesetter.ts';
import type { ThreadAnswer } from './typesetting-thread.ts';

const typesetter = createTypesetter(workerData as TypesetterOptions);

parentPort?.on('message', (message: { number: number; request: TypesetRequest }) => {
  const { number, request } = message;
  try {
    const pdf = Uint8Array.from(typesetter.pdf(request));
    const answer: ThreadAnswer = { number, pdf };
    parentPort?.postMessage(answer, [pdf.buffer]);
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'unknown reason';
    const answer: ThreadAnswer = { number, problem };
    parentPort?.postMessage(answer);
  }
});
