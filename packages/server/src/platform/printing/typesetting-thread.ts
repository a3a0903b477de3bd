/**
 * 組版の別スレッド — a typesetter on a thread of its own, so that it holds up nothing else.
 *
 * Requests are set one after another, and each answer is handed to the request whose number it
 * bears. When the thread dies, all that wait are told, and the next request starts another.
 */
import { Worker } from 'node:worker_threads';
import { bad, type Checked, good } from '@yakuba/kernel/refusal';

import {
  type DocumentFonts,
  loadFonts,
  type TypesetRequest,
  type TypesetterOptions,
} from './typesetter.ts';

/** 組版の別スレッド — the fonts are here, the compiler is there. */
export interface TypesettingThread {
  readonly fonts: DocumentFonts;
  /** The finished file, or why it cannot be set; rejects when the thread dies. */
  pdf(request: TypesetRequest): Promise<Checked<Uint8Array>>;
  close(): Promise<void>;
}

/** スレッドの応答. */
export type ThreadAnswer =
  | { readonly number: number; readonly pdf: Uint8Array }
  | { readonly number: number; readonly problem: string };

interface Waiting {
  readonly resolve: (outcome: Checked<Uint8Array>) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

const PROGRAM = new URL('./typesetting-program.ts', import.meta.url);

/** 別スレッドの用意 — started by the first request. */
export function openTypesettingThread(options: TypesetterOptions = {}): TypesettingThread {
  let running: Running | undefined;
  let last = 0;

  function start(): Running {
    const started = { worker: new Worker(PROGRAM, { workerData: options }), waiting: new Map() };
    const end = (): void => {
      if (running === started) running = undefined;
      for (const { reject } of started.waiting.values()) reject(new Error('typesetting stopped'));
      started.waiting.clear();
    };
    started.worker.on('message', (answer: ThreadAnswer) => settle(started, answer));
    started.worker.once('error', end);
    started.worker.once('exit', end);
    return started;
  }

  return {
    fonts: loadFonts(options).book,
    pdf: (request) =>
      new Promise((resolve, reject) => {
        running ??= start();
        last += 1;
        running.waiting.set(last, { resolve, reject });
        running.worker.ref();
        running.worker.postMessage({ number: last, request });
      }),
    close: async () => {
      await running?.worker.terminate();
    },
  };
}

/** An idle thread keeps no process alive. */
function settle({ worker, waiting }: Running, answer: ThreadAnswer): void {
  const request = waiting.get(answer.number);
  waiting.delete(answer.number);
  if (waiting.size === 0) worker.unref();
  request?.resolve('pdf' in answer ? good(answer.pdf) : bad(answer.problem));
}
