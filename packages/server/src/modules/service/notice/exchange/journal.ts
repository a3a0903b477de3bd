/**
 * 引渡しの控え — asks beside the relay, over HTTP, which Message-IDs it has taken. With it a
 * delivery in doubt after a crash is settled for certain.
 */
import { z } from 'zod';

import type { AcceptanceJournal } from '../model.ts';

const TIMEOUT_MILLISECONDS = 5_000;
const answerSchema = z.object({ accepted: z.array(z.string()) });

/** POST `{"messageIds": […]}` → `{"accepted": […]}`; throws while it does not answer. */
export function httpJournal(url: string): AcceptanceJournal {
  return {
    accepted: async (messageIds) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ messageIds }),
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      if (!answer.ok) throw new Error('the journal does not answer');
      return new Set(answerSchema.parse(await answer.json()).accepted);
    },
  };
}
