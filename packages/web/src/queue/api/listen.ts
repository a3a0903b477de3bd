/**
 * 変化の聞取り — follows a state of the server and goes on trying when it is away. `EventSource`
 * could not carry a device's token in a header, and would not tell a refusal from a cut.
 */
import { type ApiProblem, readProblem } from '../../api/api-problem.ts';
import { eventReader } from './read-events.ts';

export interface Listening {
  readonly address: string;
  readonly token?: string;
  onState(text: string): void;
  /** Called when the server stops answering, and never for a mere change of connection. */
  onCut(): void;
  /** The server answers, and says no: nothing more is tried. */
  onRefused(problem: ApiProblem): void;
}

export interface Listener {
  /** Tries at once where it is waiting to try again. */
  hurry(): void;
  stop(): void;
}

/** The server beats every 15 seconds; longer silence is a cut. */
const SILENCE_MILLISECONDS = 40_000;
const CONNECT_MILLISECONDS = 10_000;
const WAIT_LONGEST = 30_000;
/** A connection that ended in peace is opened again nearly at once. */
const AGAIN_MILLISECONDS = 300;

/** 次の試みまで — doubles from one second to half a minute. */
export function waitBefore(attempt: number): number {
  return Math.min(WAIT_LONGEST, 1_000 * 2 ** attempt);
}

export function listen(listening: Listening): Listener {
  let isOver = false;
  let attempt = 0;
  let wake = () => {};
  let current = new AbortController();

  async function goOn(): Promise<void> {
    while (!isOver) {
      current = new AbortController();
      const hasHeard = await hearOnce(listening, current).catch(() => false);
      if (isOver || hasHeard === 'refused') return;
      attempt = hasHeard ? 0 : attempt + 1;
      if (!hasHeard) listening.onCut();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, hasHeard ? AGAIN_MILLISECONDS : waitBefore(attempt - 1));
      });
    }
  }
  void goOn();
  return {
    hurry: () => wake(),
    stop: () => {
      isOver = true;
      current.abort();
      wake();
    },
  };
}

/** True when a state was heard before the connection ended. */
async function hearOnce(
  { address, token, onState, onRefused }: Listening,
  stop: AbortController,
): Promise<boolean | 'refused'> {
  let timer = setTimeout(() => stop.abort(), CONNECT_MILLISECONDS);
  let hasHeard = false;
  try {
    const answer = await fetch(address, {
      headers: { accept: 'text/event-stream', ...(token ? { 'x-device-token': token } : {}) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stop.signal,
    });
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      onRefused(await readProblem(answer));
      return 'refused';
    }
    if (!answer.ok || !answer.body) return false;
    const read = eventReader();
    const text = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await text.read(); !piece.done; piece = await text.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), SILENCE_MILLISECONDS);
      for (const state of read(piece.value)) {
        hasHeard = true;
        onState(state);
      }
    }
  } catch {
    // The server went away in the middle of it, or said nothing for too long.
    return false;
  } finally {
    clearTimeout(timer);
  }
  return hasHeard;
}
