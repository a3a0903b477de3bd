/** 住民のブラウザ — each with a session of its own, as a program of their own. */
import { openHttpClient, type Session } from './http-client.ts';
import { applyLoad } from './load.ts';
import { answerLoad } from './load-program.ts';

export const RESIDENTS_PROGRAM = new URL(import.meta.url);

export interface ResidentsOf {
  readonly port: number;
  /** How many send at once. */
  readonly browsers: number;
}

/** 送るもの — one request of a resident's. */
export interface Sending {
  readonly session: Session;
  readonly path: string;
  readonly body: object;
}

if (import.meta.main) {
  answerLoad(({ port, browsers }: ResidentsOf) => {
    const client = openHttpClient(port, browsers);
    const post = async ({ session, path, body }: Sending) => {
      const answer = await client.withSession(session).post(path, body, crypto.randomUUID());
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
    };
    const send = (all: readonly Sending[]) =>
      applyLoad({
        clients: browsers,
        count: all.length,
        send: (index) => post(all[index] as Sending),
      });
    return { send, close: () => client.close() };
  });
}
