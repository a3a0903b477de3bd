/** 記録者 — of the act at hand. */
import type { ActContext } from '#platform/act';

import type { EnteredBy } from '../store.ts';

export function enteredBy({ actor, now }: Pick<ActContext, 'actor' | 'now'>): EnteredBy {
  return {
    recordedAt: now.toISOString(),
    staffId: actor.id,
    place: actor.place,
    terminal: actor.terminal,
  };
}
