/** 問合せ — one request of a page of the queue; refusals arrive as an ApiProblem. */
import { networkProblem, readProblem } from '../../api/api-problem.ts';

export interface Asking {
  /** Sent as JSON; a GET without. */
  readonly body?: object;
  /** 機器のトークン */
  readonly token?: string;
}

const WAIT_MILLISECONDS = 15_000;

/** The shape of the answer is that of the contract's route at the address. */
export async function ask<Answer>(address: string, { body, token }: Asking = {}): Promise<Answer> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: {
      accept: 'application/json, application/problem+json',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { 'x-device-token': token } : {}),
    },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MILLISECONDS),
  }).catch(() => {
    throw networkProblem();
  });
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Answer;
}
